import type { WorkingCalendar } from '#calendar/workingCalendar.ts'
import { addWorkingTime, workingTimeBetween } from '#calendar/workingTime.ts'
import { isBefore } from '#commitments/instants.ts'

const leastMinutes = 120

/**
 * When the lead consultant is warned: at the last quarter of the working time, at least 2 working hours before due
 * (RULES §3), in open time, and not before `from`, since when it runs. Where less than that is left, at the first
 * opening after `from`, at the latest when it is due.
 */
export function warnAtOf({
  from,
  dueAt,
  calendar,
}: {
  from: Temporal.Instant
  dueAt: Temporal.Instant
  calendar: WorkingCalendar
}): Temporal.Instant {
  const minutes = Math.max(workingTimeBetween({ from, to: dueAt, calendar }) / 4, leastMinutes)
  const warnAt = addWorkingTime({ from: dueAt, minutes: -minutes, calendar })
  if (!isBefore(warnAt, from)) return warnAt
  const opening = addWorkingTime({ from, minutes: 0, calendar })
  return isBefore(opening, dueAt) ? opening : dueAt
}
