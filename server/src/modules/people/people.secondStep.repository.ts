import { and, eq, isNotNull, isNull, lt, or, sql } from 'drizzle-orm'
import type { Tx } from '#platform/db/tenancy.ts'
import { oneTimeKeys, passkeys, recoveryCodes } from './people.auth.tables.ts'
import type { IdentityTx } from './people.session.repository.ts'

interface OfPerson {
  userId: string
  tx: IdentityTx
}

/** A key that was prepared before and never confirmed gives way; undefined where a confirmed one stands. */
export async function insertKey({ row, tx }: { row: typeof oneTimeKeys.$inferInsert; tx: IdentityTx }) {
  const rows = await tx
    .insert(oneTimeKeys)
    .values(row)
    .onConflictDoUpdate({
      target: oneTimeKeys.userId,
      set: { sealedKey: row.sealedKey, createdAt: row.createdAt },
      setWhere: isNull(oneTimeKeys.confirmedAt),
    })
    .returning({ userId: oneTimeKeys.userId })
  return rows.length > 0
}

export async function findKey({ userId, tx }: OfPerson) {
  const [row] = await tx.select().from(oneTimeKeys).where(eq(oneTimeKeys.userId, userId))
  return row
}

/** Until the transaction ends nobody confirms it. */
export async function holdKey({ userId, tx }: OfPerson) {
  const [row] = await tx.select().from(oneTimeKeys).where(eq(oneTimeKeys.userId, userId)).for('share')
  return row
}

/** Only the key that the code was made of: of two set-ups at once one is confirmed. */
export async function confirmKey({
  userId,
  sealedKey,
  step,
  now,
  tx,
}: OfPerson & { sealedKey: string; step: number; now: Date }) {
  const rows = await tx
    .update(oneTimeKeys)
    .set({ confirmedAt: now, lastStep: step })
    .where(
      and(
        eq(oneTimeKeys.userId, userId),
        eq(oneTimeKeys.sealedKey, sealedKey),
        isNull(oneTimeKeys.confirmedAt),
      ),
    )
    .returning({ userId: oneTimeKeys.userId })
  return rows.length > 0
}

/** False where that half minute, or a later one, was used before: of two with the same code one gets in. */
export async function useStep({ userId, step, tx }: OfPerson & { step: number }) {
  const rows = await tx
    .update(oneTimeKeys)
    .set({ lastStep: step })
    .where(
      and(
        eq(oneTimeKeys.userId, userId),
        isNotNull(oneTimeKeys.confirmedAt),
        or(isNull(oneTimeKeys.lastStep), lt(oneTimeKeys.lastStep, step)),
      ),
    )
    .returning({ userId: oneTimeKeys.userId })
  return rows.length > 0
}

/** False where there was none that counted. */
export async function deleteKey({ userId, tx }: OfPerson) {
  const rows = await tx
    .delete(oneTimeKeys)
    .where(eq(oneTimeKeys.userId, userId))
    .returning({ confirmedAt: oneTimeKeys.confirmedAt })
  return rows.some(({ confirmedAt }) => confirmedAt !== null)
}

export async function replaceRecoveryCodes({
  userId,
  hashes,
  now,
  tx,
}: {
  userId: string
  hashes: readonly string[]
  now: Date
  tx: Tx
}) {
  await tx.delete(recoveryCodes).where(eq(recoveryCodes.userId, userId))
  if (hashes.length === 0) return
  await tx.insert(recoveryCodes).values(hashes.map((codeHash) => ({ userId, codeHash, createdAt: now })))
}

/** Deletes it in the same statement: it works once, also for two at once. */
export async function takeRecoveryCode({ userId, codeHash, tx }: OfPerson & { codeHash: string }) {
  const rows = await tx
    .delete(recoveryCodes)
    .where(and(eq(recoveryCodes.userId, userId), eq(recoveryCodes.codeHash, codeHash)))
    .returning({ userId: recoveryCodes.userId })
  return rows.length > 0
}

export async function countRecoveryCodes({ userId, tx }: OfPerson) {
  const [row] = await tx
    .select({ count: sql<number>`count(*)::int` })
    .from(recoveryCodes)
    .where(eq(recoveryCodes.userId, userId))
  return row?.count ?? 0
}

export function findPasskeysOf({ userId, tx }: OfPerson) {
  return tx.select().from(passkeys).where(eq(passkeys.userId, userId)).orderBy(passkeys.createdAt)
}

export async function deletePasskeysOf({ userId, tx }: OfPerson) {
  const rows = await tx.delete(passkeys).where(eq(passkeys.userId, userId)).returning({ id: passkeys.id })
  return rows.length > 0
}
