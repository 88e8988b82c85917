import type { WorkingCalendar } from '#calendar/workingCalendar.ts'
import { endOfWorkingDay } from '#calendar/workingDays.ts'

const thursday = 4

/**
 * When the report of a week is due and when its draft opens. Due: the earlier of 16:00 and closing time on the last
 * working day of the week. Draft: Thursday noon, or noon of the day before the last working day where that is earlier
 * (a week that ends on Wednesday has its draft on Tuesday). Local times of the calendar's zone.
 */
export function reportTimes({
  lastDay,
  calendar,
}: {
  lastDay: Temporal.PlainDate
  calendar: WorkingCalendar
}) {
  const at = (date: Temporal.PlainDate, plainTime: string) =>
    date.toZonedDateTime({ timeZone: calendar.zone, plainTime }).toInstant()
  const daysBack = Math.max(1, lastDay.dayOfWeek - thursday)
  return {
    draftOpensAt: at(lastDay.subtract({ days: daysBack }), '12:00'),
    reportDueAt: earlier(at(lastDay, '16:00'), endOfWorkingDay({ date: lastDay, calendar })),
  }
}

/**
 * The time a report covers: from the last cut-off to this one. `lastCutOffAt` is where the period of the last sent
 * report ended; where none was sent yet, the report begins at `coversFrom` of its week. It ends at `now`, at the
 * latest when it was due: what happens after a late report's due time belongs to the next.
 */
export function reportPeriod({
  week,
  lastCutOffAt,
  now,
}: {
  week: { coversFrom: Temporal.Instant; reportDueAt: Temporal.Instant }
  lastCutOffAt?: Temporal.Instant
  now: Temporal.Instant
}): { from: Temporal.Instant; to: Temporal.Instant } {
  return { from: lastCutOffAt ?? week.coversFrom, to: earlier(now, week.reportDueAt) }
}

function earlier(a: Temporal.Instant, b: Temporal.Instant) {
  return Temporal.Instant.compare(a, b) <= 0 ? a : b
}
