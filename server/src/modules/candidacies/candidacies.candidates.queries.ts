import { and, asc, eq, like, or, sql } from 'drizzle-orm'
import type { Db } from '#platform/db/pool.ts'
import { containsPattern } from '#platform/db/searchText.ts'
import { readInAgency } from '#platform/db/tenancy.ts'
import type { Member } from '#platform/http/actor.ts'
import { candidacies, candidates } from './candidacies.tables.ts'

const offered = 8

export function searchCandidates({
  query,
  member,
  db,
}: {
  query: { search: string; projectId?: string | undefined }
  member: Member
  db: Db
}) {
  const { agencyId } = member
  return readInAgency({ db, agencyId }, async (tx) => {
    const inProject = query.projectId
      ? sql<boolean>`coalesce(bool_or(${candidacies.projectId} = ${query.projectId}), false)`
      : sql<boolean>`false`
    const items = await tx
      .select({
        id: candidates.id,
        name: candidates.name,
        email: candidates.email,
        candidacies: sql<number>`count(${candidacies.id})`.mapWith(Number),
        inProject,
      })
      .from(candidates)
      .leftJoin(
        candidacies,
        and(eq(candidacies.agencyId, agencyId), eq(candidacies.candidateId, candidates.id)),
      )
      .where(
        and(
          eq(candidates.agencyId, agencyId),
          or(
            like(candidates.searchName, containsPattern(query.search)),
            eq(candidates.email, query.search.toLowerCase()),
          ),
        ),
      )
      .groupBy(candidates.agencyId, candidates.id)
      .orderBy(asc(candidates.searchName), asc(candidates.id))
      .limit(offered)
    return { items }
  })
}
