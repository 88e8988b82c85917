import { and, eq } from 'drizzle-orm'
import { insertRows } from '#platform/db/insertRows.ts'
import type { Tx } from '#platform/db/tenancy.ts'
import type { AgencyId } from '#platform/tenancy/agencyId.ts'
import { timelineEntries } from './timeline.tables.ts'

export async function insertTimelineEntry({
  entry,
  tx,
}: {
  entry: typeof timelineEntries.$inferSelect
  tx: Tx
}) {
  await insertRows({ table: timelineEntries, rows: [entry], tx })
}

export async function deleteTimelineEntries({
  agencyId,
  factId,
  kind,
  tx,
}: {
  agencyId: AgencyId
  factId: string
  kind?: string | undefined
  tx: Tx
}) {
  await tx
    .delete(timelineEntries)
    .where(
      and(
        eq(timelineEntries.agencyId, agencyId),
        eq(timelineEntries.factId, factId),
        kind ? eq(timelineEntries.kind, kind) : undefined,
      ),
    )
}
