import { createFileRoute } from '@tanstack/react-router'
import { CorrectionDesk } from '#features/reports/CorrectionDesk.tsx'

export const Route = createFileRoute('/_workspace/projects_/$projectId/correction/$reportId')({
  component: Correction,
})

function Correction() {
  const { projectId, reportId } = Route.useParams()
  return <CorrectionDesk key={reportId} projectId={projectId} reportId={reportId} />
}
