import { createFileRoute } from '@tanstack/react-router'
import { CandidatesTab } from '#features/candidacies/CandidatesTab.tsx'

export const Route = createFileRoute('/_workspace/projects/$projectId/candidates')({ component: Candidates })

function Candidates() {
  const { projectId } = Route.useParams()
  return <CandidatesTab projectId={projectId} />
}
