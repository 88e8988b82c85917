import { CalendarError, type CalendarErrorCode } from '#calendar/calendarErrors.ts'
import type { OpeningInterval, WorkingCalendar } from '#calendar/workingCalendar.ts'

/**
 * The first thing that makes a calendar unusable, for a form to show before it is saved; undefined when it is sound.
 * Rules: a known IANA zone, real dates, intervals within 0–1440 that do not overlap, and some opening time at all.
 */
export function findCalendarFault(calendar: WorkingCalendar): CalendarError | undefined {
  return findZoneFault(calendar.zone) ?? findDateFault(calendar) ?? findOpeningFault(calendar)
}

/**
 * An extra working day that takes the hours of a weekday which has none, so that nobody would work on it after all;
 * undefined when there is no such day. A calendar that has one can still be computed with: only forms refuse it.
 */
export function findIdleExtraDay({ weekly, extraWorkingDays }: WorkingCalendar): CalendarError | undefined {
  const index = extraWorkingDays.findIndex((day) => 'hoursOf' in day && !weekly[day.hoursOf]?.length)
  const idle = extraWorkingDays[index]
  return idle && new CalendarError('calendar.closed_day', idle.date, `extraWorkingDays.${index}`)
}

function findZoneFault(zone: string) {
  return attempt({ code: 'calendar.invalid_zone', subject: zone, path: 'zone' }, () =>
    Temporal.PlainDate.from('2026-01-01').toZonedDateTime(zone),
  )
}

function findDateFault({ holidays, daysOff, extraWorkingDays }: WorkingCalendar) {
  for (const [list, days] of Object.entries({ holidays, daysOff, extraWorkingDays })) {
    for (const [index, { date }] of days.entries()) {
      const refused = { code: 'calendar.invalid_date' as const, subject: date, path: `${list}.${index}` }
      const fault = /^\d{4}-\d{2}-\d{2}$/.test(date)
        ? attempt(refused, () => Temporal.PlainDate.from(date))
        : faultOf(refused)
      if (fault) return fault
    }
  }
}

function findOpeningFault({ weekly, extraWorkingDays }: WorkingCalendar) {
  const days: [string, readonly OpeningInterval[]][] = [
    ...Object.entries(weekly).map(([day, intervals]): [string, readonly OpeningInterval[]] => [
      `weekly.${day}`,
      intervals,
    ]),
    ...extraWorkingDays.map((day, index): [string, readonly OpeningInterval[]] => [
      `extraWorkingDays.${index}`,
      'intervals' in day ? day.intervals : [],
    ]),
  ]
  const fault = days.map(findIntervalFault).find((found) => found !== undefined)
  if (fault) return fault
  if (days.every(([, intervals]) => intervals.length === 0))
    return new CalendarError('calendar.no_opening_time', 'week', 'weekly')
}

function findIntervalFault([path, intervals]: [string, readonly OpeningInterval[]]) {
  const sorted = [...intervals.entries()].sort(([, a], [, b]) => a.startMinute - b.startMinute)
  let closedUntil = 0
  for (const [index, { startMinute, endMinute }] of sorted) {
    const sound = startMinute >= closedUntil && endMinute > startMinute && endMinute <= 1440
    if (!sound || !Number.isInteger(startMinute) || !Number.isInteger(endMinute)) {
      return new CalendarError('calendar.invalid_interval', `${startMinute}-${endMinute}`, `${path}.${index}`)
    }
    closedUntil = endMinute
  }
}

type Refused = { code: CalendarErrorCode; subject: string; path: string }

function attempt(refused: Refused, read: () => unknown) {
  try {
    read()
  } catch (cause) {
    if (cause instanceof RangeError) return faultOf(refused)
    throw cause
  }
}

function faultOf({ code, subject, path }: Refused) {
  return new CalendarError(code, subject, path)
}
