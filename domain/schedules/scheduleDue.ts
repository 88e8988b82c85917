import type { WorkingCalendar } from '#calendar/workingCalendar.ts'
import { addWorkingDays, endOfWorkingDay, isWorkingDay, workingDayOnOrAfter } from '#calendar/workingDays.ts'

/**
 * When the client must have the schedule: the end of the 2nd working day after the start day; a start on a day off
 * counts from the next working day. A date agreed with the client instead never slides: it is due when that day
 * closes, and on a day off at its last minute, local midnight.
 */
export function scheduleDueAt({
  startDate,
  agreedDate,
  calendar,
}: {
  startDate: Temporal.PlainDate
  agreedDate?: Temporal.PlainDate
  calendar: WorkingCalendar
}): Temporal.Instant {
  if (agreedDate && !isWorkingDay({ date: agreedDate, calendar })) {
    return agreedDate.add({ days: 1 }).toZonedDateTime(calendar.zone).toInstant()
  }
  const from = workingDayOnOrAfter({ date: startDate, calendar })
  return endOfWorkingDay({ date: agreedDate ?? addWorkingDays({ date: from, days: 2, calendar }), calendar })
}
