import { and, eq, isNull, lt, ne } from 'drizzle-orm'
import type { Tx } from '#platform/db/tenancy.ts'
import { contactIdentities, contactSessions } from './portal.auth.tables.ts'

/** The identity of a verified address, made with its first session. */
export async function ensureIdentity({
  row,
  tx,
}: {
  row: typeof contactIdentities.$inferInsert
  tx: Tx
}): Promise<string> {
  await tx.insert(contactIdentities).values(row).onConflictDoNothing({ target: contactIdentities.email })
  const [identity] = await tx
    .select({ id: contactIdentities.id })
    .from(contactIdentities)
    .where(eq(contactIdentities.email, row.email))
  return (identity as { id: string }).id
}

export async function insertSession({ row, tx }: { row: typeof contactSessions.$inferInsert; tx: Tx }) {
  await tx.insert(contactSessions).values(row)
}

export async function touchSession({
  sessionId,
  now,
  unlessSince,
  tx,
}: {
  sessionId: string
  now: Date
  unlessSince: Date
  tx: Tx
}) {
  await tx
    .update(contactSessions)
    .set({ lastSeenAt: now })
    .where(and(eq(contactSessions.id, sessionId), lt(contactSessions.lastSeenAt, unlessSince)))
}

interface Ending {
  identityId: string
  endedAt: Date
  tx: Tx
}

/** Only one's own: the identity stands in the condition. */
export async function endSessionRow({ identityId, sessionId, endedAt, tx }: Ending & { sessionId: string }) {
  await tx
    .update(contactSessions)
    .set({ endedAt })
    .where(
      and(
        eq(contactSessions.identityId, identityId),
        eq(contactSessions.id, sessionId),
        isNull(contactSessions.endedAt),
      ),
    )
}

export async function endOtherSessionRows({
  identityId,
  currentId,
  endedAt,
  tx,
}: Ending & { currentId: string }) {
  await tx
    .update(contactSessions)
    .set({ endedAt })
    .where(
      and(
        eq(contactSessions.identityId, identityId),
        ne(contactSessions.id, currentId),
        isNull(contactSessions.endedAt),
      ),
    )
}
