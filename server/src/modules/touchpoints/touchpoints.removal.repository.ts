import { and, eq, inArray, notExists } from 'drizzle-orm'
import type { Tx } from '#platform/db/tenancy.ts'
import type { AgencyId } from '#platform/tenancy/agencyId.ts'
import { touchpointProjects, touchpoints } from './touchpoints.tables.ts'

export async function deleteIdleTouchpoints({
  agencyId,
  clientIds,
  tx,
}: {
  agencyId: AgencyId
  clientIds: string[]
  tx: Tx
}) {
  const theirs = tx
    .select({ id: touchpointProjects.projectId })
    .from(touchpointProjects)
    .where(
      and(
        eq(touchpointProjects.agencyId, touchpoints.agencyId),
        eq(touchpointProjects.touchpointId, touchpoints.id),
      ),
    )
  await tx
    .delete(touchpoints)
    .where(
      and(eq(touchpoints.agencyId, agencyId), inArray(touchpoints.clientId, clientIds), notExists(theirs)),
    )
}
