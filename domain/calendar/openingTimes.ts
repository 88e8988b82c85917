import type { IsoWeekday, OpeningInterval, WorkingCalendar } from '#calendar/workingCalendar.ts'

/** An open stretch in UTC, in epoch milliseconds; `end` is exclusive for work and still counts as open as a due time. */
export type OpenStretch = { readonly start: number; readonly end: number }

/** Looks up the nominal opening hours of a date; see `dayHoursOf`. Empty for a closed day. */
export type DayHours = (date: Temporal.PlainDate) => readonly OpeningInterval[]

/**
 * Nominal opening hours of a date: an extra working day first, then closed for a holiday or day off, then the
 * weekday's. Sorted; empty for a closed day. Wall-clock minutes, not corrected for a change of the clocks.
 */
export function dayHoursOf({ weekly, holidays, daysOff, extraWorkingDays }: WorkingCalendar): DayHours {
  const closed = new Set([...holidays, ...daysOff].map(({ date }) => date))
  const extra = new Map(
    extraWorkingDays.map((day) => [
      day.date,
      'intervals' in day ? day.intervals : (weekly[day.hoursOf] ?? []),
    ]),
  )
  const sorted = (intervals: readonly OpeningInterval[]) =>
    [...intervals].sort((a, b) => a.startMinute - b.startMinute)
  return (date) => {
    const key = date.toString()
    const own = extra.get(key)
    if (own) return sorted(own)
    return closed.has(key) ? [] : sorted(weekly[date.dayOfWeek as IsoWeekday] ?? [])
  }
}

/**
 * Opening hours of one date as UTC stretches. On a day when the clocks change, each part of the day with its own
 * offset is laid over the hours apart: an hour that does not exist is not counted, one that exists twice counts twice.
 */
export function openStretches({
  date,
  zone,
  intervals,
}: {
  date: Temporal.PlainDate
  zone: string
  intervals: readonly OpeningInterval[]
}): OpenStretch[] {
  if (intervals.length === 0) return []
  const midnight = Date.UTC(date.year, date.month - 1, date.day)
  return offsetParts({ date, zone }).flatMap((part) =>
    intervals
      .map(({ startMinute, endMinute }) => ({
        start: Math.max(midnight + startMinute * 60_000 - part.offset, part.start),
        end: Math.min(midnight + endMinute * 60_000 - part.offset, part.end),
      }))
      .filter(({ start, end }) => start < end),
  )
}

function offsetParts({ date, zone }: { date: Temporal.PlainDate; zone: string }) {
  const opening = date.toZonedDateTime(zone)
  const dayEnd = date.add({ days: 1 }).toZonedDateTime(zone).epochMilliseconds
  const parts: { start: number; end: number; offset: number }[] = []
  let from: Temporal.ZonedDateTime | null = opening
  while (from && from.epochMilliseconds < dayEnd) {
    const next: Temporal.ZonedDateTime | null = isPlainDay(opening, dayEnd)
      ? null
      : from.getTimeZoneTransition('next')
    const end = Math.min(next?.epochMilliseconds ?? dayEnd, dayEnd)
    parts.push({ start: from.epochMilliseconds, end, offset: from.offsetNanoseconds / 1e6 })
    from = next
  }
  return parts
}

function isPlainDay(opening: Temporal.ZonedDateTime, dayEnd: number) {
  return dayEnd - opening.epochMilliseconds === 24 * 3_600_000
}
