import type { ProjectHead } from '@rytm/contract/views/shared.ts'

export function ProjectHeading({ head, aside }: { head: ProjectHead; aside?: string }) {
  return (
    <header className="heading">
      <h1>{head.title}</h1>
      <p className="quiet">{[head.clientName, head.city, aside].filter((part) => part).join(' · ')}</p>
    </header>
  )
}
