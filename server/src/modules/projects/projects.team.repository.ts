import { and, eq, isNull } from 'drizzle-orm'
import type { ProjectKey } from './projects.lock.queries.ts'
import { projectPlaces } from './projects.team.tables.ts'

/** False where this member has this place already. */
export async function insertPlace({
  row,
  tx,
}: Pick<ProjectKey, 'tx'> & { row: typeof projectPlaces.$inferInsert }): Promise<boolean> {
  const made = await tx
    .insert(projectPlaces)
    .values(row)
    .onConflictDoNothing()
    .returning({ id: projectPlaces.id })
  return made.length > 0
}

/** One place, or all of one member; says whose they were. */
export async function endPlaces({
  agencyId,
  projectId,
  which,
  set,
  tx,
}: ProjectKey & {
  which: { placeId: string } | { memberId: string }
  set: { endedAt: Date; endedBy: string }
}): Promise<string[]> {
  const ended = await tx
    .update(projectPlaces)
    .set(set)
    .where(
      and(
        eq(projectPlaces.agencyId, agencyId),
        eq(projectPlaces.projectId, projectId),
        isNull(projectPlaces.endedAt),
        'placeId' in which ? eq(projectPlaces.id, which.placeId) : eq(projectPlaces.memberId, which.memberId),
      ),
    )
    .returning({ memberId: projectPlaces.memberId })
  return ended.map(({ memberId }) => memberId)
}
