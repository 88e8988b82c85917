import type { CommitmentAbout, TodaySection } from '@rytm/contract/commitments.ts'
import { mondayOf, mondayOfIsoWeek } from '@rytm/domain/calendar/isoWeek.ts'
import type { WorkingCalendar } from '@rytm/domain/calendar/workingCalendar.ts'
import { localDate } from '@rytm/domain/calendar/workingDays.ts'

interface Times {
  opensAt: Temporal.Instant
  dueAt: Temporal.Instant
  calendar: WorkingCalendar
}

/** The agreed slot in the week that the call is about; undefined where it lies outside the time that there is. */
export function plannedAt({
  slot,
  subject,
  opensAt,
  dueAt,
  calendar,
}: Times & { slot: CommitmentAbout['slot']; subject: string }): Temporal.Instant | undefined {
  const [isoYear, isoWeek] = subject.split('-W').map(Number)
  if (!slot || !isoYear || !isoWeek) return undefined
  const at = mondayOfIsoWeek({ isoYear, isoWeek })
    .add({ days: slot.weekday - 1 })
    .toZonedDateTime({ timeZone: calendar.zone, plainTime: slot.time })
    .toInstant()
  const inTime = Temporal.Instant.compare(opensAt, at) <= 0 && Temporal.Instant.compare(at, dueAt) <= 0
  return inTime ? at : undefined
}

/** A slot of an earlier day is gone: what counts then is the due time. */
export function isBeforeToday({
  at,
  now,
  calendar,
}: {
  at: Temporal.Instant
  now: Temporal.Instant
  calendar: WorkingCalendar
}): boolean {
  const [day, today] = [at, now].map((instant) => localDate({ at: instant, calendar }))
  return Temporal.PlainDate.compare(day as Temporal.PlainDate, today as Temporal.PlainDate) < 0
}

/** Where a commitment stands in Today. A call agreed for a day belongs to that day, and stays when the hour has passed. */
export function sectionOf({
  opensAt,
  dueAt,
  planned,
  now,
  calendar,
}: Times & { planned: Temporal.Instant | undefined; now: Temporal.Instant }): TodaySection {
  if (Temporal.Instant.compare(dueAt, now) < 0) return 'overdue'
  const today = localDate({ at: now, calendar })
  const day = localDate({ at: planned ?? dueAt, calendar })
  if (Temporal.Instant.compare(now, opensAt) < 0) return 'next'
  if (Temporal.PlainDate.compare(day, today) <= 0) return 'today'
  const nextMonday = mondayOf(today).add({ weeks: 1 })
  return Temporal.PlainDate.compare(day, nextMonday) < 0 ? 'this_week' : 'next'
}
