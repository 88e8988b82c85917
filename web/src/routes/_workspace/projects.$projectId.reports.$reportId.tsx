import { createFileRoute } from '@tanstack/react-router'
import { SentReportPage } from '#features/reports/SentReportPage.tsx'

export const Route = createFileRoute('/_workspace/projects/$projectId/reports/$reportId')({
  component: Report,
})

function Report() {
  const { projectId, reportId } = Route.useParams()
  return <SentReportPage key={reportId} projectId={projectId} reportId={reportId} />
}
