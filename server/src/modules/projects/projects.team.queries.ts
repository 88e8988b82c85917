import type { TeamRole } from '@rytm/contract/projects.words.ts'
import { and, asc, eq, isNull, type SQL, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import { memberships } from '#modules/people/people.tables.ts'
import type { Db } from '#platform/db/pool.ts'
import { readInAgency } from '#platform/db/tenancy.ts'
import type { Member } from '#platform/http/actor.ts'
import { type ProjectKey, requireProject } from './projects.lock.queries.ts'
import { projects } from './projects.tables.ts'
import { projectPlaces } from './projects.team.tables.ts'

export function listTeam({ projectId, member, db }: { projectId: string; member: Member; db: Db }) {
  const { agencyId } = member
  return readInAgency({ db, agencyId }, async (tx) => {
    await requireProject({ agencyId, projectId, tx })
    const places = await teamOf({ agencyId, projectId, tx })
    const members = await tx
      .select({ memberId: memberships.id, name: memberships.displayName })
      .from(memberships)
      .where(and(eq(memberships.agencyId, agencyId), isNull(memberships.endedAt)))
      .orderBy(asc(memberships.displayName), asc(memberships.id))
    return {
      items: places.map(({ givenAt, ...place }) => ({ ...place, givenAt: givenAt.toISOString() })),
      members,
    }
  })
}

const giver = alias(memberships, 'giver')

/** Who works on it now, account managers first; whoever left the agency does not. */
export function teamOf({ agencyId, projectId, tx }: ProjectKey) {
  return tx
    .select({
      id: projectPlaces.id,
      memberId: projectPlaces.memberId,
      name: memberships.displayName,
      role: sql<TeamRole>`${projectPlaces.role}`,
      givenAt: projectPlaces.givenAt,
      givenByName: giver.displayName,
    })
    .from(projectPlaces)
    .innerJoin(
      memberships,
      and(eq(memberships.agencyId, agencyId), eq(memberships.id, projectPlaces.memberId)),
    )
    .innerJoin(giver, and(eq(giver.agencyId, agencyId), eq(giver.id, projectPlaces.givenBy)))
    .where(
      and(
        eq(projectPlaces.agencyId, agencyId),
        eq(projectPlaces.projectId, projectId),
        isNull(projectPlaces.endedAt),
        isNull(memberships.endedAt),
      ),
    )
    .orderBy(asc(projectPlaces.role), asc(memberships.displayName), asc(projectPlaces.id))
}

/** Of statements over projects: those on which a member works beside the lead consultant. */
export const worksOn = (memberId: string): SQL => sql`exists (
  select from ${projectPlaces} place where place.agency_id = ${projects.agencyId}
    and place.project_id = ${projects.id} and place.member_id = ${memberId} and place.ended_at is null)`
