import { createFileRoute } from '@tanstack/react-router'
import { SentCorrectionPage } from '#features/reports/SentCorrectionPage.tsx'

export const Route = createFileRoute('/_workspace/projects/$projectId/reports/corrections/$correctionId')({
  component: Correction,
})

function Correction() {
  const { projectId, correctionId } = Route.useParams()
  return <SentCorrectionPage key={correctionId} projectId={projectId} correctionId={correctionId} />
}
