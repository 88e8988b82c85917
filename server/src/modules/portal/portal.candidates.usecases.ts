import { fileNameForClient } from '@rytm/domain/candidates/card.ts'
import { feedbackKinds, refuseFeedback } from '@rytm/domain/candidates/feedback.ts'
import { findSensitiveText } from '@rytm/domain/evidence/sensitiveText.ts'
import { giveFeedback } from '#modules/candidacies/candidacies.feedback.usecases.ts'
import { loadFile } from '#modules/files/files.queries.ts'
import { loadProjectHead } from '#modules/projects/projects.view.queries.ts'
import type { Clock } from '#platform/clock/clock.ts'
import type { Db } from '#platform/db/pool.ts'
import { loadPageBrand } from './portal.brand.queries.ts'
import { findCandidateCards, withFeedback } from './portal.candidates.queries.ts'
import { pageNotFound } from './portal.errors.ts'
import { inProject } from './portal.pages.usecases.ts'
import type { Visitor } from './portal.types.ts'

interface OfCandidate {
  visitor: Visitor
  portalId: string
  publicNumber: string
  db: Db
  clock: Clock
}

/** The file that stands on the card as this contact sees it now; its name tells no more than the card. */
export function openCandidateFile({ publicNumber, ...where }: OfCandidate) {
  return inProject(where, async ({ access, tx }) => {
    const cards = (await findCandidateCards({ access, tx })) ?? []
    const card = cards.find(({ view }) => view.publicNumber === publicNumber)
    if (!card?.fileId) throw pageNotFound()
    const { agencyId } = access
    const { contentType, content, format } = await loadFile({ agencyId, fileId: card.fileId, tx })
    const { candidateName: name, isNamed } = card
    const fileName = fileNameForClient({ name, publicNumber, isNamed, extension: format })
    return { contentType, content, fileName }
  })
}

/** The card of the form, as the page of the project shows it; the page that is not there where it cannot be answered. */
export function openFeedback({ publicNumber, ...where }: OfCandidate) {
  return inProject(where, async ({ access, tx }) => {
    const found = ((await findCandidateCards({ access, tx })) ?? []).filter(
      ({ view }) => view.publicNumber === publicNumber,
    )
    const [card] = await withFeedback({ cards: found, access, tx })
    if (!(found[0] && card?.answerable)) throw pageNotFound()
    return {
      card,
      candidacyId: found[0].candidacyId,
      head: await loadProjectHead({ ...access, tx }),
      brand: await loadPageBrand({ ...access, tx }),
    }
  })
}

export type Refused = 'missing' | 'too_long' | 'unchosen' | 'sensitive'

/** Undefined: it is written down. What reads like a reason that may not count is asked about once, before it is kept. */
export async function answerCard({
  kind,
  text: typed,
  isSure,
  ...where
}: OfCandidate & { kind: string; text: string; isSure: boolean }): Promise<Refused | undefined> {
  const text = typed.replaceAll('\r\n', '\n').trim()
  const { candidacyId } = await openFeedback(where)
  const chosen = feedbackKinds.find((known) => known === kind)
  if (!chosen) return 'unchosen'
  const refused = refuseFeedback({ kind: chosen, text })
  if (refused) return refused
  if (!isSure && findSensitiveText(text).length > 0) return 'sensitive'
  await inProject(where, ({ access: { agencyId, projectId, contactId }, tx }) =>
    giveFeedback({
      ...{ agencyId, projectId, contactId, candidacyId },
      ...{ kind: chosen, text, tx, clock: where.clock },
    }),
  )
  return undefined
}
