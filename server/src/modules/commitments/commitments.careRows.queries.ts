import type { CareFigure, CareRow } from '@rytm/contract/commitments.care.ts'
import type { CommitmentKind, CommitmentStatus, Evidence } from '@rytm/domain/commitments/commitment.ts'
import { countsAs } from '@rytm/domain/commitments/countsAsKept.ts'
import {
  and,
  asc,
  desc,
  eq,
  gt,
  gte,
  inArray,
  isNull,
  lt,
  ne,
  notInArray,
  or,
  type SQL,
  sql,
} from 'drizzle-orm'
import { clients } from '#modules/clients/clients.tables.ts'
import { isConfidential } from '#modules/projects/projects.confidential.queries.ts'
import { projects } from '#modules/projects/projects.tables.ts'
import { type Clock, toDate, toInstant } from '#platform/clock/clock.ts'
import { cursorId, cursorInstant, decodeCursor, toPage } from '#platform/db/keyset.ts'
import type { Db } from '#platform/db/pool.ts'
import { readInAgency } from '#platform/db/tenancy.ts'
import type { Member } from '#platform/http/actor.ts'
import { careRecordNotFound } from './commitments.care.errors.ts'
import {
  type CareMoment,
  instantsOf,
  loadMoment,
  named,
  responsibleOf,
  standInOf,
} from './commitments.careMoment.queries.ts'
import type { CommitmentRow } from './commitments.repository.ts'
import { commitments } from './commitments.tables.ts'

export interface CareRowsQuery {
  figure: CareFigure
  kind?: CommitmentKind | undefined
  clientId?: string | undefined
  /** Whose it is now. */
  responsibleId?: string | undefined
  /** Who owned it when it was due. */
  ownerId?: string | undefined
  from?: string | undefined
  to?: string | undefined
  cursor?: string | undefined
  limit: number
}

export function listCareRows({
  query,
  member,
  db,
  clock,
}: {
  query: CareRowsQuery
  member: Member
  db: Db
  clock: Clock
}) {
  return readInAgency({ db, agencyId: member.agencyId }, async (tx) => {
    const moment = await loadMoment({ agencyId: member.agencyId, tx, clock })
    if (query.ownerId && !moment.people.has(query.ownerId)) throw careRecordNotFound()
    return selectCareRows({ query, moment })
  })
}

interface Question {
  query: CareRowsQuery
  moment: CareMoment
}

/** Open ones the oldest first, the others the newest first. */
export async function selectCareRows({ query, moment }: Question) {
  const isOpen = query.figure === 'open' || query.figure === 'overdue'
  const { agencyId, tx } = moment
  const after = query.cursor ? decodeCursor(query.cursor, [cursorInstant, cursorId]) : undefined
  const place = sql`(${commitments.dueAt}, ${commitments.id})`
  const beyond = after && sql`(${after[0]}::timestamptz, ${after[1]}::uuid)`
  const direction = isOpen ? asc : desc
  const rows = await tx
    .select({
      row: commitments,
      project: {
        ...{ id: projects.id, name: projects.title, confidential: isConfidential },
        leadId: projects.leadConsultantId,
      },
      client: { id: clients.id, name: clients.name },
    })
    .from(commitments)
    .innerJoin(projects, and(eq(projects.agencyId, agencyId), eq(projects.id, commitments.projectId)))
    .innerJoin(clients, and(eq(clients.agencyId, agencyId), eq(clients.id, projects.clientId)))
    .where(
      and(
        eq(commitments.agencyId, agencyId),
        await figureIs({ query, moment }),
        ...filtersOf({ query, moment }),
        beyond && (isOpen ? sql`${place} > ${beyond}` : sql`${place} < ${beyond}`),
      ),
    )
    .orderBy(direction(commitments.dueAt), direction(commitments.id))
    .limit(query.limit + 1)
  return toPage({
    rows,
    limit: query.limit,
    item: (found) => toCareRow({ ...found, moment }),
    cursor: ({ row }) => [row.dueAt.toISOString(), row.id],
  })
}

const { status, dueAt, settledAt, evidenceRecordedAt } = commitments
const unkept: CommitmentStatus[] = ['late', 'missed', 'attempted', 'automatic']

async function figureIs({ query, moment }: Question): Promise<SQL | undefined> {
  const isDue = lt(dueAt, toDate(moment.now))
  switch (query.figure) {
    case 'open':
      return eq(status, 'open')
    case 'overdue':
      return and(eq(status, 'open'), isDue)
    case 'newly_missed':
      return eq(status, 'missed')
    case 'counted':
      return and(inArray(status, ['kept', ...unkept]), isDue)
    case 'kept':
      return and(
        eq(status, 'kept'),
        isDue,
        notInArray(commitments.id, await recordedTooLate({ query, moment })),
      )
    case 'not_kept':
      return and(
        isDue,
        or(inArray(status, unkept), inArray(commitments.id, await recordedTooLate({ query, moment }))),
      )
    case 'recorded_too_late':
      return and(isDue, inArray(commitments.id, await recordedTooLate({ query, moment })))
    case 'done':
      return and(inArray(status, ['kept', 'late']), isDue)
    case 'not_done':
      return and(inArray(status, ['open', 'missed']), isDue)
    default:
      return and(eq(status, query.figure), isDue)
  }
}

/** Kept, but written down so late that it does not count: the calendar says how late, so SQL alone cannot. */
async function recordedTooLate({ query, moment }: Question): Promise<string[]> {
  const rows = await moment.tx
    .select({ id: commitments.id, dueAt, evidenceRecordedAt, status })
    .from(commitments)
    .innerJoin(projects, and(eq(projects.agencyId, moment.agencyId), eq(projects.id, commitments.projectId)))
    .where(
      and(
        eq(commitments.agencyId, moment.agencyId),
        eq(status, 'kept'),
        gt(evidenceRecordedAt, dueAt),
        ...filtersOf({ query, moment }),
      ),
    )
  return rows.filter((row) => countsOf({ row, moment }) === 'not_kept').map(({ id }) => id)
}

function filtersOf({ query, moment }: Question): (SQL | undefined)[] {
  const { figure, kind, clientId, responsibleId, ownerId, from, to } = query
  const column = figure === 'newly_missed' ? settledAt : dueAt
  const day = (text: string) => Temporal.PlainDate.from(text)
  const instants = (text: string) => instantsOf({ from: day(text), to: day(text) }, moment)
  return [
    kind && eq(commitments.kind, kind),
    clientId ? eq(projects.clientId, clientId) : undefined,
    responsibleId ? isOf({ responsibleId, figure, moment }) : undefined,
    ownerId ? eq(commitments.responsibleId, ownerId) : undefined,
    from ? gte(column, toDate(instants(from).from)) : undefined,
    to ? lt(column, toDate(instants(to).until)) : undefined,
    figure === 'newly_missed' ? undefined : ne(status, 'cancelled'),
  ]
}

/** Projects of the leads for whom somebody works now. A miss that nobody owned stays nobody's. */
function isOf({
  responsibleId,
  figure,
  moment,
}: {
  responsibleId: string
  figure: CareFigure
  moment: CareMoment
}): SQL | undefined {
  if (responsibleId === 'nobody')
    return isNull(figure === 'newly_missed' ? commitments.responsibleId : projects.leadConsultantId)
  const leads = [...moment.people.keys()].filter((leadId) => standInOf({ leadId, moment }) === responsibleId)
  return inArray(projects.leadConsultantId, leads)
}

type Counted = Pick<CommitmentRow, 'status' | 'dueAt' | 'evidenceRecordedAt'>

function countsOf({ row, moment }: { row: Counted; moment: CareMoment }) {
  const due = toInstant(row.dueAt)
  const evidence: Evidence | undefined = row.evidenceRecordedAt
    ? { kind: 'touchpoint', id: '', occurredAt: due, recordedAt: toInstant(row.evidenceRecordedAt) }
    : undefined
  const commitment = { status: row.status as CommitmentStatus, dueAt: due, ...(evidence && { evidence }) }
  return countsAs({ commitment, calendar: moment.calendar })
}

const done: CommitmentStatus[] = ['kept', 'late', 'automatic']

function toCareRow({
  row,
  project,
  client,
  moment,
}: {
  row: CommitmentRow
  project: CareRow['project'] & { leadId: string | null }
  client: { id: string; name: string }
  moment: CareMoment
}): CareRow {
  const isDone = done.includes(row.status as CommitmentStatus)
  return {
    id: row.id,
    kind: row.kind as CommitmentKind,
    status: row.status as CommitmentStatus,
    project: { id: project.id, name: project.name, confidential: project.confidential },
    client,
    opensAt: row.opensAt.toISOString(),
    dueAt: row.dueAt.toISOString(),
    doneAt: (isDone && row.evidenceOccurredAt?.toISOString()) || null,
    recordedLate: row.recordedLate,
    countsAs: countsOf({ row, moment }) ?? null,
    responsible: responsibleOf({ leadId: project.leadId, moment }),
    ownerWhenDue: named({ id: row.responsibleId, moment }),
  }
}
