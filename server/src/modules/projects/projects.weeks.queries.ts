import { plannedWeeks } from '@rytm/domain/projects/projectWeeks.ts'
import { loadCalendar } from '#modules/agencies/agencies.calendar.queries.ts'
import type { Clock } from '#platform/clock/clock.ts'
import type { Tx } from '#platform/db/tenancy.ts'
import { toAgencyId } from '#platform/tenancy/agencyId.ts'
import { loadHolds } from './projects.calendar.queries.ts'
import { weekNumberOn } from './projects.facts.queries.ts'
import type { ProjectRow } from './projects.lock.queries.ts'

/** Which week of the project today is, and how many there are up to the target date. */
export async function loadWeekOfToday({
  project,
  head,
  tx,
  clock,
}: {
  project: ProjectRow
  head: { startDate: string; targetDate: string }
  tx: Tx
  clock: Clock
}) {
  const agencyId = toAgencyId(project.agencyId)
  const calendar = await loadCalendar({ agencyId, tx })
  const holds = (await loadHolds({ agencyId, projectIds: [project.id], calendar, tx })).get(project.id) ?? []
  const today = clock.now().toZonedDateTimeISO(calendar.zone).toPlainDate()
  const startDate = Temporal.PlainDate.from(head.startDate)
  const targetDate = Temporal.PlainDate.from(head.targetDate)
  return {
    weekNumber: weekNumberOn({ today, project, holds, calendar }),
    plannedWeeks: plannedWeeks({ startDate, targetDate, holds, calendar }),
  }
}
