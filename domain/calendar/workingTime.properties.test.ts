import fc from 'fast-check'
import { describe, it } from 'vitest'
import { defaultCalendar, type WorkingCalendar } from '#calendar/workingCalendar.ts'
import { addWorkingTime, isOpenAt, workingTimeBetween } from '#calendar/workingTime.ts'

const day = (...pairs: [number, number][]) =>
  pairs.map(([start, end]) => ({ startMinute: start * 60, endMinute: end * 60 }))
const holidays = ['2026-05-01', '2026-06-04', '2026-11-11', '2026-12-24', '2026-12-25', '2027-01-01'].map(
  (date) => ({
    date,
    name: date,
  }),
)

const calendars: WorkingCalendar[] = [
  { ...defaultCalendar, holidays },
  { ...defaultCalendar, holidays, extraWorkingDays: [{ date: '2026-12-24', hoursOf: 1 }] },
  { ...defaultCalendar, weekly: { 1: day([8, 12], [13, 16]), 4: day([16, 24]), 7: day([0, 5]) } },
  { ...defaultCalendar, weekly: { 6: day([0, 24]), 7: day([0, 24]) } },
  { ...defaultCalendar, zone: 'America/New_York', weekly: { 2: day([9, 17]), 7: day([1, 4]) } },
  { ...defaultCalendar, zone: 'Asia/Kolkata' },
  { ...defaultCalendar, zone: 'Australia/Lord_Howe', weekly: { 1: day([0, 24]), 7: day([0, 24]) } },
]

const calendar = fc.constantFrom(...calendars)
const year2026 = Date.UTC(2026, 0, 1)
const instant = fc
  .integer({ min: 0, max: 500 * 24 * 60 })
  .map((minute) => Temporal.Instant.fromEpochMilliseconds(year2026 + minute * 60_000))
const minutes = fc.oneof(fc.integer({ min: 0, max: 600 }), fc.integer({ min: 0, max: 60_000 }))

describe('working time', () => {
  it('between the start and what was reached is what was added', () => {
    fc.assert(
      fc.property(calendar, instant, fc.integer({ min: -9000, max: 60_000 }), (calendar, from, minutes) => {
        const to = addWorkingTime({ from, minutes, calendar })
        return workingTimeBetween({ from, to, calendar }) === minutes
      }),
    )
  })

  it('added back reaches any instant in open time but an opening itself', () => {
    fc.assert(
      fc.property(calendar, instant, instant, (calendar, from, to) => {
        fc.pre(Temporal.Instant.compare(from, to) < 0)
        fc.pre(workingTimeBetween({ from: to.subtract({ minutes: 1 }), to, calendar }) === 1)
        const minutes = workingTimeBetween({ from, to, calendar })
        return addWorkingTime({ from, minutes, calendar }).equals(to)
      }),
    )
  })

  it('never ends in closed time', () => {
    fc.assert(
      fc.property(calendar, instant, fc.integer({ min: -9000, max: 60_000 }), (calendar, from, minutes) =>
        isOpenAt({ at: addWorkingTime({ from, minutes, calendar }), calendar }),
      ),
    )
  })

  it('is not changed by splitting a duration', () => {
    fc.assert(
      fc.property(calendar, instant, minutes, minutes, (calendar, from, first, second) => {
        const inOne = addWorkingTime({ from, minutes: first + second, calendar })
        const between = addWorkingTime({ from, minutes: first, calendar })
        return addWorkingTime({ from: between, minutes: second, calendar }).equals(inOne)
      }),
    )
  })

  it('never gets earlier for a later start or a longer duration', () => {
    fc.assert(
      fc.property(calendar, instant, minutes, minutes, minutes, (calendar, from, minutes, later, longer) => {
        const early = addWorkingTime({ from, minutes, calendar })
        const late = addWorkingTime({
          from: from.add({ minutes: later }),
          minutes: minutes + longer,
          calendar,
        })
        return Temporal.Instant.compare(early, late) <= 0
      }),
    )
  })

  it('over three instants adds up', () => {
    fc.assert(
      fc.property(calendar, instant, instant, instant, (calendar, a, b, c) => {
        const whole = workingTimeBetween({ from: a, to: c, calendar })
        const first = workingTimeBetween({ from: a, to: b, calendar })
        return whole === first + workingTimeBetween({ from: b, to: c, calendar })
      }),
    )
  })
})
