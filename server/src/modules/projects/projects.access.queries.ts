import type { Role } from '@rytm/contract/permissions.ts'
import type { ProjectAccess } from '@rytm/contract/projects.access.ts'
import { type GuardedProject, wayToKnow } from '@rytm/domain/projects/confidentiality.ts'
import { and, asc, eq, inArray, isNull, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import { memberships } from '#modules/people/people.tables.ts'
import type { Db } from '#platform/db/pool.ts'
import { readInAgency, type Tx } from '#platform/db/tenancy.ts'
import type { Member } from '#platform/http/actor.ts'
import type { AgencyId } from '#platform/tenancy/agencyId.ts'
import { projectAccesses } from './projects.access.tables.ts'
import { isConfidential } from './projects.confidential.queries.ts'
import { type ProjectKey, requireProject } from './projects.lock.queries.ts'
import { projects } from './projects.tables.ts'

export function listAccesses({ projectId, member, db }: { projectId: string; member: Member; db: Db }) {
  const { agencyId } = member
  return readInAgency({ db, agencyId }, async (tx) => {
    const { actualTitle, leadConsultantId } = await requireProject({ agencyId, projectId, tx })
    const people = await livingMembers({ agencyId, projectId, tx })
    const project: GuardedProject = {
      confidential: actualTitle !== null,
      leadConsultantId: leadConsultantId ?? undefined,
      namedMemberIds: people.flatMap(({ memberId, givenAt }) => (givenAt ? [memberId] : [])),
    }
    const found = people.map((person) => ({ person, way: wayToKnow({ project, viewer: person }) }))
    return {
      items: found.flatMap(({ person, way }) => (way ? [toView({ person, way })] : [])),
      others: found.flatMap(({ person: { memberId, name, role }, way }) =>
        way ? [] : [{ memberId, name, role }],
      ),
    }
  })
}

type Person = Awaited<ReturnType<typeof livingMembers>>[number]

function toView({ person, way }: { person: Person; way: ProjectAccess['way'] }): ProjectAccess {
  const { givenAt, givenByName, ...rest } = person
  const named = way === 'named' && givenAt
  return {
    ...rest,
    way,
    givenAt: named ? givenAt.toISOString() : null,
    givenByName: named ? givenByName : null,
  }
}

const giver = alias(memberships, 'giver')

function livingMembers({ agencyId, projectId, tx }: ProjectKey) {
  return tx
    .select({
      memberId: memberships.id,
      name: memberships.displayName,
      role: sql<Role>`${memberships.role}`,
      givenAt: projectAccesses.givenAt,
      givenByName: giver.displayName,
    })
    .from(memberships)
    .leftJoin(
      projectAccesses,
      and(
        eq(projectAccesses.agencyId, agencyId),
        eq(projectAccesses.projectId, projectId),
        eq(projectAccesses.memberId, memberships.id),
        isNull(projectAccesses.withdrawnAt),
      ),
    )
    .leftJoin(giver, and(eq(giver.agencyId, agencyId), eq(giver.id, projectAccesses.givenBy)))
    .where(and(eq(memberships.agencyId, agencyId), isNull(memberships.endedAt)))
    .orderBy(asc(memberships.displayName), asc(memberships.id))
}

/** Who is named on a project now. */
export async function namedOn({ agencyId, projectId, tx }: ProjectKey): Promise<string[]> {
  const guarded = await loadGuarded({ agencyId, projectIds: [projectId], tx })
  return [...(guarded.get(projectId)?.namedMemberIds ?? [])]
}

/** What decides who may know of these projects, for who is told of them without having asked. */
export async function loadGuarded({
  agencyId,
  projectIds,
  tx,
}: {
  agencyId: AgencyId
  projectIds: readonly string[]
  tx: Tx
}): Promise<Map<string, GuardedProject>> {
  if (projectIds.length === 0) return new Map()
  const rows = await tx
    .select({
      id: projects.id,
      confidential: isConfidential,
      leadConsultantId: projects.leadConsultantId,
      named: projectAccesses.memberId,
    })
    .from(projects)
    .leftJoin(
      projectAccesses,
      and(
        eq(projectAccesses.agencyId, agencyId),
        eq(projectAccesses.projectId, projects.id),
        isNull(projectAccesses.withdrawnAt),
      ),
    )
    .where(and(eq(projects.agencyId, agencyId), inArray(projects.id, [...projectIds])))
  const byProject = Map.groupBy(rows, ({ id }) => id)
  return new Map([...byProject].map(([id, own]) => [id, toGuarded(own)]))
}

function toGuarded(rows: { confidential: boolean; leadConsultantId: string | null; named: string | null }[]) {
  return {
    confidential: rows[0]?.confidential ?? false,
    leadConsultantId: rows[0]?.leadConsultantId ?? undefined,
    namedMemberIds: rows.flatMap(({ named }) => (named ? [named] : [])),
  }
}

/** Members as the rule looks at them. */
export function rolesOf({
  agencyId,
  memberIds,
  tx,
}: Pick<ProjectKey, 'agencyId' | 'tx'> & { memberIds: string[] }) {
  return tx
    .select({ memberId: memberships.id, role: sql<Role>`${memberships.role}` })
    .from(memberships)
    .where(and(eq(memberships.agencyId, agencyId), inArray(memberships.id, memberIds)))
}
