import { isDeepStrictEqual } from 'node:util'
import type { AgencyInput } from '@rytm/contract/agencies.ts'
import { type Clock, toDate } from '#platform/clock/clock.ts'
import type { Tx } from '#platform/db/tenancy.ts'
import type { Member } from '#platform/http/actor.ts'
import { storedCalendar } from './agencies.calendar.queries.ts'
import { findNewestCalendarVersion, insertCalendarVersion } from './agencies.calendar.repository.ts'

type CalendarInput = Pick<AgencyInput, 'zone' | 'country' | 'region' | 'calendar'>

/**
 * Adds a version where the calendar is another than the newest one; answers whether it did. The caller has locked the
 * agency by changing it, so that versions follow one another.
 */
export async function keepCalendarVersion({
  input: { zone, country, region, calendar },
  member: { agencyId, memberId },
  tx,
  clock,
}: {
  input: CalendarInput
  member: Member
  tx: Tx
  clock: Clock
}) {
  const newest = await findNewestCalendarVersion({ agencyId, tx })
  if (!newest) throw new Error(`agency ${agencyId} has no version of its calendar`)
  const before = [newest.zone, newest.country, newest.region, storedCalendar(newest.calendar)]
  if (isDeepStrictEqual(before, [zone, country, region, storedCalendar(calendar)])) return false
  const now = toDate(clock.now())
  // A clock that was put back must not make a version begin before the one it follows.
  const since = now < newest.since ? newest.since : now
  const version = newest.version + 1
  const row = { agencyId, version, since, zone, country, region, calendar, changedBy: memberId }
  await insertCalendarVersion({ row, tx })
  return true
}
