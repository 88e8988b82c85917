import type { WorkingCalendar } from '#calendar/workingCalendar.ts'
import { type HoldInterval, projectWeeks } from '#projects/projectWeeks.ts'

/**
 * The date a project is planned to be filled by: the last working day of its project week number `plannedWeeks`.
 * A start on a Friday counts from the next week, days on hold do not count. Undefined when the calendar has no such
 * week within a year (a hold without end).
 */
export function deriveTargetDate({
  startDate,
  plannedWeeks,
  holds = [],
  calendar,
}: {
  startDate: Temporal.PlainDate
  plannedWeeks: number
  holds?: readonly HoldInterval[]
  calendar: WorkingCalendar
}): Temporal.PlainDate | undefined {
  const until = startDate.add({ weeks: plannedWeeks + 40 })
  return projectWeeks({ startDate, until, holds, calendar })[plannedWeeks - 1]?.lastDay
}
