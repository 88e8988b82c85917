import { createFileRoute } from '@tanstack/react-router'
import { ScheduleTab } from '#features/schedules/ScheduleTab.tsx'

export const Route = createFileRoute('/_workspace/projects/$projectId/schedule')({ component: Schedule })

function Schedule() {
  const { projectId } = Route.useParams()
  return <ScheduleTab key={projectId} projectId={projectId} />
}
