import { type Clock, toDate } from '#platform/clock/clock.ts'
import type { Db } from '#platform/db/pool.ts'
import { inAgency } from '#platform/db/tenancy.ts'
import type { Member } from '#platform/http/actor.ts'
import { announce } from '#platform/live/announce.ts'
import { markSeen } from './notices.repository.ts'

/** The bell of the same person in another window goes quiet too. */
export function seeNotices({
  until,
  member: { agencyId, memberId },
  db,
  clock,
}: {
  until: string
  member: Member
  db: Db
  clock: Clock
}) {
  return inAgency({ db, agencyId }, async (tx) => {
    const at = toDate(clock.now())
    const seen = await markSeen({ agencyId, recipientId: memberId, until: new Date(until), at, tx })
    if (seen > 0) announce({ agencyId, topics: ['notices'], memberId, tx })
  })
}
