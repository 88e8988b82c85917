import type { CareRecordView } from '@rytm/contract/views/careRecordView.ts'
import { workingDaysSince } from '@rytm/domain/calendar/workingDaysSince.ts'
import type { DateSpan } from '@rytm/domain/commitments/carePeriod.ts'
import type { StatusFact } from '@rytm/domain/commitments/facts.ts'
import { type SilentStretch, silentStretches } from '@rytm/domain/commitments/silentStretches.ts'
import { clocksStartOf } from '@rytm/domain/commitments/situation.ts'
import { statusesInOrder, statusSpans } from '@rytm/domain/commitments/statusSpans.ts'
import { responsibleAt } from '@rytm/domain/people/responsible.ts'
import { sql } from 'drizzle-orm'
import type { CareScope } from './commitments.careGroups.queries.ts'
import { type CareMoment, earlier, instantsOf } from './commitments.careMoment.queries.ts'
import { loadCareTerms, type TermsOf } from './commitments.careTerms.queries.ts'

interface Question {
  span: DateSpan
  scope: CareScope
  moment: CareMoment
}

const mostListed = 50

/** Times in the period in which the client of a project heard nothing for too long, the longest first. */
export async function loadSilence(question: Question): Promise<CareRecordView['silence']> {
  const projects = await loadPasts(question)
  const termsOf = await loadCareTerms({ moment: question.moment })
  const found = projects
    .flatMap((project) => stretchesOf({ project, termsOf, ...question }))
    .toSorted((a, b) => b.lasted - a.lasted)
  const { calendar } = question.moment
  return {
    projects: new Set(found.map(({ project }) => project.id)).size,
    stretches: found.slice(0, mostListed).map(({ lasted: _, within, ...stretch }) => ({
      ...stretch,
      workingDays: workingDaysSince({ ...within, calendar }),
    })),
    isCut: found.length > mostListed,
  }
}

interface Past extends Record<string, unknown> {
  id: string
  title: string
  clientId: string
  clientName: string
  startDate: string | null
  adoptedAt: string | null
  statuses: { from: StatusFact['from']; to: StatusFact['to']; occurredAt: string }[]
  leads: { memberId: string | null; since: string }[]
  contacts: string[]
}

function stretchesOf({
  project,
  termsOf,
  span,
  scope,
  moment,
}: Question & { project: Past; termsOf: TermsOf }) {
  const { now } = moment
  const period = instantsOf(span, moment)
  const end = earlier(period.until, now)
  return silentTimes({ project, termsOf, moment }).flatMap((stretch) => {
    const [from, until] = [laterOf(stretch.from, period.from), earlier(stretch.until ?? end, end)]
    if (Temporal.Instant.compare(from, until) >= 0) return []
    if (scope.ownerId && ownerAt({ project, at: stretch.from, moment }) !== scope.ownerId) return []
    return [
      {
        project: { id: project.id, name: project.title },
        client: { id: project.clientId, name: project.clientName },
        from: stretch.from.toString(),
        until: stretch.until?.toString() ?? null,
        within: { from, to: until },
        lasted: until.epochMilliseconds - from.epochMilliseconds,
      },
    ]
  })
}

function silentTimes({
  project,
  termsOf,
  moment: { calendar, now },
}: {
  project: Past
  termsOf: TermsOf
  moment: CareMoment
}): SilentStretch[] {
  const changes = project.statuses.map(({ occurredAt, ...change }) => ({
    ...change,
    occurredAt: at(occurredAt),
    recordedAt: at(occurredAt),
  }))
  const spans = statusSpans(statusesInOrder(changes))
  const begun = {
    ...(project.startDate && { startDate: Temporal.PlainDate.from(project.startDate) }),
    ...(project.adoptedAt && { adoptedAt: at(project.adoptedAt) }),
  }
  return silentStretches({
    contacts: project.contacts.map(at),
    spans,
    clocksStart: clocksStartOf({ facts: begun, spans, calendar }),
    terms: termsOf({ projectId: project.id, clientId: project.clientId }),
    now,
  })
}

function ownerAt({
  project,
  at: instant,
  moment,
}: {
  project: Past
  at: Temporal.Instant
  moment: CareMoment
}) {
  const leads = project.leads.map(({ memberId, since }) => ({
    memberId: memberId ?? undefined,
    since: at(since),
  }))
  const { absences, calendar } = moment
  return responsibleAt({ leads, absences, at: instant, zone: calendar.zone })
}

const at = (text: string) => Temporal.Instant.from(text)
const laterOf = (a: Temporal.Instant, b: Temporal.Instant) => (Temporal.Instant.compare(a, b) < 0 ? b : a)

/**
 * What a human said or sent to the client, as the silence of the present counts it, of projects that ran in the period:
 * all within it, and of what was before only the last.
 */
async function loadPasts({ span, scope, moment }: Question): Promise<Past[]> {
  const { agencyId, tx } = moment
  const { from, until } = instantsOf(span, moment)
  const [begin, end] = [from.toString(), until.toString()]
  const ofClient = scope.clientId ? sql` AND p.client_id = ${scope.clientId}` : sql``
  const { rows } = await tx.execute<Past>(sql`
WITH ran AS (SELECT p.* FROM projects p WHERE p.agency_id = ${agencyId} AND p.status <> 'draft'${ofClient}
    AND (p.status IN ('active', 'closing') OR EXISTS (SELECT FROM project_status_changes s
      WHERE s.agency_id = p.agency_id AND s.project_id = p.id AND s.occurred_at >= ${begin}::timestamptz
        AND s.from_status IN ('active', 'closing')))),
heard AS (
  SELECT tp.project_id, t.occurred_at AS heard_at FROM touchpoint_projects tp
    JOIN touchpoints t ON t.agency_id = tp.agency_id AND t.id = tp.touchpoint_id
    WHERE tp.agency_id = ${agencyId} AND t.withdrawn_at IS NULL
      AND (CASE WHEN t.channel = 'message' THEN t.direction = 'outbound' ELSE t.outcome = 'reached' END)
      AND NOT EXISTS (SELECT FROM touchpoint_contests q WHERE q.agency_id = tp.agency_id
        AND q.touchpoint_id = tp.touchpoint_id AND q.project_id = tp.project_id AND q.settled_at IS NULL)
  UNION ALL SELECT project_id, sent_at FROM weekly_reports
    WHERE agency_id = ${agencyId} AND sent_at IS NOT NULL AND sent_by IS NOT NULL
  UNION ALL SELECT project_id, published_at FROM schedule_versions WHERE agency_id = ${agencyId}),
told AS (SELECT project_id, json_agg(heard_at) AS contacts FROM (
    SELECT project_id, heard_at FROM heard WHERE heard_at >= ${begin}::timestamptz AND heard_at < ${end}::timestamptz
    UNION ALL SELECT project_id, max(heard_at) FROM heard WHERE heard_at < ${begin}::timestamptz GROUP BY project_id
  ) h GROUP BY project_id)
SELECT p.id, p.title, p.client_id AS "clientId", cl.name AS "clientName", p.start_date::text AS "startDate",
  to_json(p.adopted_at) #>> '{}' AS "adoptedAt",
  (SELECT coalesce(json_agg(json_build_object('from', s.from_status, 'to', s.to_status, 'occurredAt', s.occurred_at)
      ORDER BY s.occurred_at, s.id), '[]')
    FROM project_status_changes s WHERE s.agency_id = p.agency_id AND s.project_id = p.id) AS statuses,
  (SELECT coalesce(json_agg(json_build_object('memberId', l.member_id, 'since', l.changed_at)
      ORDER BY l.changed_at, l.id), '[]')
    FROM project_lead_changes l WHERE l.agency_id = p.agency_id AND l.project_id = p.id) AS leads,
  coalesce(told.contacts, '[]') AS contacts
FROM ran p
JOIN clients cl ON cl.agency_id = p.agency_id AND cl.id = p.client_id
LEFT JOIN told ON told.project_id = p.id`)
  return rows
}
