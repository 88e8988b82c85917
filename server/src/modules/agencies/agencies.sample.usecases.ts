import type { Clock } from '#platform/clock/clock.ts'
import type { Db } from '#platform/db/pool.ts'
import { heldInAgency } from '#platform/db/tenancy.ts'
import type { Member } from '#platform/http/actor.ts'
import { makeSampleDrafts } from './agencies.sampleDrafts.usecases.ts'
import { deedsOfProject } from './agencies.sampleStory.usecases.ts'

/**
 * Invented clients with projects in every status, told through the same use cases that people use, each fact by a clock
 * of its own time: what screens and reports count is true by construction. All of it or nothing.
 */
export function createSampleData({ member, db, clock }: { member: Member; db: Db; clock: Clock }) {
  const now = clock.now()
  return heldInAgency({ db, agencyId: member.agencyId }, async (held) => {
    for (const story of await makeSampleDrafts({ member, db: held, now }))
      for (const { at, write } of deedsOfProject({ story, now })) await write({ now: () => at })
  })
}
