import { CalendarError } from '#calendar/calendarErrors.ts'
import {
  type CompiledCalendar,
  compileCalendar,
  lastAtMost,
  type OpenYear,
  refuseLongGap,
  yearAt,
} from '#calendar/compiledCalendar.ts'
import type { WorkingCalendar } from '#calendar/workingCalendar.ts'

const longestMinutes = 100 * 366 * 1440

/**
 * The instant at which `minutes` of opening time have passed since `from` (before it, when negative). Never in closed
 * time: an end at closing time is closing time (17:00 belongs to the day), going back an opening time is the opening;
 * 0 minutes from closed time is the next opening. Splitting a duration changes nothing. Whole milliseconds.
 * Throws `CalendarError` when there is no opening within 400 days on the way.
 */
export function addWorkingTime({
  from,
  minutes,
  calendar,
}: {
  from: Temporal.Instant
  minutes: number
  calendar: WorkingCalendar
}): Temporal.Instant {
  if (!(Math.abs(minutes) <= longestMinutes))
    throw new CalendarError('calendar.invalid_duration', String(minutes))
  const work = Math.round(minutes * 60_000)
  const at = from.epochMilliseconds
  return Temporal.Instant.fromEpochMilliseconds(shift({ at, work, calendar: compileCalendar(calendar) }))
}

/**
 * Opening time between two instants in minutes (a fraction when the instants are not on a minute); negative when `to`
 * is before `from`, 0 when nothing is open between them. The inverse of `addWorkingTime`.
 */
export function workingTimeBetween({
  from,
  to,
  calendar,
}: {
  from: Temporal.Instant
  to: Temporal.Instant
  calendar: WorkingCalendar
}): number {
  if (Temporal.Instant.compare(from, to) > 0) return -workingTimeBetween({ from: to, to: from, calendar })
  const { zone, year } = compileCalendar(calendar)
  const firstYear = yearAt({ at: from.epochMilliseconds, zone })
  const lastYear = yearAt({ at: to.epochMilliseconds, zone })
  let open =
    openBefore(year(lastYear), to.epochMilliseconds) - openBefore(year(firstYear), from.epochMilliseconds)
  for (let number = firstYear; number < lastYear; number++) open += year(number).total
  return open / 60_000
}

/**
 * Whether the agency is open at the instant. Opening and closing time both count as open, so that a due time
 * made by `addWorkingTime` is always open.
 */
export function isOpenAt({ at, calendar }: { at: Temporal.Instant; calendar: WorkingCalendar }): boolean {
  return isOpen({ at: at.epochMilliseconds, calendar: compileCalendar(calendar) })
}

function shift({ at, work, calendar }: { at: number; work: number; calendar: CompiledCalendar }) {
  if (work > 0) return shiftForward({ at, work, calendar })
  if (work < 0) return shiftBack({ at, work: -work, calendar })
  return isOpen({ at, calendar }) ? at : shiftForward({ at, work: 1, calendar }) - 1
}

function isOpen({ at, calendar }: { at: number; calendar: CompiledCalendar }) {
  return [at, at - 1].some((moment) => {
    const { starts, ends } = calendar.year(yearAt({ at: moment, zone: calendar.zone }))
    const last = lastAtMost(starts, at)
    return last >= 0 && at <= (ends[last] as number)
  })
}

function openBefore({ starts, ends, before }: OpenYear, at: number) {
  const last = lastAtMost(starts, at)
  if (last < 0) return 0
  return (before[last] as number) + Math.min(at, ends[last] as number) - (starts[last] as number)
}

function shiftForward({ at, work, calendar }: { at: number; work: number; calendar: CompiledCalendar }) {
  let number = yearAt({ at, zone: calendar.zone })
  let target = openBefore(calendar.year(number), at) + work
  let openUntil = at
  for (;;) {
    const { starts, ends, before, total, yearEnd } = calendar.year(number)
    const nextOpening = starts[lastAtMost(starts, openUntil) + 1] ?? yearEnd
    refuseLongGap({ gapMilliseconds: nextOpening - openUntil, at: openUntil })
    if (target <= total) {
      const stretch = lastAtMost(before, target - 1)
      return (starts[stretch] as number) + target - (before[stretch] as number)
    }
    openUntil = Math.max(openUntil, ends.at(-1) ?? openUntil)
    target -= total
    number += 1
  }
}

function shiftBack({ at, work, calendar }: { at: number; work: number; calendar: CompiledCalendar }) {
  let number = yearAt({ at, zone: calendar.zone })
  let target = openBefore(calendar.year(number), at) - work
  let openFrom = at
  for (;;) {
    const { starts, ends, before } = calendar.year(number)
    const yearStart = calendar.year(number - 1).yearEnd
    const previousClosing = ends[lastAtMost(starts, openFrom - 1)] ?? yearStart
    refuseLongGap({ gapMilliseconds: openFrom - previousClosing, at: openFrom })
    if (target >= 0) {
      const stretch = lastAtMost(before, target)
      return (starts[stretch] as number) + target - (before[stretch] as number)
    }
    openFrom = Math.min(openFrom, starts[0] ?? openFrom)
    number -= 1
    target += calendar.year(number).total
  }
}
