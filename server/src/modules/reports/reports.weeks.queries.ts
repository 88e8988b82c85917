import { mondayOfIsoWeek } from '@rytm/domain/calendar/isoWeek.ts'
import type { WorkingCalendar } from '@rytm/domain/calendar/workingCalendar.ts'
import {
  type ProjectWeek,
  plannedWeeks,
  projectWeekAt,
  projectWeeks,
} from '@rytm/domain/projects/projectWeeks.ts'
import { loadCalendar } from '#modules/agencies/agencies.calendar.queries.ts'
import { deriveTarget, loadHolds } from '#modules/projects/projects.calendar.queries.ts'
import type { ProjectRow } from '#modules/projects/projects.lock.queries.ts'
import type { Clock } from '#platform/clock/clock.ts'
import type { Tx } from '#platform/db/tenancy.ts'
import { toAgencyId } from '#platform/tenancy/agencyId.ts'
import { projectNotReporting, weekNotReportable } from './reports.errors.ts'

export const reportingStatuses = ['active', 'on_hold', 'awaiting_start', 'closing']

export interface ReportWeek {
  week: ProjectWeek
  /** The week after, for the plan; undefined where the project has none yet. */
  next: ProjectWeek | undefined
  plannedWeeks: number
  calendar: WorkingCalendar
}

/** `2026-W02` as its parts. */
export function parseWeek(text: string) {
  return { isoYear: Number(text.slice(0, 4)), isoWeek: Number(text.slice(6)) }
}

export function weekText({ isoYear, isoWeek }: { isoYear: number; isoWeek: number }): string {
  return `${isoYear}-W${String(isoWeek).padStart(2, '0')}`
}

/** The project week that a report is about: the one of today, or one that began already. */
export async function requireReportWeek({
  project,
  week: wanted,
  tx,
  clock,
}: {
  project: ProjectRow
  week: string | undefined
  tx: Tx
  clock: Clock
}): Promise<ReportWeek> {
  if (!project.startDate || !reportingStatuses.includes(project.status)) throw projectNotReporting()
  const agencyId = toAgencyId(project.agencyId)
  const calendar = await loadCalendar({ agencyId, tx })
  const holds = (await loadHolds({ agencyId, projectIds: [project.id], calendar, tx })).get(project.id) ?? []
  const targetDate = project.targetDate ?? (await deriveTarget({ agencyId, project, tx }))
  const span = { startDate: Temporal.PlainDate.from(project.startDate), holds, calendar }
  const today = clock.now().toZonedDateTimeISO(calendar.zone).toPlainDate()
  const found = weekOf({ span, today, wanted })
  if (!found) throw weekNotReportable()
  return {
    ...found,
    plannedWeeks: targetDate
      ? plannedWeeks({ ...span, targetDate: Temporal.PlainDate.from(targetDate) })
      : project.plannedWeeks,
    calendar,
  }
}

/** An ISO week that joins a longer project week stands for the whole of it. */
export function weekOf({
  span,
  today,
  wanted,
}: {
  span: Omit<Parameters<typeof projectWeeks>[0], 'until'>
  today: Temporal.PlainDate
  wanted: string | undefined
}): { week: ProjectWeek; next: ProjectWeek | undefined } | undefined {
  const weeks = projectWeeks({ ...span, until: today.add({ weeks: 3 }) })
  const date = wanted ? lastDayOf(wanted) : today
  const week = projectWeekAt({ date, weeks })
  if (!week || Temporal.PlainDate.compare(week.opensOn, today) > 0) return undefined
  return { week, next: weeks.find(({ number }) => number === week.number + 1) }
}

function lastDayOf(text: string) {
  return mondayOfIsoWeek(parseWeek(text)).add({ days: 6 })
}
