import type { CommitmentKind } from '@rytm/domain/commitments/commitment.ts'
import { and, asc, eq } from 'drizzle-orm'
import { among, given, hotQuery } from '#platform/db/hotQuery.ts'
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
  const rows = await firstOpen({ agencyId, projectIds, tx })
  return new Map(
    rows.map((row) => [row.projectId, { kind: row.kind as CommitmentKind, dueAt: row.dueAt.toISOString() }]),
  )
}

const firstOpen = hotQuery('commitments.next', (db) => {
  const { agencyId, projectId, kind, dueAt, status, id } = commitments
  return db
    .selectDistinctOn([projectId], { projectId, kind, dueAt })
    .from(commitments)
    .where(and(given(agencyId, 'agencyId'), among(projectId, 'projectIds'), eq(status, 'open')))
    .orderBy(projectId, asc(dueAt), asc(id))
})
