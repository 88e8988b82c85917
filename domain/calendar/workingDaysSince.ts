import type { WorkingCalendar } from '#calendar/workingCalendar.ts'
import { isWorkingDay, localDate } from '#calendar/workingDays.ts'

/**
 * How many working days have begun since the day of an instant: days after the local date of `from`, up to and with
 * the local date of `to`. 0 on the same day and when `to` is before `from`. From Friday to Monday it is 1.
 */
export function workingDaysSince({
  from,
  to,
  calendar,
}: {
  from: Temporal.Instant
  to: Temporal.Instant
  calendar: WorkingCalendar
}): number {
  const last = localDate({ at: to, calendar })
  let date = localDate({ at: from, calendar }).add({ days: 1 })
  let days = 0
  for (; Temporal.PlainDate.compare(date, last) <= 0; date = date.add({ days: 1 }))
    if (isWorkingDay({ date, calendar })) days++
  return days
}
