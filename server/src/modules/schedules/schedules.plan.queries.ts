import type { ScheduleActivity } from '@rytm/contract/schedules.ts'
import type { plannedActivityView } from '@rytm/contract/views/reportView.ts'
import type { WorkingCalendar } from '@rytm/domain/calendar/workingCalendar.ts'
import { closedDaysBetween } from '@rytm/domain/calendar/workingDays.ts'
import { type ProjectWeek, projectWeeks } from '@rytm/domain/projects/projectWeeks.ts'
import type { z } from 'zod'
import { loadCalendar } from '#modules/agencies/agencies.calendar.queries.ts'
import { deriveTarget, loadHolds } from '#modules/projects/projects.calendar.queries.ts'
import type { ProjectRow } from '#modules/projects/projects.lock.queries.ts'
import type { Tx } from '#platform/db/tenancy.ts'
import { type ActivityRow, activitiesOf, type OfProject } from './schedules.repository.ts'

export type PlannedActivity = z.infer<typeof plannedActivityView>

/** The plan's activities of some days (both included), for a report or a page; overdue means before `today`. */
export async function plannedActivitiesBetween({
  from,
  to,
  today,
  ...key
}: OfProject & {
  from: Temporal.PlainDate
  to: Temporal.PlainDate
  today: Temporal.PlainDate
}): Promise<PlannedActivity[]> {
  const rows = await activitiesOf(key)
  return rows
    .filter(({ date }) => from.toString() <= date && date <= to.toString())
    .map(({ title, date, owner, doneOn }) => ({
      title,
      date,
      owner: owner as PlannedActivity['owner'],
      state: doneOn ? 'done' : date < today.toString() ? 'overdue' : 'open',
    }))
}

export interface ProjectTime {
  calendar: WorkingCalendar
  weeks: readonly ProjectWeek[]
  targetDate: string | null
}

/** The weeks of a project up to its target or the last planned activity, whichever is later. */
export async function projectTimeOf({
  project,
  activities,
  tx,
}: {
  project: ProjectRow
  activities: readonly Pick<ActivityRow, 'date'>[]
  tx: Tx
}): Promise<ProjectTime> {
  const agencyId = project.agencyId as OfProject['agencyId']
  const calendar = await loadCalendar({ agencyId, tx })
  const targetDate = project.targetDate ?? (await deriveTarget({ agencyId, project, tx }))
  if (!project.startDate) return { calendar, weeks: [], targetDate }
  const holds = await loadHolds({ agencyId, projectIds: [project.id], calendar, tx })
  const last = [targetDate, ...activities.map(({ date }) => date)]
    .filter((date) => date !== null)
    .sort()
    .at(-1)
  const startDate = Temporal.PlainDate.from(project.startDate)
  const weeks = projectWeeks({
    startDate,
    until: Temporal.PlainDate.from(last ?? project.startDate),
    holds: holds.get(project.id) ?? [],
    calendar,
  })
  return { calendar, weeks, targetDate }
}

export function daysOffOf({ week, calendar }: { week: ProjectWeek; calendar: WorkingCalendar }) {
  return closedDaysBetween({ from: week.opensOn, to: week.closesOn, calendar }).map(({ date, name }) => ({
    date,
    name: name ?? null,
  }))
}

export function toScheduleActivity(row: ActivityRow): ScheduleActivity {
  const { id, date, position, title, note, owner, doneOn, revision } = row
  return { id, date, position, title, note, owner: owner as ScheduleActivity['owner'], doneOn, revision }
}
