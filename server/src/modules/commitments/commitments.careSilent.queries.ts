import type { SilentProject } from '@rytm/contract/commitments.care.ts'
import { workingDaysSince } from '@rytm/domain/calendar/workingDaysSince.ts'
import type { CommitmentKind } from '@rytm/domain/commitments/commitment.ts'
import { sql } from 'drizzle-orm'
import { type CareMoment, responsibleOf } from './commitments.careMoment.queries.ts'

/** More than one person can call in a day; the count goes on. */
const mostListed = 100

interface SilentRow extends Record<string, unknown> {
  projectId: string
  title: string
  confidential: boolean
  clientId: string
  clientName: string
  leadId: string | null
  silentAt: string
  lastHumanContactAt: string | null
  lastConversationAt: string | null
  nextKind: CommitmentKind | null
  nextDueAt: string | null
  total: number
}

/** Projects whose client has heard nothing for too long, the longest silence first. */
export async function loadSilentProjects({ moment }: { moment: CareMoment }) {
  const { agencyId, tx, now } = moment
  const { rows } = await tx.execute<SilentRow>(sql`
SELECT p.id AS "projectId", p.title,
  p.actual_title IS NOT NULL AS confidential, p.client_id AS "clientId", cl.name AS "clientName",
  p.lead_consultant_id AS "leadId", to_json(k.silent_at) #>> '{}' AS "silentAt",
  to_json(k.last_human_contact_at) #>> '{}' AS "lastHumanContactAt",
  to_json(k.last_conversation_at) #>> '{}' AS "lastConversationAt",
  n.kind AS "nextKind", to_json(n.due_at) #>> '{}' AS "nextDueAt", k.total
FROM (SELECT q.*, count(*) OVER ()::int AS total FROM project_clocks q
    JOIN projects r ON r.agency_id = q.agency_id AND r.id = q.project_id
    WHERE q.agency_id = ${agencyId} AND q.silent_at < ${now.toString()}::timestamptz
      AND r.status IN ('active', 'closing')
    ORDER BY coalesce(q.last_human_contact_at, q.silent_at), q.project_id LIMIT ${mostListed}) k
JOIN projects p ON p.agency_id = k.agency_id AND p.id = k.project_id
JOIN clients cl ON cl.agency_id = p.agency_id AND cl.id = p.client_id
LEFT JOIN LATERAL (SELECT c.kind, c.due_at FROM commitments c WHERE c.agency_id = p.agency_id
    AND c.project_id = p.id AND c.status = 'open' ORDER BY c.due_at, c.id LIMIT 1) n ON true
ORDER BY coalesce(k.last_human_contact_at, k.silent_at), k.project_id`)
  return { total: rows[0]?.total ?? 0, items: rows.map((row) => toSilent({ row, moment })) }
}

function toSilent({ row, moment }: { row: SilentRow; moment: CareMoment }): SilentProject {
  const { lastHumanContactAt: heard, lastConversationAt: spoken, nextKind, nextDueAt } = row
  return {
    project: { id: row.projectId, name: row.title, confidential: row.confidential },
    client: { id: row.clientId, name: row.clientName },
    responsible: responsibleOf({ leadId: row.leadId, moment }),
    silentSince: instantText(row.silentAt),
    lastHumanContactAt: heard && instantText(heard),
    workingDaysSinceContact: heard === null ? null : workingDays({ since: heard, moment }),
    lastConversationAt: spoken && instantText(spoken),
    daysSinceConversation: spoken === null ? null : days({ since: spoken, moment }),
    next: nextKind && nextDueAt ? { kind: nextKind, dueAt: instantText(nextDueAt) } : null,
  }
}

function workingDays({ since, moment: { now, calendar } }: { since: string; moment: CareMoment }) {
  return workingDaysSince({ from: Temporal.Instant.from(since), to: now, calendar })
}

function days({ since, moment: { today, calendar } }: { since: string; moment: CareMoment }) {
  const day = Temporal.Instant.from(since).toZonedDateTimeISO(calendar.zone).toPlainDate()
  return Math.max(0, day.until(today, { largestUnit: 'days' }).days)
}

const instantText = (text: string) => Temporal.Instant.from(text).toString()
