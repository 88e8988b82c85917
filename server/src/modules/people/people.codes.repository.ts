import { and, eq, gt, lte } from 'drizzle-orm'
import { verifications } from './people.auth.tables.ts'
import type { IdentityTx } from './people.session.repository.ts'

/** Codes and tokens are kept as hashes: the purpose and hash are the identifier, whom it is for is the value. */
export async function insertCode({ row, tx }: { row: typeof verifications.$inferInsert; tx: IdentityTx }) {
  await tx.insert(verifications).values(row)
}

interface Code {
  identifier: string
  now: Date
  tx: IdentityTx
}

export async function findCode({ identifier, now, tx }: Code) {
  const [row] = await tx.select().from(verifications).where(alive({ identifier, now }))
  return row
}

/** Deletes and returns in one statement: of two that come at once, one gets it. */
export async function takeCode({ identifier, now, tx }: Code) {
  const [row] = await tx.delete(verifications).where(alive({ identifier, now })).returning()
  return row
}

export async function deleteCodesFor({ value, tx }: { value: string; tx: IdentityTx }) {
  await tx.delete(verifications).where(eq(verifications.value, value))
}

/** Strangers may ask for challenges: those that nobody answered must not pile up. */
export async function deleteExpiredCodes({ now, tx }: { now: Date; tx: IdentityTx }) {
  await tx.delete(verifications).where(lte(verifications.expiresAt, now))
}

const alive = ({ identifier, now }: { identifier: string; now: Date }) =>
  and(eq(verifications.identifier, identifier), gt(verifications.expiresAt, now))
