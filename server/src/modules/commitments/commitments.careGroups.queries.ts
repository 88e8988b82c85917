import type { KindCareView, TimeTakenView } from '@rytm/contract/views/careRecordView.ts'
import { workingTimeBetween } from '@rytm/domain/calendar/workingTime.ts'
import type { DateSpan } from '@rytm/domain/commitments/carePeriod.ts'
import type { CareGroup, KindCare } from '@rytm/domain/commitments/careRecord.ts'
import { shareKept, timeTaken } from '@rytm/domain/commitments/careRecord.ts'
import { sql } from 'drizzle-orm'
import { type CareMoment, earlier, instantsOf } from './commitments.careMoment.queries.ts'

/** Whose care: all of the agency, one client's, or what one member owned when it was due. */
export interface CareScope {
  clientId?: string | undefined
  ownerId?: string | undefined
}

interface Question {
  span: DateSpan
  scope?: CareScope
  moment: CareMoment
}

interface GroupRow extends Record<string, unknown> {
  kind: CareGroup['kind']
  status: CareGroup['status']
  week: string
  dueAt: string
  recordedAt: string | null
  count: number
}

/** What was due in the days and before now, counted where it is: rows of an agency are too many to be read one by one. */
export async function loadCareGroups(question: Question): Promise<CareGroup[]> {
  const { zone } = question.moment.calendar
  const { rows } = await question.moment.tx.execute<GroupRow>(sql`
SELECT c.kind, c.status,
  to_char(date_trunc('week', c.due_at AT TIME ZONE ${zone}), 'YYYY-MM-DD') AS week,
  CASE WHEN c.status = 'kept' AND c.evidence_recorded_at > c.due_at
    THEN (to_json(c.due_at) #>> '{}') || ' ' || (to_json(c.evidence_recorded_at) #>> '{}') END AS late,
  to_json(min(c.due_at)) #>> '{}' AS "dueAt",
  to_json(min(c.evidence_recorded_at)) #>> '{}' AS "recordedAt",
  count(*)::int AS count
FROM commitments c
WHERE ${dueIn(question)} AND c.status <> 'cancelled'
GROUP BY 1, 2, 3, 4`)
  return rows.map(({ kind, status, week, dueAt, recordedAt, count }) => ({
    kind,
    status,
    week,
    count,
    dueAt: Temporal.Instant.from(dueAt),
    ...(recordedAt && { recordedAt: Temporal.Instant.from(recordedAt) }),
  }))
}

/** How long clients waited for an answer, in working time; those who got none are not in it. */
export async function loadTimeToReply(question: Question): Promise<TimeTakenView> {
  const { tx, calendar } = question.moment
  const { rows } = await tx.execute<{ from: string; to: string }>(sql`
SELECT to_json(c.opens_at) #>> '{}' AS from, to_json(c.evidence_occurred_at) #>> '{}' AS to
FROM commitments c
WHERE ${dueIn(question)} AND c.kind = 'reply' AND c.status IN ('kept', 'late') AND c.evidence_occurred_at IS NOT NULL`)
  const minutes = rows.map(({ from, to }) =>
    workingTimeBetween({ from: Temporal.Instant.from(from), to: Temporal.Instant.from(to), calendar }),
  )
  const { n, medianMinutes = null, p90Minutes = null } = timeTaken(minutes)
  return { n, medianMinutes, p90Minutes }
}

function dueIn({ span, scope = {}, moment }: Question) {
  const { from, until } = instantsOf(span, moment)
  const end = earlier(until, moment.now)
  const { agencyId } = moment
  const ofClient = scope.clientId
    ? sql` AND c.project_id IN (SELECT id FROM projects WHERE agency_id = ${agencyId} AND client_id = ${scope.clientId})`
    : sql``
  const ofOwner = scope.ownerId ? sql` AND c.responsible_id = ${scope.ownerId}` : sql``
  return sql`c.agency_id = ${agencyId} AND c.due_at >= ${from.toString()}::timestamptz
    AND c.due_at < ${end.toString()}::timestamptz${ofClient}${ofOwner}`
}

/** Clients whose time to be answered is over, and who were not. */
export function unansweredOf(kinds: readonly KindCareView[]): number {
  const reply = kinds.find(({ kind }) => kind === 'reply')
  return (reply?.overdue ?? 0) + (reply?.missed ?? 0)
}

export function toKindCare(care: KindCare): KindCareView {
  return { ...care, share: shareKept(care) ?? null }
}
