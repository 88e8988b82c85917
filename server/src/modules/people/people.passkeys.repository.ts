import { and, eq, sql } from 'drizzle-orm'
import { passkeys } from './people.auth.tables.ts'
import type { IdentityTx } from './people.session.repository.ts'

type PasskeyRow = typeof passkeys.$inferSelect

/** False where the browser offers one that is kept already. */
export async function insertPasskey({ row, tx }: { row: typeof passkeys.$inferInsert; tx: IdentityTx }) {
  const rows = await tx.insert(passkeys).values(row).onConflictDoNothing().returning({ id: passkeys.id })
  return rows.length > 0
}

export async function findPasskey({
  credentialId,
  tx,
}: {
  credentialId: string
  tx: IdentityTx
}): Promise<PasskeyRow | undefined> {
  const [row] = await tx.select().from(passkeys).where(eq(passkeys.credentialId, credentialId))
  return row
}

export async function recordPasskeyUse({
  passkeyId,
  uses,
  now,
  tx,
}: {
  passkeyId: string
  uses: number
  now: Date
  tx: IdentityTx
}) {
  await tx
    .update(passkeys)
    .set({ uses: sql`greatest(${passkeys.uses}, ${uses})`, lastUsedAt: now })
    .where(eq(passkeys.id, passkeyId))
}

export async function deletePasskey({
  userId,
  passkeyId,
  tx,
}: {
  userId: string
  passkeyId: string
  tx: IdentityTx
}) {
  const rows = await tx
    .delete(passkeys)
    .where(and(eq(passkeys.userId, userId), eq(passkeys.id, passkeyId)))
    .returning({ id: passkeys.id })
  return rows.length > 0
}
