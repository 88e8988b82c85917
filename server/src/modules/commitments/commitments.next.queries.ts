import type { CommitmentKind } from '@rytm/domain/commitments/commitment.ts'
import { and, asc, eq, inArray } from 'drizzle-orm'
import type { Tx } from '#platform/db/tenancy.ts'
import type { AgencyId } from '#platform/tenancy/agencyId.ts'
import { commitments } from './commitments.tables.ts'

/** What each project owes next; a project that owes nothing is not in the map. */
export async function nextCommitments({
  agencyId,
  projectIds,
  tx,
}: {
  agencyId: AgencyId
  projectIds: string[]
  tx: Tx
}) {
  if (projectIds.length === 0) return new Map<string, never>()
  const { projectId, kind, dueAt, status, id } = commitments
  const rows = await tx
    .selectDistinctOn([projectId], { projectId, kind, dueAt })
    .from(commitments)
    .where(and(eq(commitments.agencyId, agencyId), inArray(projectId, projectIds), eq(status, 'open')))
    .orderBy(projectId, asc(dueAt), asc(id))
  return new Map(
    rows.map((row) => [row.projectId, { kind: row.kind as CommitmentKind, dueAt: row.dueAt.toISOString() }]),
  )
}
