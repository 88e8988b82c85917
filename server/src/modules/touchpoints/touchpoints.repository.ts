import { and, eq } from 'drizzle-orm'
import type { Tx } from '#platform/db/tenancy.ts'
import type { AgencyId } from '#platform/tenancy/agencyId.ts'
import {
  touchpointContests,
  touchpointParticipants,
  touchpointProjects,
  touchpoints,
} from './touchpoints.tables.ts'

export type TouchpointRow = typeof touchpoints.$inferSelect

export async function insertTouchpoint({
  row,
  projects,
  contactIds,
  tx,
}: {
  row: typeof touchpoints.$inferInsert
  projects: readonly { projectId: string; withCommissioning: boolean }[]
  contactIds: readonly string[]
  tx: Tx
}) {
  const [inserted] = await tx.insert(touchpoints).values(row).returning()
  const { agencyId, id: touchpointId } = row
  if (projects.length > 0)
    await tx
      .insert(touchpointProjects)
      .values(projects.map((project) => ({ agencyId, touchpointId, ...project })))
  if (contactIds.length > 0)
    await tx
      .insert(touchpointParticipants)
      .values(contactIds.map((contactId) => ({ agencyId, touchpointId, contactId })))
  return inserted as TouchpointRow
}

interface TouchpointKey {
  agencyId: AgencyId
  touchpointId: string
  tx: Tx
}

/** In the order in which projects are locked. */
export async function selectProjectIds({ agencyId, touchpointId, tx }: TouchpointKey): Promise<string[]> {
  const rows = await tx
    .select({ projectId: touchpointProjects.projectId })
    .from(touchpointProjects)
    .where(and(eq(touchpointProjects.agencyId, agencyId), eq(touchpointProjects.touchpointId, touchpointId)))
    .orderBy(touchpointProjects.projectId)
  return rows.map(({ projectId }) => projectId)
}

export async function findTouchpoint({ agencyId, touchpointId, tx }: TouchpointKey) {
  const [row] = await tx
    .select()
    .from(touchpoints)
    .where(and(eq(touchpoints.agencyId, agencyId), eq(touchpoints.id, touchpointId)))
  return row
}

export async function setWithdrawn({
  agencyId,
  touchpointId,
  withdrawnAt,
  tx,
}: TouchpointKey & { withdrawnAt: Date | null }) {
  await tx
    .update(touchpoints)
    .set({ withdrawnAt })
    .where(and(eq(touchpoints.agencyId, agencyId), eq(touchpoints.id, touchpointId)))
}

/** A person of the client says that a contact did not take place as told; its project is locked by the caller. */
export async function contestTouchpoint({
  row,
  tx,
}: {
  row: Omit<typeof touchpointContests.$inferInsert, 'settledAt' | 'settledBy'>
  tx: Tx
}) {
  await tx.insert(touchpointContests).values(row)
}
