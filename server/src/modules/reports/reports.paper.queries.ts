import type { Language } from '@rytm/contract/kernel.ts'
import type { PeopleDirectory } from '@rytm/contract/views/shared.ts'
import { requireProject } from '#modules/projects/projects.lock.queries.ts'
import type { Db } from '#platform/db/pool.ts'
import { readInAgency } from '#platform/db/tenancy.ts'
import { contentHash } from '#platform/hash/contentHash.ts'
import type { Member } from '#platform/http/actor.ts'
import type { OfProject } from './reports.repository.ts'

interface Asked<Paper> {
  projectId: string
  member: Member
  db: Db
  /** Throws where the project has no such paper, or it was not sent yet. */
  require: (key: OfProject) => Promise<Paper>
}

/** What was sent as it stands on paper, in the project's language unless another is asked for. */
export function loadForPaper<View>({
  projectId,
  member: { agencyId },
  db,
  require,
}: Asked<{ view: View; people: PeopleDirectory }>) {
  return readInAgency({ db, agencyId }, async (tx) => {
    const key = { agencyId, projectId, tx }
    const { view, people } = await require(key)
    const { language } = await requireProject(key)
    return { view, people, language: language as Language }
  })
}

/** Is what is stored still what was sent? */
export function checkFrozen({
  projectId,
  member: { agencyId },
  db,
  require,
}: Asked<{ view: unknown; contentHash: string }>) {
  return readInAgency({ db, agencyId }, async (tx) => {
    const { view, contentHash: stored } = await require({ agencyId, projectId, tx })
    const recomputed = contentHash(view)
    return { contentHash: stored, recomputed, unchanged: recomputed === stored }
  })
}
