import { createFileRoute } from '@tanstack/react-router'
import { SentReports } from '#features/reports/SentReports.tsx'

export const Route = createFileRoute('/_workspace/projects/$projectId/reports/')({ component: Reports })

function Reports() {
  const { projectId } = Route.useParams()
  return <SentReports key={projectId} projectId={projectId} />
}
