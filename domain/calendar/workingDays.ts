import { CalendarError } from '#calendar/calendarErrors.ts'
import { compileCalendar } from '#calendar/compiledCalendar.ts'
import type { IsoWeek } from '#calendar/isoWeek.ts'
import type { OpenStretch } from '#calendar/openingTimes.ts'
import type { ClosedDay, WorkingCalendar } from '#calendar/workingCalendar.ts'

type DateQuestion = { date: Temporal.PlainDate; calendar: WorkingCalendar }

/** Whether the calendar has any opening time on the date. An extra working day on a holiday is a working day. */
export function isWorkingDay({ date, calendar }: DateQuestion): boolean {
  return compileCalendar(calendar).isWorked(date)
}

/** The first working day after the date, the date itself excluded. Throws when none is within 400 days. */
export function nextWorkingDay({ date, calendar }: DateQuestion): Temporal.PlainDate {
  return stepToWorkingDay({ date, step: 1, calendar })
}

/** The date itself when it is a working day, else the next one: "a start on a day off counts from the next working day". */
export function workingDayOnOrAfter({ date, calendar }: DateQuestion): Temporal.PlainDate {
  return isWorkingDay({ date, calendar }) ? date : nextWorkingDay({ date, calendar })
}

/**
 * The n-th working day after the date (before it, when negative); the date itself is never counted. 0 days is the
 * date, or the next working day where it is a day off. Throws when a working day is further than 400 days.
 */
export function addWorkingDays({
  date,
  days,
  calendar,
}: DateQuestion & { days: number }): Temporal.PlainDate {
  if (!Number.isInteger(days)) throw new CalendarError('calendar.invalid_duration', String(days))
  if (days === 0) return workingDayOnOrAfter({ date, calendar })
  let reached = date
  for (let left = Math.abs(days); left > 0; left--) {
    reached = stepToWorkingDay({ date: reached, step: Math.sign(days), calendar })
  }
  return reached
}

/** When the working day opens. Throws `calendar.closed_day` for a day without opening time. */
export function startOfWorkingDay({ date, calendar }: DateQuestion): Temporal.Instant {
  return Temporal.Instant.fromEpochMilliseconds(openingsOf({ date, calendar }).first.start)
}

/**
 * Closing time of the working day; with a lunch break the end of its last stretch, with 24:00 the next local
 * midnight. Throws `calendar.closed_day` for a day without opening time.
 */
export function endOfWorkingDay({ date, calendar }: DateQuestion): Temporal.Instant {
  return Temporal.Instant.fromEpochMilliseconds(openingsOf({ date, calendar }).last.end)
}

/** The working days of an ISO week in order; empty for a week without any. */
export function workingDaysOfWeek({
  week,
  calendar,
}: {
  week: IsoWeek
  calendar: WorkingCalendar
}): readonly Temporal.PlainDate[] {
  return compileCalendar(calendar).workingDays(week)
}

/** The last working day of an ISO week; undefined for a week that has none (closed between the holidays). */
export function lastWorkingDayOfWeek(question: {
  week: IsoWeek
  calendar: WorkingCalendar
}): Temporal.PlainDate | undefined {
  return workingDaysOfWeek(question).at(-1)
}

/**
 * Holidays and days off from `from` to `to` (both included) that take away a day which would otherwise be worked:
 * a holiday on a Saturday is left out when Saturdays are closed anyway. In order of date, one entry per date.
 */
export function closedDaysBetween({
  from,
  to,
  calendar,
}: {
  from: Temporal.PlainDate
  to: Temporal.PlainDate
  calendar: WorkingCalendar
}): ClosedDay[] {
  const byDate = new Map([...calendar.daysOff, ...calendar.holidays].map((day) => [day.date, day]))
  return [...byDate.values()]
    .filter(({ date }) => date >= from.toString() && date <= to.toString())
    .filter((day) => takesAwayWork({ date: Temporal.PlainDate.from(day.date), calendar }))
    .sort((a, b) => (a.date < b.date ? -1 : 1))
}

/** The local date of an instant in the calendar's zone. */
export function localDate({
  at,
  calendar,
}: {
  at: Temporal.Instant
  calendar: WorkingCalendar
}): Temporal.PlainDate {
  return at.toZonedDateTimeISO(calendar.zone).toPlainDate()
}

function takesAwayWork({ date, calendar }: DateQuestion) {
  const regular = calendar.weekly[date.dayOfWeek as keyof WorkingCalendar['weekly']] ?? []
  return regular.length > 0 && !isWorkingDay({ date, calendar })
}

function stepToWorkingDay({ date, step, calendar }: DateQuestion & { step: number }) {
  const { isWorked } = compileCalendar(calendar)
  for (let distance = 1; distance <= 400; distance++) {
    const candidate = date.add({ days: step * distance })
    if (isWorked(candidate)) return candidate
  }
  throw new CalendarError('calendar.no_opening_within_400_days', date.toString())
}

function openingsOf({ date, calendar }: DateQuestion): { first: OpenStretch; last: OpenStretch } {
  const stretches = compileCalendar(calendar).stretchesOf(date)
  const first = stretches[0]
  const last = stretches.at(-1)
  if (!first || !last) throw new CalendarError('calendar.closed_day', date.toString())
  return { first, last }
}
