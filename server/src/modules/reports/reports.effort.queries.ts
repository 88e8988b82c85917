import type { EffortFigures, EffortView } from '@rytm/contract/views/effortView.ts'
import { isoWeekOf, mondayOf } from '@rytm/domain/calendar/isoWeek.ts'
import { effortOf, effortTargets } from '@rytm/domain/reports/activeTime.ts'
import { and, eq, gte, lte, sql } from 'drizzle-orm'
import { loadCalendar } from '#modules/agencies/agencies.calendar.queries.ts'
import type { Clock } from '#platform/clock/clock.ts'
import type { Db } from '#platform/db/pool.ts'
import { readInAgency, type Tx } from '#platform/db/tenancy.ts'
import type { Member } from '#platform/http/actor.ts'
import type { AgencyId } from '#platform/tenancy/agencyId.ts'
import { effortVisits } from './reports.effort.tables.ts'
import { weekText } from './reports.weeks.queries.ts'

const weeks = 8

/** What reporting cost the agency; a visit belongs to its week, whenever it was recorded. */
export function getEffort({ member, db, clock }: { member: Member; db: Db; clock: Clock }) {
  const { agencyId } = member
  return readInAgency({ db, agencyId }, async (tx) => {
    const { zone } = await loadCalendar({ agencyId, tx })
    const today = clock.now().toZonedDateTimeISO(zone).toPlainDate()
    const from = mondayOf(today).subtract({ weeks: weeks - 1 })
    return {
      from: from.toString(),
      to: today.toString(),
      ...(await loadEffort({ agencyId, from, to: today, tx })),
    }
  })
}

/** Of the weeks that begin between two days, both included. */
export async function loadEffort({ agencyId, from, to, tx }: EffortSpan): Promise<EffortView> {
  const [since, until] = [weekText(isoWeekOf(mondayOf(from.add({ days: 6 })))), weekText(isoWeekOf(to))]
  const byWeek = await projectWeeksOf({ agencyId, since, until, tx })
  const reports = byWeek.flatMap(({ reportSeconds }) => (reportSeconds === null ? [] : [reportSeconds]))
  const typed = byWeek.filter(({ entries }) => entries > 0)
  const projectWeeks = figures({
    seconds: typed.map(({ typingSeconds }) => typingSeconds),
    aim: effortTargets.projectWeekSeconds,
  })
  const entries = typed.reduce((sum, week) => sum + week.entries, 0)
  return {
    reports: figures({ seconds: reports, aim: effortTargets.reportSeconds }),
    projectWeeks,
    entriesPerProjectWeek: projectWeeks.medianSeconds === null ? null : entries / typed.length,
  }
}

interface EffortSpan {
  agencyId: AgencyId
  from: Temporal.PlainDate
  to: Temporal.PlainDate
  tx: Tx
}

function figures({ seconds, aim }: { seconds: number[]; aim: number }): EffortFigures {
  const { n, medianSeconds = null, withinAim = null } = effortOf({ seconds, aim })
  return { n, medianSeconds, withinAim, aimSeconds: aim }
}

interface Weeks {
  agencyId: AgencyId
  since: string
  until: string
  tx: Tx
}

/** The seconds of a report count once a person has sent it: before, they are not all there yet. */
async function projectWeeksOf({ agencyId, since, until, tx }: Weeks) {
  const { projectId, week, typingSeconds, entries, activeSeconds, context } = effortVisits
  const isSent = sql`EXISTS (SELECT FROM weekly_reports r WHERE r.agency_id = ${effortVisits.agencyId}
    AND r.project_id = ${projectId} AND r.sent_by IS NOT NULL
    AND r.iso_year || '-W' || lpad(r.iso_week::text, 2, '0') = ${week})`
  return tx
    .select({
      typingSeconds: sql<number>`sum(${typingSeconds})::int`,
      entries: sql<number>`sum(${entries})::int`,
      reportSeconds: sql<
        number | null
      >`(sum(${activeSeconds}) FILTER (WHERE ${context} = 'weekly_report' AND ${isSent}))::int`,
    })
    .from(effortVisits)
    .where(and(eq(effortVisits.agencyId, agencyId), gte(week, since), lte(week, until)))
    .groupBy(projectId, week)
}
