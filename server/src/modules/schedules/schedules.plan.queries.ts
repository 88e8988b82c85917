import type { ScheduleActivity } from '@rytm/contract/schedules.ts'
import type { WorkingCalendar } from '@rytm/domain/calendar/workingCalendar.ts'
import { closedDaysBetween } from '@rytm/domain/calendar/workingDays.ts'
import { type ProjectWeek, projectWeeks } from '@rytm/domain/projects/projectWeeks.ts'
import { loadCalendar } from '#modules/agencies/agencies.calendar.queries.ts'
import { deriveTarget, loadHolds } from '#modules/projects/projects.calendar.queries.ts'
import type { ProjectRow } from '#modules/projects/projects.lock.queries.ts'
import type { Tx } from '#platform/db/tenancy.ts'
import type { ActivityRow, OfProject } from './schedules.repository.ts'

export interface ProjectTime {
  calendar: WorkingCalendar
  weeks: readonly ProjectWeek[]
  targetDate: string | null
}

/** The weeks of a project up to its target or the last day on which something is planned or was done. */
export async function projectTimeOf({
  project,
  activities,
  tx,
}: {
  project: ProjectRow
  activities: readonly Pick<ActivityRow, 'date' | 'doneOn'>[]
  tx: Tx
}): Promise<ProjectTime> {
  const agencyId = project.agencyId as OfProject['agencyId']
  const calendar = await loadCalendar({ agencyId, tx })
  const targetDate = project.targetDate ?? (await deriveTarget({ agencyId, project, tx }))
  if (!project.startDate) return { calendar, weeks: [], targetDate }
  const holds = await loadHolds({ agencyId, projectIds: [project.id], calendar, tx })
  const last = [targetDate, ...activities.flatMap(({ date, doneOn }) => [date, doneOn])]
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
