import { and, eq, isNull } from 'drizzle-orm'
import { projectAccesses } from './projects.access.tables.ts'
import type { ProjectKey } from './projects.lock.queries.ts'

export async function insertAccess({
  row,
  tx,
}: Pick<ProjectKey, 'tx'> & { row: typeof projectAccesses.$inferInsert }) {
  await tx.insert(projectAccesses).values(row)
}

/** Of one member, or of everybody who is named; says how many lost it. */
export async function closeAccesses({
  agencyId,
  projectId,
  memberId,
  set,
  tx,
}: ProjectKey & { memberId?: string; set: { withdrawnAt: Date; withdrawnBy: string } }): Promise<number> {
  const closed = await tx
    .update(projectAccesses)
    .set(set)
    .where(
      and(
        eq(projectAccesses.agencyId, agencyId),
        eq(projectAccesses.projectId, projectId),
        isNull(projectAccesses.withdrawnAt),
        memberId ? eq(projectAccesses.memberId, memberId) : undefined,
      ),
    )
    .returning({ id: projectAccesses.id })
  return closed.length
}
