import { and, eq, inArray, isNull, lte, sql } from 'drizzle-orm'
import type { Db } from '#platform/db/pool.ts'
import type { Tx } from '#platform/db/tenancy.ts'
import type { WorkItem } from '#platform/jobs/claimedWork.ts'
import { type AgencyId, toAgencyId } from '#platform/tenancy/agencyId.ts'
import { noticesChannel } from './notices.constants.ts'
import { notices } from './notices.tables.ts'

interface Where {
  agencyId: AgencyId
  tx: Tx
}

/** Planned for a project and neither delivered nor withdrawn. */
export async function findPlanned({ agencyId, projectId, tx }: Where & { projectId: string }) {
  return tx
    .select({ id: notices.id, recipientId: notices.recipientId, subjectKey: notices.subjectKey })
    .from(notices)
    .where(
      and(
        eq(notices.agencyId, agencyId),
        eq(notices.projectId, projectId),
        isNull(notices.deliveredAt),
        isNull(notices.withdrawnAt),
      ),
    )
}

/** What is there already stays as it is; only what had been withdrawn before it was delivered comes back. */
export async function insertNotices({ rows, tx }: { rows: (typeof notices.$inferInsert)[]; tx: Tx }) {
  if (rows.length === 0) return
  // In one order, so that a delivery and a fact that plan the same for the same people wait for each other.
  const inOrder = rows.toSorted((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1))
  await tx
    .insert(notices)
    .values(inOrder)
    .onConflictDoUpdate({
      target: [notices.agencyId, notices.recipientId, notices.subjectKey],
      set: { deliverAt: sql`excluded.deliver_at`, withdrawnAt: null },
      setWhere: sql`${notices.withdrawnAt} is not null and ${notices.deliveredAt} is null`,
    })
}

function keyOf({ recipientId, subjectKey }: typeof notices.$inferInsert) {
  return `${recipientId} ${subjectKey}`
}

export async function withdrawNotices({
  agencyId,
  noticeIds,
  at,
  tx,
}: Where & { noticeIds: readonly string[]; at: Date }) {
  if (noticeIds.length === 0) return
  await tx
    .update(notices)
    .set({ withdrawnAt: at })
    .where(
      and(eq(notices.agencyId, agencyId), inArray(notices.id, [...noticeIds]), isNull(notices.deliveredAt)),
    )
}

export async function wakeDelivery({ tx }: { tx: Tx }) {
  await tx.execute(sql`select pg_notify(${noticesChannel}, '')`)
}

/** The members to whom something is to be told or mailed now, across agencies. */
export async function findDueRecipients({
  at,
  most,
  db,
}: {
  at: Date
  most: number
  db: Db
}): Promise<WorkItem[]> {
  const { rows } = await db.$client.query<{ agency_id: string; id: string }>(
    'SELECT agency_id, id FROM auth.due_notices($1, $2)',
    [at, most],
  )
  return rows.map((row) => ({ agencyId: toAgencyId(row.agency_id), id: row.id }))
}

/** How many of them were new. */
export async function markSeen({
  agencyId,
  recipientId,
  until,
  at,
  tx,
}: Where & { recipientId: string; until: Date; at: Date }) {
  const rows = await tx
    .update(notices)
    .set({ seenAt: at })
    .where(
      and(
        eq(notices.agencyId, agencyId),
        eq(notices.recipientId, recipientId),
        lte(notices.deliveredAt, until),
        isNull(notices.seenAt),
      ),
    )
    .returning({ id: notices.id })
  return rows.length
}
