import { and, asc, eq, inArray } from 'drizzle-orm'
import type { Tx } from '#platform/db/tenancy.ts'
import type { AgencyId } from '#platform/tenancy/agencyId.ts'
import { projects } from './projects.tables.ts'

interface SomeProjects {
  agencyId: AgencyId
  projectIds: string[]
  tx: Tx
}

/** In the order of their ids, as everybody who locks several. */
export async function lockProjects({ agencyId, projectIds, tx }: SomeProjects) {
  await tx
    .select({ id: projects.id })
    .from(projects)
    .where(and(eq(projects.agencyId, agencyId), inArray(projects.id, projectIds)))
    .orderBy(asc(projects.id))
    .for('update')
}

export async function deleteProjects({ agencyId, projectIds, tx }: SomeProjects) {
  await tx.delete(projects).where(and(eq(projects.agencyId, agencyId), inArray(projects.id, projectIds)))
}
