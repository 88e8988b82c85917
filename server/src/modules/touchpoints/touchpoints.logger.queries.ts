import type { CallLogger } from '@rytm/contract/touchpoints.logger.ts'
import { endedStatuses } from '@rytm/domain/projects/projectStatus.ts'
import { and, asc, desc, eq, inArray, isNull, like, notInArray, or, type SQL, sql } from 'drizzle-orm'
import { clients, contacts } from '#modules/clients/clients.tables.ts'
import { projectContacts } from '#modules/projects/projects.brief.tables.ts'
import { requireProject } from '#modules/projects/projects.lock.queries.ts'
import { projects } from '#modules/projects/projects.tables.ts'
import type { Db } from '#platform/db/pool.ts'
import { containsPattern } from '#platform/db/searchText.ts'
import { readInAgency, type Tx } from '#platform/db/tenancy.ts'
import type { Member } from '#platform/http/actor.ts'
import type { AgencyId } from '#platform/tenancy/agencyId.ts'
import { touchpointProjects, touchpoints } from './touchpoints.tables.ts'

const offered = 20

interface GetCallLogger {
  member: Member
  query: { projectId?: string | undefined; search?: string | undefined }
  db: Db
}

/** The named project with its siblings, then those I lead or logged for, the latest talk first. */
export function getCallLogger({ member, query, db }: GetCallLogger): Promise<CallLogger> {
  const { agencyId } = member
  return readInAgency({ db, agencyId }, async (tx) => {
    const named = query.projectId
      ? await requireProject({ agencyId, projectId: query.projectId, tx })
      : undefined
    const siblings = named
      ? await selectProjects({
          agencyId,
          where: or(
            eq(projects.id, named.id),
            and(eq(projects.clientId, named.clientId), notInArray(projects.status, [...endedStatuses])),
          ),
          order: [desc(sql`${projects.id} = ${named.id}`)],
          tx,
        })
      : []
    const others = await selectProjects({
      agencyId,
      where: query.search ? searched(query.search) : mine({ member, tx }),
      order: [],
      tx,
    })
    const known = new Set(siblings.map(({ id }) => id))
    const rows = [...siblings, ...others.filter(({ id }) => !known.has(id))]
    return {
      projects: await withRoles({ agencyId, rows, tx }),
      clients: await readClients({ agencyId, rows, tx }),
    }
  })
}

const searched = (search: string) => like(projects.searchText, containsPattern(search))

function mine({ member, tx }: { member: Member; tx: Tx }) {
  const { agencyId, memberId } = member
  const logged = tx
    .select({ id: touchpointProjects.projectId })
    .from(touchpointProjects)
    .innerJoin(
      touchpoints,
      and(eq(touchpoints.agencyId, agencyId), eq(touchpoints.id, touchpointProjects.touchpointId)),
    )
    .where(and(eq(touchpointProjects.agencyId, agencyId), eq(touchpoints.recordedBy, memberId)))
  return and(
    notInArray(projects.status, [...endedStatuses]),
    or(eq(projects.leadConsultantId, memberId), inArray(projects.id, logged)),
  )
}

type ProjectRows = Awaited<ReturnType<typeof selectProjects>>

function selectProjects({
  agencyId,
  where,
  order,
  tx,
}: {
  agencyId: AgencyId
  where: SQL | undefined
  order: SQL[]
  tx: Tx
}) {
  const lastConversationAt = sql<Date | null>`(
    select max(t.occurred_at) from ${touchpointProjects} l
    join ${touchpoints} t on t.agency_id = l.agency_id and t.id = l.touchpoint_id
    where l.agency_id = ${agencyId} and l.project_id = ${projects}.id
      and t.channel <> 'message' and t.outcome = 'reached' and t.withdrawn_at is null)`.mapWith(
    touchpoints.occurredAt,
  )
  return tx
    .select({
      id: projects.id,
      title: projects.title,
      status: projects.status,
      clientId: projects.clientId,
      lastConversationAt,
    })
    .from(projects)
    .where(and(eq(projects.agencyId, agencyId), where))
    .orderBy(...order, sql`5 desc nulls last`, desc(projects.createdAt), desc(projects.id))
    .limit(offered)
}

interface Offered {
  agencyId: AgencyId
  rows: ProjectRows
  tx: Tx
}

async function withRoles({ agencyId, rows, tx }: Offered): Promise<CallLogger['projects']> {
  if (rows.length === 0) return []
  const projectIds = rows.map(({ id }) => id)
  const { projectId, contactId, role } = projectContacts
  const roles = await tx
    .select({ projectId, contactId, role })
    .from(projectContacts)
    .where(and(eq(projectContacts.agencyId, agencyId), inArray(projectId, projectIds)))
  const byProject = Map.groupBy(roles, (row) => row.projectId)
  return rows.map((row) => ({
    ...row,
    status: row.status as CallLogger['projects'][number]['status'],
    lastConversationAt: row.lastConversationAt?.toISOString() ?? null,
    roles: (byProject.get(row.id) ?? []).map((found) => ({
      contactId: found.contactId,
      role: found.role as CallLogger['projects'][number]['roles'][number]['role'],
    })),
  }))
}

async function readClients({ agencyId, rows, tx }: Offered): Promise<CallLogger['clients']> {
  if (rows.length === 0) return []
  const clientIds = [...new Set(rows.map(({ clientId }) => clientId))]
  const found = await tx
    .select({ id: clients.id, name: clients.name })
    .from(clients)
    .where(and(eq(clients.agencyId, agencyId), inArray(clients.id, clientIds)))
  const people = await tx
    .select({
      clientId: contacts.clientId,
      id: contacts.id,
      name: contacts.name,
      jobTitle: contacts.jobTitle,
      phone: contacts.phone,
      preferredChannel: contacts.preferredChannel,
    })
    .from(contacts)
    .where(
      and(eq(contacts.agencyId, agencyId), inArray(contacts.clientId, clientIds), isNull(contacts.removedAt)),
    )
    .orderBy(asc(contacts.createdAt), asc(contacts.id))
  const byClient = Map.groupBy(people, ({ clientId }) => clientId)
  return found.map((client) => ({
    ...client,
    contacts: (byClient.get(client.id) ?? []).map(({ clientId: _, ...contact }) => contact),
  }))
}
