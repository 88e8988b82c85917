import { type Clock, toDate } from '#platform/clock/clock.ts'
import type { Db } from '#platform/db/pool.ts'
import { outsideAgencies } from '#platform/db/tenancy.ts'
import { contactsByEmail } from './portal.access.queries.ts'
import { lastSeenMinutes } from './portal.constants.ts'
import { findSession } from './portal.sessions.queries.ts'
import { touchSession } from './portal.sessions.repository.ts'
import type { Visitor } from './portal.types.ts'

/**
 * Who sent a request, with everything they are now: whoever was removed at an agency is nobody there with the next
 * request, whatever session they hold.
 */
export async function recogniseVisitor({
  token,
  db,
  clock,
}: {
  token: string | undefined
  db: Db
  clock: Clock
}): Promise<Visitor | null> {
  const session = token ? await findSession({ token, db, clock }) : undefined
  if (!session) return null
  const { lastSeenAt, ...visitor } = session
  const now = clock.now()
  const unlessSince = toDate(now.subtract({ minutes: lastSeenMinutes }))
  if (lastSeenAt < unlessSince)
    await outsideAgencies({ db }, (tx) =>
      touchSession({ sessionId: visitor.sessionId, now: toDate(now), unlessSince, tx }),
    )
  return { ...visitor, contacts: await contactsByEmail({ email: visitor.email, db }) }
}
