import { createFileRoute } from '@tanstack/react-router'
import { z } from 'zod'
import { CandidatesTab } from '#features/candidacies/CandidatesTab.tsx'

export const Route = createFileRoute('/_workspace/projects/$projectId/candidates')({
  validateSearch: z.object({ candidacy: z.uuid().optional().catch(undefined) }),
  component: Candidates,
})

function Candidates() {
  const { projectId } = Route.useParams()
  const { candidacy } = Route.useSearch()
  return <CandidatesTab projectId={projectId} candidacyId={candidacy} />
}
