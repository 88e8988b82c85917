import { createFileRoute } from '@tanstack/react-router'
import { EditProjectPage } from '#features/projects/EditProjectPage.tsx'

export const Route = createFileRoute('/_workspace/projects_/$projectId/edit')({ component: EditProject })

function EditProject() {
  const { projectId } = Route.useParams()
  return <EditProjectPage key={projectId} projectId={projectId} />
}
