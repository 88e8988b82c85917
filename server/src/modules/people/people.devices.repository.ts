import { and, eq, ne } from 'drizzle-orm'
import type { Tx } from '#platform/db/tenancy.ts'
import { knownDevices, users } from './people.auth.tables.ts'
import type { IdentityTx } from './people.session.repository.ts'

interface OfPerson {
  userId: string
  tokenHash: string
}

/** One look-up for every address, known or not. */
export async function findKnownDevice({
  email,
  tokenHash,
  tx,
}: {
  email: string
  tokenHash: string
  tx: IdentityTx
}) {
  const [row] = await tx
    .select({ id: knownDevices.id })
    .from(knownDevices)
    .innerJoin(users, eq(users.id, knownDevices.userId))
    .where(and(eq(users.email, email), eq(knownDevices.tokenHash, tokenHash)))
  return row
}

/** False where the person has not been in this browser before. */
export async function touchKnownDevice({ userId, tokenHash, now, tx }: OfPerson & { now: Date; tx: Tx }) {
  const rows = await tx
    .update(knownDevices)
    .set({ lastUsedAt: now })
    .where(and(eq(knownDevices.userId, userId), eq(knownDevices.tokenHash, tokenHash)))
    .returning({ id: knownDevices.id })
  return rows.length > 0
}

/** Two sign-ins at once may both find it new; one of them makes it known. */
export async function insertKnownDevice({ row, tx }: { row: typeof knownDevices.$inferInsert; tx: Tx }) {
  const rows = await tx
    .insert(knownDevices)
    .values(row)
    .onConflictDoNothing()
    .returning({ id: knownDevices.id })
  return rows.length > 0
}

/** After a new password every browser is new again, but the one that set it. */
export async function forgetDevicesOf({
  userId,
  exceptHash,
  tx,
}: {
  userId: string
  exceptHash?: string | undefined
  tx: Tx
}) {
  await tx
    .delete(knownDevices)
    .where(
      and(eq(knownDevices.userId, userId), exceptHash ? ne(knownDevices.tokenHash, exceptHash) : undefined),
    )
}
