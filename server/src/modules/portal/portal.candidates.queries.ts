import type { AnsweredCardView } from '@rytm/contract/views/candidateFeedback.ts'
import { mayGiveFeedback } from '@rytm/domain/candidates/feedback.ts'
import { maySee } from '@rytm/domain/projects/visibility.ts'
import { type ClientCard, loadClientCards } from '#modules/candidacies/candidacies.clientCards.queries.ts'
import { feedbackOn, latestOfEach } from '#modules/candidacies/candidacies.feedback.queries.ts'
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

/** As the page shows them, with what the client's people answered. */
export async function loadCandidates(looking: Looking): Promise<AnsweredCardView[] | null> {
  const cards = await findCandidateCards(looking)
  return cards ? withFeedback({ cards, ...looking }) : null
}

export async function withFeedback({
  cards,
  access: { agencyId, contactId },
  tx,
}: Looking & { cards: readonly ClientCard[] }): Promise<AnsweredCardView[]> {
  const candidacyIds = cards.map(({ candidacyId }) => candidacyId)
  const said = latestOfEach(await feedbackOn({ agencyId, candidacyIds, tx }))
  return cards.map(({ candidacyId, view }) => ({
    ...view,
    answerable: mayGiveFeedback({ stage: view.stage, ended: false }),
    feedback: said
      .filter((one) => one.candidacyId === candidacyId)
      .map(({ kind, text, name, contactId: by, givenAt }) => ({
        ...{ kind, text, by: name || null, mine: by === contactId },
        givenAt: givenAt.toISOString(),
      })),
  }))
}
