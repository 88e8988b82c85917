import type { plannedActivityView, ReportView } from '@rytm/contract/views/reportView.ts'
import type { PlanStanding } from '@rytm/contract/views/shared.ts'
import type { ProjectWeek } from '@rytm/domain/projects/projectWeeks.ts'
import type { z } from 'zod'
import type { ProjectRow } from '#modules/projects/projects.lock.queries.ts'
import { standingsOf } from './schedules.actual.queries.ts'
import { projectTimeOf } from './schedules.plan.queries.ts'
import { type ActivityRow, activitiesOf, type OfProject, versionsOf } from './schedules.repository.ts'

type PlannedActivity = z.infer<typeof plannedActivityView>

/**
 * The plan of a week as its report has it: what was planned for it, what was done in it though planned for another, what
 * is left undone from before, and the week after. Overdue means before `today`.
 */
export async function loadPlanOfWeek({
  project,
  week,
  next,
  today,
  ...key
}: OfProject & {
  project: ProjectRow
  week: ProjectWeek
  next: ProjectWeek | undefined
  today: Temporal.PlainDate
}): Promise<ReportView['plan']> {
  const rows = await activitiesOf(key)
  if (rows.length === 0) return { thisWeek: [], nextWeek: [] }
  const { weeks } = await projectTimeOf({ project, activities: rows, tx: key.tx })
  const standings = standingsOf({ activities: rows, versions: await versionsOf(key), weeks, today })
  const isIn = (date: string | null) =>
    date !== null && week.opensOn.toString() <= date && date <= week.closesOn.toString()
  const isLeft = ({ date, doneOn }: ActivityRow) => doneOn === null && date < today.toString()
  const until = (next?.closesOn ?? week.closesOn.add({ weeks: 1 })).toString()
  const isNow = (row: ActivityRow) =>
    isIn(row.doneOn) || isIn(row.date) || (isLeft(row) && row.date < week.opensOn.toString())
  const isNext = (row: ActivityRow) => !isNow(row) && week.closesOn.toString() < row.date && row.date <= until
  const toView = (row: ActivityRow) => toPlanned({ row, today, standing: standings[row.id] })
  return { thisWeek: rows.filter(isNow).map(toView), nextWeek: rows.filter(isNext).map(toView) }
}

function toPlanned({
  row: { title, date, owner, doneOn },
  today,
  standing,
}: {
  row: ActivityRow
  today: Temporal.PlainDate
  standing: PlanStanding | undefined
}): PlannedActivity {
  return {
    title,
    date,
    owner: owner as PlannedActivity['owner'],
    state: doneOn ? 'done' : date < today.toString() ? 'overdue' : 'open',
    ...(standing && { standing }),
  }
}
