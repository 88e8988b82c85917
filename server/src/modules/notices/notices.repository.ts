import { and, eq, isNull, lte } from 'drizzle-orm'
import type { Alongside } from '#platform/db/alongside.ts'
import { toJsonRows } from '#platform/db/jsonRows.ts'
import { runNamed, type Tx } from '#platform/db/tenancy.ts'
import type { AgencyId } from '#platform/tenancy/agencyId.ts'
import { noticesChannel } from './notices.constants.ts'
import { notices } from './notices.tables.ts'

interface Where {
  agencyId: AgencyId
  tx: Tx
}

export type NewNotice = typeof notices.$inferInsert

export async function insertNotices({ rows, tx }: { rows: readonly NewNotice[]; tx: Tx }) {
  if (rows.length === 0) return
  await runNamed({ name: 'notices.plan', text: planned('$1'), values: [inOrder(rows)], tx })
}

export async function withdrawNotices({
  agencyId,
  noticeIds,
  at,
  tx,
}: Where & { noticeIds: readonly string[]; at: Date }) {
  if (noticeIds.length === 0) return
  const text = withdrawn({ ids: '$2', at: '$3' })
  await runNamed({ name: 'notices.withdraw', text, values: [agencyId, noticeIds, at], tx })
}

/** Both, in the statement that settles what is owed. */
export function noticesAlongside({
  rows,
  noticeIds,
  at,
}: {
  rows: readonly NewNotice[]
  noticeIds: readonly string[]
  at: Date
}): Alongside {
  return { parts: bothParts, values: [noticeIds, at, inOrder(rows)] }
}

function bothParts(first: number) {
  return `notices_withdrawn AS (${withdrawn({ ids: `$${first}`, at: `$${first + 1}` })}),
notices_planned AS (${planned(`$${first + 2}`)})`
}

function withdrawn({ ids, at }: { ids: string; at: string }) {
  return `UPDATE notices SET withdrawn_at = ${at}
WHERE agency_id = $1 AND id = ANY(${ids}::uuid[]) AND delivered_at IS NULL`
}

/** What is there already stays as it is; only what had been withdrawn before it was delivered comes back. */
function planned(rows: string) {
  return `INSERT INTO notices AS n SELECT * FROM json_populate_recordset(null::notices, ${rows})
ON CONFLICT (agency_id, recipient_id, subject_key) DO UPDATE SET deliver_at = excluded.deliver_at, withdrawn_at = NULL
WHERE n.withdrawn_at IS NOT NULL AND n.delivered_at IS NULL`
}

/** In one order, so that a delivery and a fact that plan the same for the same people wait for each other. */
function inOrder(rows: readonly NewNotice[]): string {
  return toJsonRows(
    notices,
    rows.toSorted((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1)),
  )
}

function keyOf({ recipientId, subjectKey }: NewNotice) {
  return `${recipientId} ${subjectKey}`
}

export async function wakeDelivery({ tx }: { tx: Tx }) {
  await runNamed({ name: 'notices.wake', text: `SELECT pg_notify('${noticesChannel}', '')`, values: [], tx })
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
