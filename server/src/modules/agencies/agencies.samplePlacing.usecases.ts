import { isoWeekOf } from '@rytm/domain/calendar/isoWeek.ts'
import type { WorkingCalendar } from '@rytm/domain/calendar/workingCalendar.ts'
import {
  addWorkingDays,
  isWorkingDay,
  startOfWorkingDay,
  workingDaysOfWeek,
} from '@rytm/domain/calendar/workingDays.ts'
import { addWorkingTime, workingTimeBetween } from '@rytm/domain/calendar/workingTime.ts'
import { type ProjectWeek, projectWeekAt, projectWeeks } from '@rytm/domain/projects/projectWeeks.ts'
import { sampleCalendarRefused } from './agencies.errors.ts'
import type { SampleMoment } from './agencies.sample.types.ts'

const furthestDaysBack = 200
const minutesOfDay = 480
const opening = 9 * 60
/** A report goes out this long before it is due; Friday 15:35 in an ordinary week. */
const minutesBeforeDue = 25
const usualWeekMinutes = 4 * minutesOfDay + 15 * 60 + 35 - opening

/** The working day on which a project began that is in the given project week today. */
export function startOfProject({
  weekNow,
  now,
  calendar,
}: {
  weekNow: number
  now: Temporal.Instant
  calendar: WorkingCalendar
}): Temporal.PlainDate {
  const possible = daysInWeek({ weekNow, now, calendar })
  const chosen =
    weekNow === 1
      ? possible[0]
      : (possible.find((date) => opensItsWeek({ date, calendar })) ?? possible.at(-1))
  if (!chosen) throw sampleCalendarRefused()
  return chosen
}

/** Starts that put today into the week, the latest first; further back the number only grows. */
function daysInWeek({
  weekNow,
  now,
  calendar,
}: {
  weekNow: number
  now: Temporal.Instant
  calendar: WorkingCalendar
}): Temporal.PlainDate[] {
  const today = now.toZonedDateTimeISO(calendar.zone).toPlainDate()
  const found: Temporal.PlainDate[] = []
  for (let daysBack = 1; daysBack <= furthestDaysBack; daysBack++) {
    const startDate = today.subtract({ days: daysBack })
    if (!isWorkingDay({ date: startDate, calendar })) continue
    const number = weekOn({ startDate, today, calendar })?.number ?? 0
    if (number > weekNow) break
    if (number === weekNow) found.push(startDate)
  }
  return found
}

/** Where the facts of one project lie in real time: the script's week laid over the working hours there are. */
export function placeProject({
  startDate,
  now,
  calendar,
}: {
  startDate: Temporal.PlainDate
  now: Temporal.Instant
  calendar: WorkingCalendar
}) {
  const today = now.toZonedDateTimeISO(calendar.zone).toPlainDate()
  const weeks = projectWeeks({ startDate, until: today, calendar })
  const opensAt = startOfWorkingDay({ date: startDate, calendar })
  return {
    at: (moment: SampleMoment) =>
      'minutesAgo' in moment
        ? addWorkingTime({ from: now, minutes: -moment.minutesAgo, calendar })
        : instantOf({ moment, week: weeks[moment[0] - 1], calendar }),
    /** Before the start (negative) or after it. */
    fromStart: (minutes: number) => addWorkingTime({ from: opensAt, minutes, calendar }),
    reportAt: (week: number) => {
      const due = weeks[week - 1]?.reportDueAt
      return due?.subtract({ minutes: minutesBeforeDue })
    },
    weekOf: (week: number) => weeks[week - 1],
    dayAfter: ({ at, days }: { at: Temporal.Instant; days: number }) =>
      addWorkingDays({ date: at.toZonedDateTimeISO(calendar.zone).toPlainDate(), days, calendar }),
    /** That much working time before; with a minute the last moment at which the agency was open. */
    openBefore: ({ at, minutes }: { at: Temporal.Instant; minutes: number }) =>
      addWorkingTime({ from: at, minutes: -minutes, calendar }),
    dayOf: (at: Temporal.Instant) => at.toZonedDateTimeISO(calendar.zone).toPlainDate(),
  }
}
export type Placing = ReturnType<typeof placeProject>

function weekOn({
  startDate,
  today,
  calendar,
}: {
  startDate: Temporal.PlainDate
  today: Temporal.PlainDate
  calendar: WorkingCalendar
}) {
  return projectWeekAt({ date: today, weeks: projectWeeks({ startDate, until: today, calendar }) })
}

function opensItsWeek({ date, calendar }: { date: Temporal.PlainDate; calendar: WorkingCalendar }) {
  const [first] = workingDaysOfWeek({ week: isoWeekOf(date), calendar })
  return first?.equals(date) ?? false
}

/** A short week is squeezed as a whole, so that no fact overtakes another or comes after the week's report. */
function instantOf({
  moment: [, day, time],
  week,
  calendar,
}: {
  moment: Exclude<SampleMoment, { minutesAgo: number }>
  week: ProjectWeek | undefined
  calendar: WorkingCalendar
}): Temporal.Instant | undefined {
  if (!week) return undefined
  const from = startOfWorkingDay({ date: week.firstDay, calendar })
  const to = week.reportDueAt.subtract({ minutes: minutesBeforeDue })
  const [hours, minutes] = time.split(':').map(Number) as [number, number]
  const scripted = (day - 1) * minutesOfDay + hours * 60 + minutes - opening
  const share = Math.min(1, workingTimeBetween({ from, to, calendar }) / usualWeekMinutes)
  return addWorkingTime({ from, minutes: Math.floor(scripted * share), calendar })
}
