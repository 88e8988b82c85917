import { createFileRoute } from '@tanstack/react-router'
import { z } from 'zod'
import { NewProjectPage } from '#features/projects/NewProjectPage.tsx'

export const Route = createFileRoute('/_workspace/projects/new')({
  validateSearch: z.object({ clientId: z.string().optional().catch(undefined) }),
  component: NewProject,
})

function NewProject() {
  const { clientId } = Route.useSearch()
  return <NewProjectPage clientId={clientId} />
}
