import { and, eq, inArray } from 'drizzle-orm'
import { projectRequirements } from '#modules/projects/projects.brief.tables.ts'
import type { Tx } from '#platform/db/tenancy.ts'
import type { AgencyId } from '#platform/tenancy/agencyId.ts'
import { unknownRequirement } from './candidacies.errors.ts'

/** All of them must be requirements of this project. */
export async function requireRequirements({
  agencyId,
  projectId,
  requirementIds,
  tx,
}: {
  agencyId: AgencyId
  projectId: string
  requirementIds: string[]
  tx: Tx
}) {
  const wanted = [...new Set(requirementIds)]
  if (wanted.length === 0) return
  const table = projectRequirements
  const found = await tx
    .select({ id: table.id })
    .from(table)
    .where(and(eq(table.agencyId, agencyId), eq(table.projectId, projectId), inArray(table.id, wanted)))
  if (found.length < wanted.length) throw unknownRequirement()
}
