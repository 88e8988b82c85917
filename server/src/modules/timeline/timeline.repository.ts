import { and, eq } from 'drizzle-orm'
import type { Tx } from '#platform/db/tenancy.ts'
import type { AgencyId } from '#platform/tenancy/agencyId.ts'
import { timelineEntries } from './timeline.tables.ts'

export async function insertTimelineEntry({
  entry,
  tx,
}: {
  entry: typeof timelineEntries.$inferInsert
  tx: Tx
}) {
  await tx.insert(timelineEntries).values(entry)
}

export async function deleteTimelineEntries({
  agencyId,
  factId,
  tx,
}: {
  agencyId: AgencyId
  factId: string
  tx: Tx
}) {
  await tx
    .delete(timelineEntries)
    .where(and(eq(timelineEntries.agencyId, agencyId), eq(timelineEntries.factId, factId)))
}
