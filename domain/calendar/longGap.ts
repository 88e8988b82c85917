import { CalendarError } from '#calendar/calendarErrors.ts'
import type { WorkingCalendar } from '#calendar/workingCalendar.ts'
import { addWorkingDays, nextWorkingDay } from '#calendar/workingDays.ts'

/**
 * Own days off that leave 400 days or more from one working day to the next, wherever they lie: nothing can be counted
 * across them. Undefined when there are none. For a calendar that has no other fault; only forms refuse it.
 */
export function findLongGap(calendar: WorkingCalendar): CalendarError | undefined {
  const daysOff = [...calendar.daysOff.entries()].sort(([, a], [, b]) => (a.date < b.date ? -1 : 1))
  let seenUntil = ''
  for (const [index, { date }] of daysOff) {
    if (date < seenUntil) continue
    const reopens = reopeningAfter({ date: Temporal.PlainDate.from(date), calendar })
    if (!reopens) return new CalendarError('calendar.no_opening_within_400_days', date, `daysOff.${index}`)
    seenUntil = reopens.toString()
  }
}

/** The working day with which the closed time around a date ends; undefined where that time is too long. */
function reopeningAfter({ date, calendar }: { date: Temporal.PlainDate; calendar: WorkingCalendar }) {
  try {
    const before = addWorkingDays({ date, days: -1, calendar })
    const next = nextWorkingDay({ date: before, calendar })
    return before.until(next).days < 400 ? next : undefined
  } catch (error) {
    if (error instanceof CalendarError) return undefined
    throw error
  }
}
