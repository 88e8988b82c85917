import { CalendarError, type CalendarErrorCode } from '#calendar/calendarErrors.ts'
import type { OpeningInterval, WorkingCalendar } from '#calendar/workingCalendar.ts'

/**
 * The first thing that makes a calendar unusable, for a form to show before it is saved; undefined when it is sound.
 * Rules: a known IANA zone, real dates, intervals within 0–1440 that do not overlap, and some opening time at all.
 */
export function findCalendarFault(calendar: WorkingCalendar): CalendarError | undefined {
  return findZoneFault(calendar.zone) ?? findDateFault(calendar) ?? findOpeningFault(calendar)
}

function findZoneFault(zone: string) {
  return attempt('calendar.invalid_zone', zone, () =>
    Temporal.PlainDate.from('2026-01-01').toZonedDateTime(zone),
  )
}

function findDateFault({ holidays, daysOff, extraWorkingDays }: WorkingCalendar) {
  for (const { date } of [...holidays, ...daysOff, ...extraWorkingDays]) {
    const fault = /^\d{4}-\d{2}-\d{2}$/.test(date)
      ? attempt('calendar.invalid_date', date, () => Temporal.PlainDate.from(date))
      : new CalendarError('calendar.invalid_date', date)
    if (fault) return fault
  }
}

function findOpeningFault({ weekly, extraWorkingDays }: WorkingCalendar) {
  const own = extraWorkingDays.flatMap((day) => ('intervals' in day ? [day.intervals] : []))
  const days = [...Object.values(weekly), ...own]
  const fault = days.map(findIntervalFault).find((found) => found !== undefined)
  if (fault) return fault
  if (days.every((intervals) => intervals.length === 0))
    return new CalendarError('calendar.no_opening_time', 'week')
}

function findIntervalFault(intervals: readonly OpeningInterval[]) {
  const sorted = [...intervals].sort((a, b) => a.startMinute - b.startMinute)
  let closedUntil = 0
  for (const { startMinute, endMinute } of sorted) {
    const sound = startMinute >= closedUntil && endMinute > startMinute && endMinute <= 1440
    if (!sound || !Number.isInteger(startMinute) || !Number.isInteger(endMinute)) {
      return new CalendarError('calendar.invalid_interval', `${startMinute}-${endMinute}`)
    }
    closedUntil = endMinute
  }
}

function attempt(code: CalendarErrorCode, subject: string, read: () => unknown) {
  try {
    read()
  } catch (cause) {
    if (cause instanceof RangeError) return new CalendarError(code, subject)
    throw cause
  }
}
