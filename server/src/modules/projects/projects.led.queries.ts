import { and, asc, eq, inArray, notInArray } from 'drizzle-orm'
import type { Tx } from '#platform/db/tenancy.ts'
import type { AgencyId } from '#platform/tenancy/agencyId.ts'
import { lockProject } from './projects.lock.queries.ts'
import { projects } from './projects.tables.ts'

/** Where nothing is owed yet. */
const notBegun = ['draft']

/**
 * Says that who answers for the projects of these members has changed: each is locked, in order of id, and what it owes
 * is worked out anew before the transaction commits.
 */
export async function touchProjectsLedBy({
  agencyId,
  memberIds,
  tx,
}: {
  agencyId: AgencyId
  memberIds: readonly string[]
  tx: Tx
}) {
  const led = await tx
    .select({ id: projects.id })
    .from(projects)
    .where(
      and(
        eq(projects.agencyId, agencyId),
        inArray(projects.leadConsultantId, [...memberIds]),
        notInArray(projects.status, notBegun),
      ),
    )
    .orderBy(asc(projects.id))
  for (const { id } of led) await lockProject({ agencyId, projectId: id, tx })
}
