import type { CandidateCardView } from '@rytm/contract/views/candidateCard.ts'
import { maySee } from '@rytm/domain/projects/visibility.ts'
import { loadClientCards } from '#modules/candidacies/candidacies.clientCards.queries.ts'
import type { Tx } from '#platform/db/tenancy.ts'
import type { ProjectAccess } from './portal.types.ts'

interface Looking {
  access: ProjectAccess
  tx: Tx
}

/** With what their addresses lead to; undefined for a contact who may not see candidates. */
export async function findCandidateCards({ access: { agencyId, projectId, roles }, tx }: Looking) {
  if (!maySee({ roles, part: 'candidates' })) return undefined
  return loadClientCards({ agencyId, projectId, tx })
}

/** As the page shows them. */
export async function loadCandidates(looking: Looking): Promise<CandidateCardView[] | null> {
  const cards = await findCandidateCards(looking)
  return cards?.map(({ view }) => view) ?? null
}
