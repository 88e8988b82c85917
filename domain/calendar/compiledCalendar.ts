import { CalendarError } from '#calendar/calendarErrors.ts'
import { findCalendarFault } from '#calendar/checkCalendar.ts'
import { type IsoWeek, mondayOfIsoWeek } from '#calendar/isoWeek.ts'
import { type DayHours, dayHoursOf, type OpenStretch, openStretches } from '#calendar/openingTimes.ts'
import type { WorkingCalendar } from '#calendar/workingCalendar.ts'

/**
 * All opening time of one local year in UTC: sorted stretches (epoch milliseconds) and, beside each, how much
 * opening time of the year lies before it. `before` has one entry more than there are stretches: the year's total.
 */
export type OpenYear = {
  readonly starts: readonly number[]
  readonly ends: readonly number[]
  readonly before: readonly number[]
  readonly yearEnd: number
  readonly total: number
}

/**
 * A calendar made ready for questions: each year and each week is laid out once, when first asked for, and kept.
 * `isWorked` tells whether a date has any opening time in UTC: not when all its hours lie in the hour that does not
 * exist. `stretchesOf` are its opening hours in UTC, none for a closed day. `workingDays` are those of an ISO week in order, empty for a week without any.
 */
export type CompiledCalendar = {
  readonly zone: string
  readonly isWorked: (date: Temporal.PlainDate) => boolean
  readonly stretchesOf: (date: Temporal.PlainDate) => readonly OpenStretch[]
  readonly year: (year: number) => OpenYear
  readonly workingDays: (week: IsoWeek) => readonly Temporal.PlainDate[]
}

const compiled = new WeakMap<WorkingCalendar, CompiledCalendar>()

/**
 * The compiled form of a calendar, remembered per object. Throws the `CalendarError` of the first fault
 * (no opening time at all included), so that no question is ever answered from a broken calendar.
 */
export function compileCalendar(calendar: WorkingCalendar): CompiledCalendar {
  const known = compiled.get(calendar)
  if (known) return known
  const fault = findCalendarFault(calendar)
  if (fault) throw fault
  const made = compile(calendar)
  compiled.set(calendar, made)
  return made
}

function compile(calendar: WorkingCalendar): CompiledCalendar {
  const hoursOf = dayHoursOf(calendar)
  const years = new Map<number, OpenYear>()
  const year = (number: number) => {
    const known = years.get(number)
    if (known) return known
    const made = layOutYear({ number, zone: calendar.zone, hoursOf })
    years.set(number, made)
    return made
  }
  const stretchesOf = rememberStretches({ zone: calendar.zone, hoursOf })
  const isWorked = (date: Temporal.PlainDate) => stretchesOf(date).length > 0
  const workingDays = rememberWorkingDays(isWorked)
  return { zone: calendar.zone, isWorked, stretchesOf, year, workingDays }
}

function rememberStretches({ zone, hoursOf }: { zone: string; hoursOf: DayHours }) {
  const days = new Map<string, readonly OpenStretch[]>()
  return (date: Temporal.PlainDate) => {
    const key = date.toString()
    const known = days.get(key)
    if (known) return known
    const made = openStretches({ date, zone, intervals: hoursOf(date) })
    days.set(key, made)
    return made
  }
}

function rememberWorkingDays(isWorked: (date: Temporal.PlainDate) => boolean) {
  const weeks = new Map<string, readonly Temporal.PlainDate[]>()
  return (week: IsoWeek) => {
    const key = `${week.isoYear} ${week.isoWeek}`
    const known = weeks.get(key)
    if (known) return known
    const monday = mondayOfIsoWeek(week)
    const made = [0, 1, 2, 3, 4, 5, 6].map((offset) => monday.add({ days: offset })).filter(isWorked)
    weeks.set(key, made)
    return made
  }
}

function layOutYear({
  number,
  zone,
  hoursOf,
}: {
  number: number
  zone: string
  hoursOf: DayHours
}): OpenYear {
  const starts: number[] = []
  const ends: number[] = []
  const before: number[] = []
  let total = 0
  const first = new Temporal.PlainDate(number, 1, 1)
  for (let day = 0; day < first.daysInYear; day++) {
    const date = first.add({ days: day })
    for (const { start, end } of openStretches({ date, zone, intervals: hoursOf(date) })) {
      starts.push(start)
      ends.push(end)
      before.push(total)
      total += end - start
    }
  }
  const yearEnd = first.add({ years: 1 }).toZonedDateTime(zone).epochMilliseconds
  return { starts, ends, before: [...before, total], yearEnd, total }
}

const yearStarts = new Map<string, Map<number, number>>()
/** A mean year in milliseconds: the guess is off by one around New Year at most. */
const meanYear = 31_556_952_000

/** The local year of an instant in a zone: guessed, then put right by when that year and the next begin there. */
export function yearAt({ at, zone }: { at: number; zone: string }): number {
  const guess = 1970 + Math.floor(at / meanYear)
  if (at < yearStart({ year: guess, zone })) return guess - 1
  return at < yearStart({ year: guess + 1, zone }) ? guess : guess + 1
}

function yearStart({ year, zone }: { year: number; zone: string }): number {
  const starts = yearStarts.get(zone) ?? new Map<number, number>()
  const known = starts.get(year)
  if (known !== undefined) return known
  const start = new Temporal.PlainDate(year, 1, 1).toZonedDateTime(zone).epochMilliseconds
  yearStarts.set(zone, starts.set(year, start))
  return start
}

/** Index of the last entry of a sorted list that is not above `value`; -1 when all are above. */
export function lastAtMost(sorted: readonly number[], value: number): number {
  let low = 0
  let high = sorted.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((sorted[middle] as number) <= value) low = middle + 1
    else high = middle
  }
  return low - 1
}

/** Throws when an opening is further than 400 days from where the search began or last found one. */
export function refuseLongGap({ gapMilliseconds, at }: { gapMilliseconds: number; at: number }): void {
  if (gapMilliseconds > 400 * 24 * 3_600_000) {
    throw new CalendarError(
      'calendar.no_opening_within_400_days',
      Temporal.Instant.fromEpochMilliseconds(at).toString(),
    )
  }
}
