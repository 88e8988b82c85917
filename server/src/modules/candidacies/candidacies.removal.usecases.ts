import type { Tx } from '#platform/db/tenancy.ts'
import type { AgencyId } from '#platform/tenancy/agencyId.ts'
import { deleteCandidaciesOf, deleteIdleCandidates } from './candidacies.removal.repository.ts'

interface InTx {
  agencyId: AgencyId
  tx: Tx
}

/** With moves, reasons and expectations; before the projects, whose requirements the reasons name. */
export function removeCandidaciesIn(request: InTx & { projectIds: string[] }) {
  return deleteCandidaciesOf(request)
}

/** Who has a candidacy somewhere stays; says how many were removed. */
export function removeIdleCandidatesIn(request: InTx & { candidateIds: string[] }) {
  return deleteIdleCandidates(request)
}
