import fc from 'fast-check'
import { describe, it } from 'vitest'
import type { IsoWeekday, OpeningInterval, WorkingCalendar } from '#calendar/workingCalendar.ts'
import { addWorkingTime, isOpenAt, workingTimeBetween } from '#calendar/workingTime.ts'

/** Up to three intervals with breaks between them: sorted different minutes, taken in pairs. */
const intervals = fc
  .uniqueArray(fc.integer({ min: 0, max: 1440 }), { minLength: 2, maxLength: 6 })
  .map((minutes) => [...minutes].sort((a, b) => a - b))
  .map((minutes): OpeningInterval[] =>
    Array.from({ length: Math.floor(minutes.length / 2) }, (_, pair) => ({
      startMinute: minutes[2 * pair] as number,
      endMinute: minutes[2 * pair + 1] as number,
    })),
  )
const day = fc
  .integer({ min: 0, max: 550 })
  .map((days) => Temporal.PlainDate.from('2025-12-01').add({ days }))
const weekday = fc.integer({ min: 1, max: 7 }).map((number) => number as IsoWeekday)
const closedDays = fc.array(
  day.map((date) => ({ date: date.toString(), name: 'wolne' })),
  { maxLength: 12 },
)

const calendar: fc.Arbitrary<WorkingCalendar> = fc
  .record({
    zone: fc.constantFrom(
      'Europe/Warsaw',
      'America/New_York',
      'Asia/Kolkata',
      'Australia/Lord_Howe',
      'America/Santiago',
      'UTC',
    ),
    weekly: fc.dictionary(weekday.map(String), intervals, { minKeys: 1, maxKeys: 7 }),
    holidays: closedDays,
    daysOff: closedDays,
    extraWorkingDays: fc.array(
      fc.oneof(
        fc.record({ date: day.map(String), hoursOf: weekday }),
        fc.record({ date: day.map(String), intervals }),
      ),
      { maxLength: 6 },
    ),
  })
  // A whole week, so that no zone and no break leaves a calendar that never opens.
  .map((made) => ({ ...made, weekly: { 3: [{ startMinute: 540, endMinute: 600 }], ...made.weekly } }))

const instant = fc
  .integer({ min: 0, max: 500 * 24 * 60 })
  .map((minute) => Temporal.Instant.from('2026-01-01T00:00Z').add({ minutes: minute }))
const minutes = fc.integer({ min: 0, max: 6000 })
// Each run lays out the years of a calendar of its own.
const runs = { numRuns: 20 }

describe('working time of any calendar, with breaks, days off and extra days', () => {
  it('between the start and what was reached is what was added or taken away', () => {
    fc.assert(
      fc.property(calendar, instant, fc.integer({ min: -3000, max: 6000 }), (calendar, from, minutes) => {
        const to = addWorkingTime({ from, minutes, calendar })
        return workingTimeBetween({ from, to, calendar }) === minutes
      }),
      runs,
    )
  })

  it('never ends in closed time', () => {
    fc.assert(
      fc.property(calendar, instant, fc.integer({ min: -3000, max: 6000 }), (calendar, from, minutes) =>
        isOpenAt({ at: addWorkingTime({ from, minutes, calendar }), calendar }),
      ),
      runs,
    )
  })

  it('never gets earlier for a later start or a longer duration', () => {
    fc.assert(
      fc.property(calendar, instant, minutes, minutes, minutes, (calendar, from, minutes, later, longer) => {
        const early = addWorkingTime({ from, minutes, calendar })
        const start = from.add({ minutes: later })
        const late = addWorkingTime({ from: start, minutes: minutes + longer, calendar })
        return Temporal.Instant.compare(early, late) <= 0
      }),
      runs,
    )
  })

  it('is the same in one piece and in two', () => {
    fc.assert(
      fc.property(calendar, instant, minutes, minutes, (calendar, from, first, second) => {
        const between = addWorkingTime({ from, minutes: first, calendar })
        return addWorkingTime({ from: between, minutes: second, calendar }).equals(
          addWorkingTime({ from, minutes: first + second, calendar }),
        )
      }),
      runs,
    )
  })

  it('adds up over an instant between, and is negative the other way round', () => {
    fc.assert(
      fc.property(calendar, instant, instant, instant, (calendar, a, b, c) => {
        const between = (from: Temporal.Instant, to: Temporal.Instant) =>
          workingTimeBetween({ from, to, calendar })
        return between(a, c) === between(a, b) + between(b, c) && between(a, b) === 0 - between(b, a)
      }),
      runs,
    )
  })
})
