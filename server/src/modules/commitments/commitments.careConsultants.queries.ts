import type { ConsultantLoad } from '@rytm/contract/commitments.care.ts'
import { sql } from 'drizzle-orm'
import { type CareMoment, named, standInOf } from './commitments.careMoment.queries.ts'

interface OpenRow extends Record<string, unknown> {
  leadId: string | null
  open: number
  overdue: number
}

interface MissedRow extends Record<string, unknown> {
  ownerId: string | null
  missed: number
}

/**
 * What everybody has on the desk, by name: a manager asks who needs help, not who is best. Open and overdue are with
 * whoever answers for the project now, misses stay with whoever owned them when due.
 */
export async function loadConsultants({ moment }: { moment: CareMoment }): Promise<ConsultantLoad[]> {
  const loads = new Map<string | null, ConsultantLoad>()
  const loadOf = (id: string | null) => {
    const known = loads.get(id) ?? { member: named({ id, moment }), open: 0, overdue: 0, missedThisWeek: 0 }
    loads.set(id, known)
    return known
  }
  for (const { id, role, endedAt } of moment.people.values())
    if (role === 'consultant' && !endedAt) loadOf(id)
  for (const { leadId, open, overdue } of await openByLead({ moment })) {
    const load = loadOf(leadId && standInOf({ leadId, moment }))
    load.open += open
    load.overdue += overdue
  }
  for (const { ownerId, missed } of await missedByOwner({ moment })) loadOf(ownerId).missedThisWeek += missed
  return [...loads.values()].toSorted(byName)
}

/** Nobody's stands last: it is the one that somebody has to take. */
function byName(a: ConsultantLoad, b: ConsultantLoad) {
  if (!a.member || !b.member) return a.member ? -1 : 1
  return a.member.name.localeCompare(b.member.name, 'pl') || (a.member.id < b.member.id ? -1 : 1)
}

async function openByLead({ moment: { agencyId, tx, now } }: { moment: CareMoment }) {
  const { rows } = await tx.execute<OpenRow>(sql`
SELECT p.lead_consultant_id AS "leadId", sum(c.open)::int AS open, sum(c.overdue)::int AS overdue
FROM (SELECT project_id, count(*) AS open, count(*) FILTER (WHERE due_at < ${now.toString()}::timestamptz) AS overdue
    FROM commitments WHERE agency_id = ${agencyId} AND status = 'open' GROUP BY project_id) c
JOIN projects p ON p.agency_id = ${agencyId} AND p.id = c.project_id
GROUP BY 1`)
  return rows
}

async function missedByOwner({ moment: { agencyId, tx, now, today, calendar } }: { moment: CareMoment }) {
  const monday = today
    .subtract({ days: today.dayOfWeek - 1 })
    .toZonedDateTime(calendar.zone)
    .toInstant()
  const { rows } = await tx.execute<MissedRow>(sql`
SELECT responsible_id AS "ownerId", count(*)::int AS missed FROM commitments
WHERE agency_id = ${agencyId} AND status = 'missed'
  AND settled_at >= ${monday.toString()}::timestamptz AND settled_at <= ${now.toString()}::timestamptz
GROUP BY 1`)
  return rows
}
