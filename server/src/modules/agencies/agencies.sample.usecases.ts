import { lockProject } from '#modules/projects/projects.lock.queries.ts'
import type { Clock } from '#platform/clock/clock.ts'
import type { Db } from '#platform/db/pool.ts'
import { untilTold } from '#platform/db/projectFacts.ts'
import { inAgency } from '#platform/db/tenancy.ts'
import type { Member } from '#platform/http/actor.ts'
import { makeSampleDrafts } from './agencies.sampleDrafts.usecases.ts'
import { removeSampleData } from './agencies.sampleRemoval.usecases.ts'
import { deedsOfProject } from './agencies.sampleStory.usecases.ts'

/**
 * Invented clients with projects in different weeks, told through the same use cases that people use, each fact by a
 * clock of its own time: what screens and reports count is true by construction. Where it breaks off, nothing stays.
 */
export async function createSampleData({ member, db, clock }: { member: Member; db: Db; clock: Clock }) {
  const now = clock.now()
  const stories = await makeSampleDrafts({ member, db: untilTold(db), now })
  try {
    for (const story of stories)
      for (const { at, write } of deedsOfProject({ story, now })) await write({ now: () => at })
    for (const { projectId } of stories) await followStory({ projectId, member, db })
  } catch (error) {
    await removeSampleData({ member, db, clock })
    throw error
  }
}

/** What is owed is worked out once, from the whole story. */
function followStory({ projectId, member: { agencyId }, db }: { projectId: string; member: Member; db: Db }) {
  return inAgency({ db, agencyId }, (tx) => lockProject({ agencyId, projectId, tx }))
}
