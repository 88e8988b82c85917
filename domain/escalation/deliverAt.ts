import type { WorkingCalendar } from '#calendar/workingCalendar.ts'
import { isWorkingDay, localDate, nextWorkingDay } from '#calendar/workingDays.ts'
import { addWorkingTime, isOpenAt } from '#calendar/workingTime.ts'
import type { Notice, Timing } from '#escalation/notice.ts'

/** What comes with others of the day comes at this local time, also where the agency opens later. */
const digestTime = Temporal.PlainTime.from('08:30')
/** A delivery that is late by no more is one that began in time. */
const graceMinutes = 15

const zoned = new WeakMap<WorkingCalendar, Map<string, WorkingCalendar>>()

/**
 * The agency's calendar as it holds where somebody is: the same days and hours, on the clocks of that zone. The same
 * object for the same question, because what is worked out of a calendar is remembered per object.
 */
export function calendarIn({ calendar, zone }: { calendar: WorkingCalendar; zone: string }): WorkingCalendar {
  if (zone === calendar.zone) return calendar
  const known = zoned.get(calendar) ?? new Map<string, WorkingCalendar>()
  const moved = known.get(zone) ?? { ...calendar, zone }
  zoned.set(calendar, known.set(zone, moved))
  return moved
}

type Delivery = {
  readonly timing: Timing
  /** IANA name of where the recipient is. */
  readonly zone: string
  readonly calendar: WorkingCalendar
}

/**
 * When a notice reaches somebody (RULES §3): `hours` at once while the agency's opening hours hold where the recipient
 * is, else at the next opening there; `digest` at the first 8:30 of a working day there after `notBefore`. Closing time
 * itself is still open. Throws `CalendarError` where nothing opens within 400 days.
 */
export function deliverAt({
  notBefore,
  timing,
  zone,
  calendar,
}: Delivery & { notBefore: Temporal.Instant }): Temporal.Instant {
  const local = calendarIn({ calendar, zone })
  if (timing === 'digest') return firstDigest({ after: notBefore, calendar: local })
  return addWorkingTime({ from: notBefore, minutes: 0, calendar: local })
}

/** The first 8:30 of a working day after an instant, on the clocks of the calendar; 8:30 itself is not after it. */
export function firstDigest({
  after,
  calendar,
}: {
  after: Temporal.Instant
  calendar: WorkingCalendar
}): Temporal.Instant {
  const date = localDate({ at: after, calendar })
  const today = digestOn({ date, calendar })
  return isWorkingDay({ date, calendar }) && Temporal.Instant.compare(today, after) > 0
    ? today
    : digestOn({ date: nextWorkingDay({ date, calendar }), calendar })
}

/**
 * When a new notice is delivered, if at all: not before it became known (`now`), so that nobody is alarmed by the
 * digest of a morning that is over. What is at once counts from its own time for 15 minutes, because it becomes known a
 * moment after: what is due at closing time is told then, not at the next opening. Undefined where that is too late.
 */
export function planDelivery({
  notice: { notBefore, notAfter, timing },
  now,
  ...place
}: Omit<Delivery, 'timing'> & {
  notice: Pick<Notice, 'notBefore' | 'notAfter' | 'timing'>
  now: Temporal.Instant
}): Temporal.Instant | undefined {
  const stillNew = now.subtract({ minutes: timing === 'hours' ? graceMinutes : 0 })
  const known = Temporal.Instant.compare(notBefore, stillNew) < 0 ? now : notBefore
  const at = deliverAt({ ...place, timing, notBefore: known })
  return notAfter && Temporal.Instant.compare(at, notAfter) >= 0 ? undefined : at
}

/**
 * What becomes of a delivery at `now` that was planned for an earlier instant: undefined, it is made now; else when
 * again. In opening hours it is never too late. Outside of them it has to be one that begins now: at closing time, or
 * the digest of a working day, with a quarter of an hour for what is under way.
 */
export function postponedTo({
  planned,
  now,
  ...delivery
}: Delivery & { planned: Temporal.Instant; now: Temporal.Instant }): Temporal.Instant | undefined {
  const local = calendarIn(delivery)
  if (isOpenAt({ at: now, calendar: local })) return undefined
  const isUnderWay = Temporal.Instant.compare(now, planned.add({ minutes: graceMinutes })) <= 0
  const mayBegin =
    delivery.timing === 'digest'
      ? isWorkingDay({ date: localDate({ at: planned, calendar: local }), calendar: local })
      : isOpenAt({ at: planned, calendar: local })
  return isUnderWay && mayBegin ? undefined : deliverAt({ ...delivery, notBefore: now })
}

function digestOn({ date, calendar }: { date: Temporal.PlainDate; calendar: WorkingCalendar }) {
  return date.toZonedDateTime({ timeZone: calendar.zone, plainTime: digestTime }).toInstant()
}
