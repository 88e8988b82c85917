import { sql } from 'drizzle-orm'
import { type Clock, toDate } from '#platform/clock/clock.ts'
import type { Db } from '#platform/db/pool.ts'
import { mailMessages } from './mail.tables.ts'

/** A letter is tried within seconds of its time; after this long nobody seems to try. */
const stuckMinutes = 15

/** Of all agencies: for the operator, as the owner of the database; numbers only. */
export async function countMail({ clock, db }: { clock: Clock; db: Db }) {
  const { state, nextAttemptAt } = mailMessages
  const late = toDate(clock.now().subtract({ minutes: stuckMinutes }))
  const [row] = await db
    .select({
      waiting: sql<number>`count(*) filter (where ${state} in ('queued', 'sending'))::int`,
      stuck: sql<number>`count(*) filter (where ${state} = 'queued' and ${nextAttemptAt} < ${late})::int`,
      failed: sql<number>`count(*) filter (where ${state} = 'failed')::int`,
    })
    .from(mailMessages)
  return row ?? { waiting: 0, stuck: 0, failed: 0 }
}
