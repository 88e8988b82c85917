import { sql } from 'drizzle-orm'
import type { Db } from '#platform/db/pool.ts'
import { outsideAgencies, type Tx } from '#platform/db/tenancy.ts'
import type { WorkItem } from '#platform/jobs/claimedWork.ts'
import type { AgencyId } from '#platform/tenancy/agencyId.ts'
import { automaticReports } from './reports.automatic.tables.ts'

/** Across agencies, through a listed function: commitments of reports that are due and may leave by themselves. */
export function findUnsentReports({ at, most, db }: { at: Temporal.Instant; most: number; db: Db }) {
  return outsideAgencies({ db }, async (tx): Promise<WorkItem[]> => {
    const { rows } = await tx.execute<{ agency_id: AgencyId; id: string }>(
      sql`SELECT agency_id, id FROM auth.due_automatic_reports(${at.toString()}::timestamptz, ${most})`,
    )
    return rows.map(({ agency_id: agencyId, id }) => ({ agencyId, id }))
  })
}

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
