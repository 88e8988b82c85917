import { fileNameForClient } from '@rytm/domain/candidates/card.ts'
import { feedbackKinds, refuseFeedback } from '@rytm/domain/candidates/feedback.ts'
import { findSensitiveText } from '@rytm/domain/evidence/sensitiveText.ts'
import { giveFeedback } from '#modules/candidacies/candidacies.feedback.usecases.ts'
import { loadFile } from '#modules/files/files.queries.ts'
import { lockProject } from '#modules/projects/projects.lock.queries.ts'
import { loadProjectHead } from '#modules/projects/projects.view.queries.ts'
import type { Clock } from '#platform/clock/clock.ts'
import type { Db } from '#platform/db/pool.ts'
import { inAgency, type Tx } from '#platform/db/tenancy.ts'
import { loadPageBrand } from './portal.brand.queries.ts'
import { findCandidateCards, withFeedback } from './portal.candidates.queries.ts'
import { pageNotFound } from './portal.errors.ts'
import { inProject } from './portal.pages.usecases.ts'
import type { ProjectAccess, Visitor } from './portal.types.ts'

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

/** The card of the form, as the page of the project shows it. */
export function openFeedback({ publicNumber, ...where }: OfCandidate) {
  return inProject(where, async ({ access, tx }) => ({
    card: (await requireAnswerable({ publicNumber, access, tx })).card,
    head: await loadProjectHead({ ...access, tx }),
    brand: await loadPageBrand({ ...access, tx }),
  }))
}

/** The page that is not there where the card cannot be answered. */
async function requireAnswerable({
  publicNumber,
  ...looking
}: Pick<OfCandidate, 'publicNumber'> & { access: ProjectAccess; tx: Tx }) {
  const found = ((await findCandidateCards(looking)) ?? []).filter(
    ({ view }) => view.publicNumber === publicNumber,
  )
  const [card] = await withFeedback({ cards: found, ...looking })
  if (!(found[0] && card?.answerable)) throw pageNotFound()
  return { card, candidacyId: found[0].candidacyId }
}

export type Refused = 'missing' | 'too_long' | 'unchosen' | 'sensitive'

/** Undefined: it is written down. What reads like a reason that may not count is asked about once, before it is kept. */
export async function answerCard({
  kind,
  text: typed,
  isSure,
  publicNumber,
  ...where
}: OfCandidate & { kind: string; text: string; isSure: boolean }): Promise<Refused | undefined> {
  const text = typed.replaceAll('\r\n', '\n').trim()
  const chosen = feedbackKinds.find((known) => known === kind)
  if (!chosen) return 'unchosen'
  const refused = refuseFeedback({ kind: chosen, text })
  if (refused) return refused
  if (!isSure && findSensitiveText(text).length > 0) return 'sensitive'
  const access = await inProject(where, (found) => Promise.resolve(found.access))
  const { agencyId, projectId, contactId } = access
  const { db, clock } = where
  await inAgency({ db, agencyId }, async (tx) => {
    // Who is being erased, or decided upon, is waited for: then there is no card to answer any more.
    await lockProject({ agencyId, projectId, tx })
    const { candidacyId } = await requireAnswerable({ publicNumber, access, tx })
    await giveFeedback({ agencyId, projectId, contactId, candidacyId, kind: chosen, text, tx, clock })
  })
  return undefined
}
