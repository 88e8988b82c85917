import type { Tx } from '#platform/db/tenancy.ts'
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
