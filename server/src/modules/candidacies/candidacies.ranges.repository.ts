import { and, eq, isNull } from 'drizzle-orm'
import type { Tx } from '#platform/db/tenancy.ts'
import type { AgencyId } from '#platform/tenancy/agencyId.ts'
import { candidacyRangeNotices } from './candidacies.ranges.tables.ts'

export async function insertRangeNotice({
  row,
  tx,
}: {
  row: typeof candidacyRangeNotices.$inferInsert
  tx: Tx
}) {
  await tx.insert(candidacyRangeNotices).values(row)
}

/** True where it was there and not taken back before. */
export async function withdrawNotice({
  agencyId,
  candidacyId,
  rangeNoticeId,
  withdrawnAt,
  tx,
}: {
  agencyId: AgencyId
  candidacyId: string
  rangeNoticeId: string
  withdrawnAt: Date
  tx: Tx
}): Promise<boolean> {
  const table = candidacyRangeNotices
  const rows = await tx
    .update(table)
    .set({ withdrawnAt })
    .where(
      and(
        eq(table.agencyId, agencyId),
        eq(table.candidacyId, candidacyId),
        eq(table.id, rangeNoticeId),
        isNull(table.withdrawnAt),
      ),
    )
    .returning({ id: table.id })
  return rows.length > 0
}
