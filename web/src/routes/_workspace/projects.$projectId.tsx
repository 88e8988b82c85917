import { createFileRoute } from '@tanstack/react-router'
import { ProjectLayout } from '#features/projects/ProjectLayout.tsx'

export const Route = createFileRoute('/_workspace/projects/$projectId')({ component: Project })

function Project() {
  const { projectId } = Route.useParams()
  return <ProjectLayout key={projectId} projectId={projectId} />
}
