import { and, eq } from 'drizzle-orm'
import { rowsIn, toJsonRows } from '#platform/db/jsonRows.ts'
import { runNamed, type Tx } from '#platform/db/tenancy.ts'
import type { AgencyId } from '#platform/tenancy/agencyId.ts'
import { touchpointContests, touchpointProjects, touchpoints } from './touchpoints.tables.ts'

export type TouchpointRow = typeof touchpoints.$inferSelect

/**
 * A touchpoint with its projects and people, in one statement. Whether somebody who took part commissions a project is
 * said by the roles of this moment.
 */
export async function insertTouchpoint({
  row,
  projectIds,
  contactIds,
  tx,
}: {
  row: TouchpointRow
  projectIds: readonly string[]
  contactIds: readonly string[]
  tx: Tx
}): Promise<void> {
  const values = [toJsonRows(touchpoints, [row]), row.agencyId, row.id, projectIds, contactIds]
  await runNamed({ name: 'touchpoints.insert', text: touchpointInserted, values, tx })
}

const touchpointInserted = `
WITH logged AS (
  INSERT ${rowsIn({ table: touchpoints, parameter: '$1' })}
), discussed AS (
  INSERT INTO touchpoint_projects (agency_id, touchpoint_id, project_id, with_commissioning)
  SELECT $2, $3, p, EXISTS (SELECT FROM project_contacts n WHERE n.agency_id = $2 AND n.project_id = p
    AND n.contact_id = ANY ($5::uuid[]) AND n.role = 'commissioning') FROM unnest($4::uuid[]) p
)
INSERT INTO touchpoint_participants (agency_id, touchpoint_id, contact_id)
SELECT $2, $3, c FROM unnest($5::uuid[]) c`

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
