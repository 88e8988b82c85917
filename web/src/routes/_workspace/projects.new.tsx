import { createFileRoute } from '@tanstack/react-router'
import { z } from 'zod'
import { ClonedProjectPage } from '#features/projects/ClonedProjectPage.tsx'
import { NewProjectPage } from '#features/projects/NewProjectPage.tsx'

export const Route = createFileRoute('/_workspace/projects/new')({
  validateSearch: z.object({
    clientId: z.string().optional().catch(undefined),
    /** The project whose brief the new one begins with. */
    from: z.uuid().optional().catch(undefined),
  }),
  component: NewProject,
})

function NewProject() {
  const { clientId, from } = Route.useSearch()
  return from ? <ClonedProjectPage sourceId={from} /> : <NewProjectPage clientId={clientId} />
}
