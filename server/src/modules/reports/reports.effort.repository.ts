import type { Tx } from '#platform/db/tenancy.ts'
import { effortVisits } from './reports.effort.tables.ts'

/** Once for each id: a page that is not sure says it again. */
export async function insertVisit({ row, tx }: { row: typeof effortVisits.$inferInsert; tx: Tx }) {
  await tx.insert(effortVisits).values(row).onConflictDoNothing()
}
