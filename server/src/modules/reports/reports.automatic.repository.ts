import type { Tx } from '#platform/db/tenancy.ts'
import { automaticReports } from './reports.automatic.tables.ts'

/** True where nobody decided about this week before. */
export async function insertDecision({
  row,
  tx,
}: {
  row: typeof automaticReports.$inferInsert
  tx: Tx
}): Promise<boolean> {
  const rows = await tx
    .insert(automaticReports)
    .values(row)
    .onConflictDoNothing()
    .returning({ week: automaticReports.week })
  return rows.length > 0
}
