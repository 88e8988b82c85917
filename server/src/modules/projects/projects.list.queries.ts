import { calendarDate } from '@rytm/contract/kernel.ts'
import type { ProjectSort, projectFilter } from '@rytm/contract/projects.ts'
import { endedStatuses, type ProjectStatus } from '@rytm/domain/projects/projectStatus.ts'
import { and, asc, desc, eq, inArray, like, notInArray, or, type SQL, sql } from 'drizzle-orm'
import { z } from 'zod'
import { loadCalendar } from '#modules/agencies/agencies.calendar.queries.ts'
import { clients } from '#modules/clients/clients.tables.ts'
import { nextCommitments } from '#modules/commitments/commitments.next.queries.ts'
import { memberships } from '#modules/people/people.tables.ts'
import type { Clock } from '#platform/clock/clock.ts'
import { cursorId, cursorInstant, cursorText, decodeCursor, toPage } from '#platform/db/keyset.ts'
import type { Db } from '#platform/db/pool.ts'
import { containsPattern } from '#platform/db/searchText.ts'
import { readInAgency, type Tx } from '#platform/db/tenancy.ts'
import type { Member } from '#platform/http/actor.ts'
import type { AgencyId } from '#platform/tenancy/agencyId.ts'
import { loadHolds } from './projects.calendar.queries.ts'
import { isConfidential } from './projects.confidential.queries.ts'
import {
  daysSince,
  declaredHealth,
  heardOutcomes,
  lastContacts,
  weekNumberOn,
} from './projects.facts.queries.ts'
import { hired } from './projects.hired.queries.ts'
import { projects } from './projects.tables.ts'
import { worksOn } from './projects.team.queries.ts'

type Filter = z.output<typeof projectFilter>
interface ListProjects {
  member: Member
  query: Filter & { cursor?: string | undefined; limit: number }
  db: Db
  clock: Clock
}

const lastContact = sql`(
  select max(t.occurred_at) from touchpoint_projects tp
  join touchpoints t on t.agency_id = tp.agency_id and t.id = tp.touchpoint_id
  where tp.agency_id = ${projects.agencyId} and tp.project_id = ${projects.id}
    and t.withdrawn_at is null and t.outcome in (${sql.join(
      heardOutcomes.map((outcome) => sql`${outcome}`),
      sql`, `,
    )}))`

interface Order {
  by: SQL
  /** The place of a row in this order as text, and what such a text must be before it goes back to the database. */
  place: SQL<string>
  shape: z.ZodType<string>
  type: SQL
  descending: boolean
}

const asInstant = (at: SQL) => sql<string>`to_char(${at} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`
const instants = { shape: cursorInstant, type: sql`timestamptz` }
const texts = { shape: cursorText, type: sql`text`, descending: false }
const created = sql`${projects.createdAt}`
const started = sql`coalesce(${projects.startDate}, date '1970-01-01')`
const heard = sql`coalesce(${lastContact}, timestamptz '1970-01-01')`

/** Each order by what has an index, but silence; who was never called is the most silent of all. */
const orders: Record<ProjectSort, Order> = {
  recent: { by: created, place: asInstant(created), ...instants, descending: true },
  client: { by: sql`${clients.searchName}`, place: sql`${clients.searchName}`, ...texts },
  title: { by: sql`${projects.sortTitle}`, place: sql`${projects.sortTitle}`, ...texts },
  start: {
    by: started,
    place: sql`${started}::text`,
    shape: calendarDate,
    type: sql`date`,
    descending: true,
  },
  silence: { by: heard, place: asInstant(heard), ...instants, descending: false },
}

export function listProjects({ member, query, db, clock }: ListProjects) {
  const { agencyId } = member
  return readInAgency({ db, agencyId }, async (tx) => {
    const rows = await selectPage({ member, query, tx })
    const facts = await factsOf({ agencyId, rows: rows.slice(0, query.limit), tx, clock })
    return toPage({
      rows,
      limit: query.limit,
      item: ({ place: _, ...row }) => facts(row),
      cursor: (row) => [query.sort, row.place, row.id],
    })
  })
}

type Row = Awaited<ReturnType<typeof selectPage>>[number]

function selectPage({ member, query, tx }: Pick<ListProjects, 'member' | 'query'> & { tx: Tx }) {
  const { by, place, descending } = orders[query.sort]
  return tx
    .select({
      id: projects.id,
      title: projects.title,
      confidential: isConfidential,
      city: projects.city,
      status: projects.status,
      startDate: projects.startDate,
      targetDate: projects.targetDate,
      plannedWeeks: projects.plannedWeeks,
      openings: projects.openings,
      hired,
      client: { id: clients.id, name: clients.name },
      consultant: { id: memberships.id, name: memberships.displayName },
      place,
    })
    .from(projects)
    .innerJoin(clients, and(eq(clients.agencyId, projects.agencyId), eq(clients.id, projects.clientId)))
    .leftJoin(
      memberships,
      and(eq(memberships.agencyId, projects.agencyId), eq(memberships.id, projects.leadConsultantId)),
    )
    .where(and(eq(projects.agencyId, member.agencyId), ...conditions({ member, query }), after(query)))
    .orderBy(...[by, projects.id].map((part) => (descending ? desc(part) : asc(part))))
    .limit(query.limit + 1)
}

function conditions({ member, query }: Pick<ListProjects, 'member' | 'query'>) {
  const { status, clientId, consultantId, search, mine } = query
  const pattern = search ? containsPattern(search) : undefined
  return [
    status === 'open' ? notInArray(projects.status, [...endedStatuses]) : undefined,
    status === 'ended' ? inArray(projects.status, [...endedStatuses]) : undefined,
    status && status !== 'open' && status !== 'ended' ? eq(projects.status, status) : undefined,
    clientId ? eq(projects.clientId, clientId) : undefined,
    consultantId ? eq(projects.leadConsultantId, consultantId) : undefined,
    mine === 'true'
      ? or(eq(projects.leadConsultantId, member.memberId), worksOn(member.memberId))
      : undefined,
    pattern ? or(like(projects.searchText, pattern), like(clients.searchName, pattern)) : undefined,
  ]
}

/** A cursor of another order is no place in this one: it is refused like a forged one. */
function after({ cursor, sort }: ListProjects['query']) {
  if (!cursor) return undefined
  const { by, shape, type, descending } = orders[sort]
  const [, place, id] = decodeCursor(cursor, [z.literal(sort), shape, cursorId])
  const beyond = descending ? sql`<` : sql`>`
  return sql`(${by}, ${projects.id}) ${beyond} (${place}::${type}, ${id}::uuid)`
}

async function factsOf({
  agencyId,
  rows,
  tx,
  clock,
}: {
  agencyId: AgencyId
  rows: Row[]
  tx: Tx
  clock: Clock
}) {
  const calendar = await loadCalendar({ agencyId, tx })
  const today = clock.now().toZonedDateTimeISO(calendar.zone).toPlainDate()
  const projectIds = rows.map(({ id }) => id)
  const of = { agencyId, projectIds, tx }
  const [holds, contacts, health, next] = await Promise.all([
    loadHolds({ ...of, calendar }),
    lastContacts(of),
    declaredHealth(of),
    nextCommitments(of),
  ])
  return ({ status, ...row }: Omit<Row, 'place'>) => {
    const project = { status: status as ProjectStatus, startDate: row.startDate }
    const at = contacts.get(row.id)
    return {
      ...row,
      status: project.status,
      weekNumber: weekNumberOn({ today, project, holds: holds.get(row.id), calendar }),
      health: health.get(row.id) ?? null,
      lastContactAt: at?.toISOString() ?? null,
      daysSinceContact: daysSince({ at, today, zone: calendar.zone }),
      nextCommitment: next.get(row.id) ?? null,
    }
  }
}
