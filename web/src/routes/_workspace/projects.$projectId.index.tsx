import { createFileRoute } from '@tanstack/react-router'
import { Overview } from '#features/projects/Overview.tsx'

export const Route = createFileRoute('/_workspace/projects/$projectId/')({ component: ProjectOverview })

function ProjectOverview() {
  const { projectId } = Route.useParams()
  return <Overview projectId={projectId} />
}
