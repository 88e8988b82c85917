import { and, eq, inArray, isNotNull, isNull, lte, max, or, sql } from 'drizzle-orm'
import type { Tx } from '#platform/db/tenancy.ts'
import type { AgencyId } from '#platform/tenancy/agencyId.ts'
import { notices } from './notices.tables.ts'
import type { NoticeRow } from './notices.types.ts'

interface OfRecipient {
  agencyId: AgencyId
  recipientId: string
  tx: Tx
}

/** One process at a time tells somebody something, until its transaction ends; the key is a hash, so others may wait too. */
export async function lockRecipient({ recipientId, tx }: OfRecipient) {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${recipientId}, 0))`)
}

/**
 * What is due to be told, and what was told and is still to be mailed. Rows that a fact is changing right now are left
 * for the next time: this side never waits, so the two can't block each other for good.
 */
export async function findPending({ agencyId, recipientId, at, tx }: OfRecipient & { at: Date }) {
  return tx
    .select()
    .from(notices)
    .where(
      and(
        eq(notices.agencyId, agencyId),
        eq(notices.recipientId, recipientId),
        or(
          and(isNull(notices.deliveredAt), isNull(notices.withdrawnAt), lte(notices.deliverAt, at)),
          isNotNull(notices.mailAt),
        ),
      ),
    )
    .orderBy(notices.dueAt, notices.id)
    .for('update', { skipLocked: true })
}

export async function findLastMailedAt({ agencyId, recipientId, tx }: OfRecipient) {
  const [row] = await tx
    .select({ mailedAt: max(notices.mailedAt) })
    .from(notices)
    .where(and(eq(notices.agencyId, agencyId), eq(notices.recipientId, recipientId)))
  return row?.mailedAt ?? undefined
}

export async function updateNotices({
  agencyId,
  rows,
  set,
  tx,
}: {
  agencyId: AgencyId
  rows: readonly NoticeRow[]
  set: Partial<
    Pick<NoticeRow, 'deliverAt' | 'deliveredAt' | 'mailAt' | 'mailedAt' | 'mailId' | 'withdrawnAt'>
  >
  tx: Tx
}) {
  if (rows.length === 0) return
  const ids = rows.map(({ id }) => id)
  await tx
    .update(notices)
    .set(set)
    .where(and(eq(notices.agencyId, agencyId), inArray(notices.id, ids)))
}
