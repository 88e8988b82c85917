import { createFileRoute } from '@tanstack/react-router'
import { TimelineTab } from '#features/timeline/TimelineTab.tsx'

export const Route = createFileRoute('/_workspace/projects/$projectId/timeline')({ component: Timeline })

function Timeline() {
  const { projectId } = Route.useParams()
  return <TimelineTab projectId={projectId} />
}
