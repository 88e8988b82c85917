import type { Tries } from '@rytm/domain/people/signInWaits.ts'
import { and, eq, lt } from 'drizzle-orm'
import { toDate, toInstant } from '#platform/clock/clock.ts'
import type { Tx } from '#platform/db/tenancy.ts'
import { signInTries } from './people.auth.tables.ts'
import type { IdentityTx } from './people.session.repository.ts'

export interface Series {
  /** A hash: the table names nobody. */
  subject: string
  /** A known device's id, empty for all others together. */
  device: string
}

const ofSeries = ({ subject, device }: Series) =>
  and(eq(signInTries.subject, subject), eq(signInTries.device, device))

/** Locked, so that of many tries at once each is counted; undefined for a series that begins now. */
export async function lockTries({
  series,
  now,
  tx,
}: {
  series: Series
  now: Temporal.Instant
  tx: Tx
}): Promise<Tries | undefined> {
  await tx
    .insert(signInTries)
    .values({ ...series, failures: 0, lastTriedAt: toDate(now) })
    .onConflictDoNothing()
  const [row] = await tx.select().from(signInTries).where(ofSeries(series)).for('update')
  if (!row || row.failures === 0) return undefined
  return {
    failures: row.failures,
    lastTriedAt: toInstant(row.lastTriedAt),
    blockedUntil: row.blockedUntil ? toInstant(row.blockedUntil) : undefined,
  }
}

export async function saveTries({ series, tries, tx }: { series: Series; tries: Tries; tx: Tx }) {
  const blockedUntil = tries.blockedUntil ? toDate(tries.blockedUntil) : null
  await tx
    .update(signInTries)
    .set({ failures: tries.failures, lastTriedAt: toDate(tries.lastTriedAt), blockedUntil })
    .where(ofSeries(series))
}

export async function deleteTries({ series, tx }: { series: Series; tx: IdentityTx }) {
  await tx.delete(signInTries).where(ofSeries(series))
}

/** Of every device: whoever sets a new password may try at once. */
export async function deleteTriesAt({ subject, tx }: { subject: string; tx: IdentityTx }) {
  await tx.delete(signInTries).where(eq(signInTries.subject, subject))
}

export async function deleteTriesBefore({ before, tx }: { before: Temporal.Instant; tx: IdentityTx }) {
  await tx.delete(signInTries).where(lt(signInTries.lastTriedAt, toDate(before)))
}
