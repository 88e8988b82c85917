import type { ScheduleView } from '@rytm/contract/views/scheduleView.ts'
import type { PlanStanding } from '@rytm/contract/views/shared.ts'
import { type PlannedWeek, planStanding } from '@rytm/domain/schedules/planAgainstActual.ts'
import type { ProjectRow } from '#modules/projects/projects.lock.queries.ts'
import { projectTimeOf } from './schedules.plan.queries.ts'
import { activitiesOf, type OfProject, type VersionRow, versionsOf } from './schedules.repository.ts'

interface Activity {
  id: string
  date: string
  doneOn: string | null
}

/** Each activity against the day that the client first had for it; one that no version has, against its own. */
export function standingsOf({
  activities,
  versions,
  weeks,
  today,
}: {
  activities: readonly Activity[]
  versions: readonly Pick<VersionRow, 'number' | 'view'>[]
  weeks: readonly PlannedWeek[]
  today: Temporal.PlainDate
}): Record<string, PlanStanding> {
  const promised = promisedDays(versions)
  const standings = activities.map(({ id, date, doneOn }) => {
    const activity = {
      planned: Temporal.PlainDate.from(promised.get(id) ?? date),
      date: Temporal.PlainDate.from(date),
      ...(doneOn && { doneOn: Temporal.PlainDate.from(doneOn) }),
    }
    const { state, plannedWeek = null, week = null } = planStanding({ activity, weeks, today })
    return [id, { state, plannedWeek, week }] as const
  })
  return Object.fromEntries(standings)
}

function promisedDays(versions: readonly Pick<VersionRow, 'number' | 'view'>[]) {
  const newestFirst = versions.toSorted((a, b) => b.number - a.number)
  const dates = newestFirst.flatMap(({ view }) =>
    (view as ScheduleView).weeks.flatMap(({ activities }) =>
      activities.map(({ id, date }) => [id, date] as const),
    ),
  )
  return new Map(dates)
}

/** The same for the plan that the client has: moves that nobody published are not the client's yet, what is done is. */
export async function loadPublishedStandings({
  project,
  view,
  today,
  ...key
}: OfProject & {
  project: ProjectRow
  view: ScheduleView
  today: Temporal.PlainDate
}): Promise<Record<string, PlanStanding>> {
  const rows = await activitiesOf(key)
  const done = new Map(rows.map(({ id, doneOn }) => [id, doneOn]))
  const activities = view.weeks.flatMap((week) =>
    week.activities.map(({ id, date }) => ({ id, date, doneOn: done.get(id) ?? null })),
  )
  const { weeks } = await projectTimeOf({ project, activities, tx: key.tx })
  return standingsOf({ activities, versions: await versionsOf(key), weeks, today })
}
