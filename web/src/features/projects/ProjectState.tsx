import type { ProjectStatus } from '@rytm/domain/projects/projectStatus.ts'
import { useWord } from '#platform/format.ts'
import { StatusBadge, type Tone } from '#ui/StatusBadge.tsx'

const tones: Partial<Record<ProjectStatus, Tone>> = {
  active: 'accent',
  on_hold: 'warn',
  awaiting_start: 'accent',
  filled: 'good',
  partly_filled: 'good',
}

export function ProjectState({ status }: { status: ProjectStatus }) {
  const word = useWord()
  return <StatusBadge tone={tones[status] ?? 'neutral'}>{word(`project.status.${status}`)}</StatusBadge>
}
