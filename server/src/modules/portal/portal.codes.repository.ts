import { and, desc, eq, gt, isNotNull, isNull, lt, sql } from 'drizzle-orm'
import type { Tx } from '#platform/db/tenancy.ts'
import { contactCodes } from './portal.auth.tables.ts'

export type CodeRow = typeof contactCodes.$inferSelect

interface OfAddress {
  email: string
  tx: Tx
}

/** One transaction after another for one address: neither limit nor tries can be raced. */
export async function lockAddress({ email, tx }: OfAddress) {
  await tx.execute(sql`SELECT pg_advisory_xact_lock(hashtextextended(${`portal_code:${email}`}, 0))`)
}

export async function countCodesSince({ email, since, tx }: OfAddress & { since: Date }) {
  return tx.$count(contactCodes, and(eq(contactCodes.email, email), gt(contactCodes.createdAt, since)))
}

export async function insertCode({ row, tx }: { row: typeof contactCodes.$inferInsert; tx: Tx }) {
  await tx.insert(contactCodes).values(row)
}

export async function deleteCodesBefore({ email, before, tx }: OfAddress & { before: Date }) {
  await tx.delete(contactCodes).where(and(eq(contactCodes.email, email), lt(contactCodes.createdAt, before)))
}

export async function findCode({ codeId, tx }: { codeId: string; tx: Tx }): Promise<CodeRow | undefined> {
  const [row] = await tx.select().from(contactCodes).where(eq(contactCodes.id, codeId)).for('update')
  return row
}

export async function saveCode({
  codeId,
  codeHash,
  expiresAt,
  tx,
}: {
  codeId: string
  codeHash: string
  expiresAt: Date
  tx: Tx
}) {
  await tx.update(contactCodes).set({ codeHash, expiresAt }).where(eq(contactCodes.id, codeId))
}

/** Codes that were mailed, are unused and not expired, the newest first. */
export function livingCodes({ email, now, tx }: OfAddress & { now: Date }): Promise<CodeRow[]> {
  return tx.select().from(contactCodes).where(isLiving({ email, now })).orderBy(desc(contactCodes.createdAt))
}

export async function countWrongTry({ email, now, tx }: OfAddress & { now: Date }) {
  await tx
    .update(contactCodes)
    .set({ failedAttempts: sql`${contactCodes.failedAttempts} + 1` })
    .where(isLiving({ email, now }))
}

export async function useCode({ codeId, usedAt, tx }: { codeId: string; usedAt: Date; tx: Tx }) {
  await tx.update(contactCodes).set({ usedAt }).where(eq(contactCodes.id, codeId))
}

const isLiving = ({ email, now }: { email: string; now: Date }) =>
  and(
    eq(contactCodes.email, email),
    isNotNull(contactCodes.codeHash),
    isNull(contactCodes.usedAt),
    gt(contactCodes.expiresAt, now),
  )
