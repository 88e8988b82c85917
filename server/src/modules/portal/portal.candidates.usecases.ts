import { fileNameForClient } from '@rytm/domain/candidates/card.ts'
import { loadFile } from '#modules/files/files.queries.ts'
import type { Clock } from '#platform/clock/clock.ts'
import type { Db } from '#platform/db/pool.ts'
import { findCandidateCards } from './portal.candidates.queries.ts'
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
