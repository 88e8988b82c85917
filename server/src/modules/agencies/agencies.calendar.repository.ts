import { desc, eq } from 'drizzle-orm'
import type { Tx } from '#platform/db/tenancy.ts'
import type { AgencyId } from '#platform/tenancy/agencyId.ts'
import { agencyCalendarVersions } from './agencies.calendar.tables.ts'

export async function insertCalendarVersion({
  row,
  tx,
}: {
  row: typeof agencyCalendarVersions.$inferInsert
  tx: Tx
}) {
  await tx.insert(agencyCalendarVersions).values(row)
}

export async function findNewestCalendarVersion({ agencyId, tx }: { agencyId: AgencyId; tx: Tx }) {
  const [row] = await tx
    .select()
    .from(agencyCalendarVersions)
    .where(eq(agencyCalendarVersions.agencyId, agencyId))
    .orderBy(desc(agencyCalendarVersions.version))
    .limit(1)
  return row
}
