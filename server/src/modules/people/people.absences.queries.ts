import type { AbsenceView } from '@rytm/contract/people.absences.ts'
import { roleMay } from '@rytm/contract/permissions.ts'
import type { Absence } from '@rytm/domain/people/responsible.ts'
import { and, desc, eq, gte, isNull, or, type SQL } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import { loadZone } from '#modules/agencies/agencies.zone.queries.ts'
import type { Clock } from '#platform/clock/clock.ts'
import type { Db } from '#platform/db/pool.ts'
import { readInAgency, runNamed, type Tx } from '#platform/db/tenancy.ts'
import type { Member } from '#platform/http/actor.ts'
import type { AgencyId } from '#platform/tenancy/agencyId.ts'
import { absences } from './people.absences.tables.ts'
import { absenceNotFound } from './people.errors.ts'
import { memberships } from './people.tables.ts'

/** Far beyond every due time. */
const forGood = Temporal.PlainDate.from('2199-12-31')

interface Where {
  agencyId: AgencyId
  tx: Tx
}

export interface AbsenceRow {
  memberId: string
  substituteId: string | null
  fromDate: string
  toDate: string
  recordedAt: string
  endedAt: string | null
}

/** Absences of the agency `$1` as JSON, and of who left it, for statements that read more than these. */
export const absencesSql = `(SELECT coalesce(json_agg(json_build_object('memberId', a.member_id,
    'substituteId', a.substitute_id, 'fromDate', a.from_date, 'toDate', a.to_date, 'recordedAt', a.created_at,
    'endedAt', a.ended_at) ORDER BY a.created_at, a.id), '[]') FROM absences a WHERE a.agency_id = $1) AS absences,
  (SELECT coalesce(json_agg(json_build_object('memberId', m.id, 'leftAt', m.ended_at)), '[]')
    FROM memberships m WHERE m.agency_id = $1 AND m.ended_at IS NOT NULL) AS departures`

export interface AbsencesRead {
  absences: AbsenceRow[]
  departures: { memberId: string; leftAt: string }[]
}

/** All absences of the agency as the rules read them. Who left the agency is away from then on, without a substitute. */
export async function loadAbsences({ agencyId, tx }: Where): Promise<Absence[]> {
  const text = `SELECT ${absencesSql}`
  const [row] = await runNamed<AbsencesRead>({ name: 'people.absences', text, values: [agencyId], tx })
  return row ? toAbsences(row) : []
}

export function toAbsences({ absences: rows, departures }: AbsencesRead): Absence[] {
  return [...rows.map(toAbsence), ...departures.map(toDeparture)]
}

function toAbsence({ memberId, substituteId, fromDate, toDate, recordedAt, endedAt }: AbsenceRow): Absence {
  return {
    memberId,
    substituteId: substituteId ?? undefined,
    fromDate: Temporal.PlainDate.from(fromDate),
    toDate: Temporal.PlainDate.from(toDate),
    recordedAt: Temporal.Instant.from(recordedAt),
    endedAt: endedAt ? Temporal.Instant.from(endedAt) : undefined,
  }
}

function toDeparture({ memberId, leftAt }: AbsencesRead['departures'][number]): Absence {
  const recordedAt = Temporal.Instant.from(leftAt)
  // A day earlier than UTC says, so that no zone of the agency begins it later than it was recorded.
  const fromDate = recordedAt.toZonedDateTimeISO('UTC').toPlainDate().subtract({ days: 1 })
  return { memberId, fromDate, toDate: forGood, recordedAt }
}

export async function todayOfAgency({ agencyId, tx, clock }: Where & { clock: Clock }) {
  const zone = await loadZone({ agencyId, tx })
  return clock.now().toZonedDateTimeISO(zone).toPlainDate()
}

interface Read {
  member: Member
  clock: Clock
}

export function listAbsences({ db, ...read }: Read & { db: Db }) {
  return readInAgency({ db, agencyId: read.member.agencyId }, async (tx) => {
    const today = await todayOfAgency({ agencyId: read.member.agencyId, tx, clock: read.clock })
    const shown = and(
      gte(absences.toDate, today.subtract({ days: 30 }).toString()),
      or(isNull(absences.ending), eq(absences.ending, 'returned')),
    )
    return { items: await readAbsences({ ...read, where: shown, today, tx }) }
  })
}

export async function getAbsence({ absenceId, tx, ...read }: Read & { absenceId: string; tx: Tx }) {
  const today = await todayOfAgency({ agencyId: read.member.agencyId, tx, clock: read.clock })
  const [found] = await readAbsences({ ...read, where: eq(absences.id, absenceId), today, tx })
  if (!found) throw absenceNotFound()
  return found
}

async function readAbsences({
  member,
  where,
  today,
  tx,
}: Read & { where: SQL | undefined; today: Temporal.PlainDate; tx: Tx }): Promise<AbsenceView[]> {
  const people = alias(memberships, 'away')
  const substitutes = alias(memberships, 'substitute')
  const rows = await tx
    .select({ absence: absences, memberName: people.displayName, substituteName: substitutes.displayName })
    .from(absences)
    .innerJoin(people, and(eq(people.agencyId, absences.agencyId), eq(people.id, absences.memberId)))
    .leftJoin(
      substitutes,
      and(eq(substitutes.agencyId, absences.agencyId), eq(substitutes.id, absences.substituteId)),
    )
    .where(and(eq(absences.agencyId, member.agencyId), where))
    .orderBy(desc(absences.fromDate), desc(absences.id))
    .limit(500)
  return rows.map(({ absence, ...names }) => toView({ absence, ...names, member, today }))
}

function toView({
  absence: { id, memberId, substituteId, fromDate, toDate, note, endedAt },
  memberName,
  substituteName,
  member,
  today,
}: {
  absence: typeof absences.$inferSelect
  memberName: string
  substituteName: string | null
  member: Member
  today: Temporal.PlainDate
}): AbsenceView {
  const isOver = endedAt !== null || toDate < today.toString()
  return {
    id,
    memberId,
    memberName,
    substituteId,
    substituteName,
    fromDate,
    toDate,
    note,
    state: isOver ? 'over' : fromDate > today.toString() ? 'coming' : 'now',
    mayChange: !isOver && mayChangeAbsenceOf({ memberId, member }),
  }
}

/** One's own, and with the permission anybody's. */
export function mayChangeAbsenceOf({ memberId, member }: { memberId: string; member: Member }) {
  return memberId === member.memberId || roleMay({ role: member.role, permission: 'people.absences' })
}
