import { createFileRoute } from '@tanstack/react-router'
import { ClosingTab } from '#features/reports/ClosingTab.tsx'

export const Route = createFileRoute('/_workspace/projects/$projectId/closing')({ component: Closing })

function Closing() {
  const { projectId } = Route.useParams()
  return <ClosingTab key={projectId} projectId={projectId} />
}
