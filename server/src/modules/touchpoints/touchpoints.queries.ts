import type { Touchpoint } from '@rytm/contract/touchpoints.ts'
import { and, desc, eq, exists, inArray, type SQL, sql } from 'drizzle-orm'
import { clientNotFound } from '#modules/clients/clients.errors.ts'
import { clients, contacts } from '#modules/clients/clients.tables.ts'
import { memberships } from '#modules/people/people.tables.ts'
import { requireProject } from '#modules/projects/projects.lock.queries.ts'
import { projects } from '#modules/projects/projects.tables.ts'
import { cursorId, cursorInstant, decodeCursor, toPage } from '#platform/db/keyset.ts'
import type { Db } from '#platform/db/pool.ts'
import { readInAgency, type Tx } from '#platform/db/tenancy.ts'
import type { Member } from '#platform/http/actor.ts'
import type { AgencyId } from '#platform/tenancy/agencyId.ts'
import { contestedAmong } from './touchpoints.contests.queries.ts'
import { touchpointNotFound } from './touchpoints.errors.ts'
import { participantsOfTouchpoints } from './touchpoints.participants.queries.ts'
import { touchpointProjects, touchpoints } from './touchpoints.tables.ts'

interface PageOfTouchpoints {
  member: Member
  query: { cursor?: string | undefined; limit: number }
  db: Db
}

export function listProjectTouchpoints({
  projectId,
  member,
  query,
  db,
}: PageOfTouchpoints & { projectId: string }) {
  const { agencyId } = member
  return readInAgency({ db, agencyId }, async (tx) => {
    await requireProject({ agencyId, projectId, tx })
    const { agencyId: linkAgency, touchpointId, projectId: linkProject } = touchpointProjects
    const ofProject = tx
      .select({ one: sql`1` })
      .from(touchpointProjects)
      .where(and(eq(linkAgency, agencyId), eq(touchpointId, touchpoints.id), eq(linkProject, projectId)))
    return pageOfTouchpoints({ agencyId, where: exists(ofProject), query, tx })
  })
}

export function listClientTouchpoints({
  clientId,
  member,
  query,
  db,
}: PageOfTouchpoints & { clientId: string }) {
  const { agencyId } = member
  return readInAgency({ db, agencyId }, async (tx) => {
    const [client] = await tx
      .select({ id: clients.id })
      .from(clients)
      .where(and(eq(clients.agencyId, agencyId), eq(clients.id, clientId)))
    if (!client) throw clientNotFound()
    return pageOfTouchpoints({ agencyId, where: eq(touchpoints.clientId, clientId), query, tx })
  })
}

export function getTouchpoint({
  touchpointId,
  member,
  db,
}: {
  touchpointId: string
  member: Member
  db: Db
}) {
  const { agencyId } = member
  return readInAgency({ db, agencyId }, async (tx) => {
    const [found] = await readTouchpoints({ agencyId, where: eq(touchpoints.id, touchpointId), limit: 1, tx })
    if (!found) throw touchpointNotFound()
    return found
  })
}

interface InAgencyTx {
  agencyId: AgencyId
  tx: Tx
}

async function pageOfTouchpoints({
  agencyId,
  where,
  query,
  tx,
}: InAgencyTx & { where: SQL | undefined; query: PageOfTouchpoints['query'] }) {
  const after = query.cursor ? decodeCursor(query.cursor, [cursorInstant, cursorId]) : undefined
  const beyond = after
    ? sql`(${touchpoints.occurredAt}, ${touchpoints.id}) < (${after[0]}::timestamptz, ${after[1]}::uuid)`
    : undefined
  const rows = await readTouchpoints({ agencyId, where: and(where, beyond), limit: query.limit + 1, tx })
  return toPage({
    rows,
    limit: query.limit,
    item: (row) => row,
    cursor: ({ occurredAt, id }) => [occurredAt, id],
  })
}

async function readTouchpoints({
  agencyId,
  where,
  limit,
  tx,
}: InAgencyTx & { where: SQL | undefined; limit: number }): Promise<Touchpoint[]> {
  const rows = await tx
    .select({
      touchpoint: touchpoints,
      clientName: clients.name,
      contactName: contacts.name,
      recorderName: memberships.displayName,
    })
    .from(touchpoints)
    .innerJoin(clients, and(eq(clients.agencyId, agencyId), eq(clients.id, touchpoints.clientId)))
    .innerJoin(
      memberships,
      and(eq(memberships.agencyId, agencyId), eq(memberships.id, touchpoints.recordedBy)),
    )
    .leftJoin(contacts, and(eq(contacts.agencyId, agencyId), eq(contacts.id, touchpoints.contactId)))
    .where(and(eq(touchpoints.agencyId, agencyId), where))
    .orderBy(desc(touchpoints.occurredAt), desc(touchpoints.id))
    .limit(limit)
  const touchpointIds = rows.map(({ touchpoint }) => touchpoint.id)
  const discussed = await projectsOfTouchpoints({ agencyId, touchpointIds, tx })
  const present = await participantsOfTouchpoints({ agencyId, touchpointIds, tx })
  const contestedIds = await contestedAmong({ agencyId, touchpointIds, tx })
  return rows.map((row) => {
    const { id } = row.touchpoint
    const contested = contestedIds.has(id)
    const named = { projects: discussed.get(id) ?? [], participants: present.get(id) ?? [] }
    return toTouchpoint({ ...row, ...named, contested })
  })
}

async function projectsOfTouchpoints({
  agencyId,
  touchpointIds,
  tx,
}: InAgencyTx & { touchpointIds: string[] }) {
  if (touchpointIds.length === 0) return new Map<string, { id: string; title: string }[]>()
  const rows = await tx
    .select({ touchpointId: touchpointProjects.touchpointId, id: projects.id, title: projects.title })
    .from(touchpointProjects)
    .innerJoin(projects, and(eq(projects.agencyId, agencyId), eq(projects.id, touchpointProjects.projectId)))
    .where(
      and(eq(touchpointProjects.agencyId, agencyId), inArray(touchpointProjects.touchpointId, touchpointIds)),
    )
    .orderBy(projects.searchText, projects.id)
  const byTouchpoint = Map.groupBy(rows, ({ touchpointId }) => touchpointId)
  return new Map(
    [...byTouchpoint].map(([key, found]) => [key, found.map(({ id, title }) => ({ id, title }))]),
  )
}

function toTouchpoint({
  touchpoint,
  clientName,
  contactName,
  recorderName,
  projects: discussed,
  participants,
  contested,
}: {
  touchpoint: typeof touchpoints.$inferSelect
  clientName: string
  contactName: string | null
  recorderName: string
  projects: { id: string; title: string }[]
  participants: { id: string; name: string }[]
  contested: boolean
}): Touchpoint {
  const { clientId, contactId, recordedBy, occurredAt, recordedAt, withdrawnAt, ...rest } = touchpoint
  return {
    id: rest.id,
    client: { id: clientId, name: clientName },
    contact: contactId ? { id: contactId, name: contactName ?? '' } : null,
    furtherContacts: participants.filter(({ id }) => id !== contactId),
    projects: discussed,
    channel: rest.channel as Touchpoint['channel'],
    direction: rest.direction as Touchpoint['direction'],
    outcome: rest.outcome as Touchpoint['outcome'],
    occurredAt: occurredAt.toISOString(),
    recordedAt: recordedAt.toISOString(),
    minutes: rest.minutes,
    note: rest.note,
    noteForClient: rest.noteForClient,
    recordedBy: { id: recordedBy, name: recorderName },
    withdrawnAt: withdrawnAt?.toISOString() ?? null,
    contested,
  }
}
