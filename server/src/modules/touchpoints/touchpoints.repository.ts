import type { Tx } from '#platform/db/tenancy.ts'
import { touchpointProjects, touchpoints } from './touchpoints.tables.ts'

export async function insertTouchpoint({
  row,
  projectIds,
  tx,
}: {
  row: typeof touchpoints.$inferInsert
  projectIds: readonly string[]
  tx: Tx
}) {
  const [inserted] = await tx.insert(touchpoints).values(row).returning()
  const { agencyId, id: touchpointId } = inserted as typeof touchpoints.$inferSelect
  if (projectIds.length > 0)
    await tx
      .insert(touchpointProjects)
      .values(projectIds.map((projectId) => ({ agencyId, touchpointId, projectId })))
  return inserted as typeof touchpoints.$inferSelect
}
