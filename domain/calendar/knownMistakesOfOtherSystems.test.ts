import { describe, expect, it } from 'vitest'
import { findCalendarFault } from '#calendar/checkCalendar.ts'
import { defaultCalendar, type WorkingCalendar } from '#calendar/workingCalendar.ts'
import { endOfWorkingDay } from '#calendar/workingDays.ts'
import { addWorkingTime, isOpenAt, workingTimeBetween } from '#calendar/workingTime.ts'

const at = (text: string) => Temporal.Instant.from(text)
const open = (...intervals: [number, number][]): WorkingCalendar => ({
  ...defaultCalendar,
  weekly: Object.fromEntries(
    [1, 2, 3, 4, 5, 6, 7].map((day) => [
      day,
      intervals.map(([startMinute, endMinute]) => ({ startMinute, endMinute })),
    ]),
  ),
})

describe('a day that ends at 23:59 loses a minute', () => {
  const roundTheClock = open([0, 1440])
  const week = { from: at('2026-11-15T23:00Z'), to: at('2026-11-22T23:00Z') }

  it('so 24:00 is a legal end, and a week round the clock has all its 168 hours', () => {
    expect(findCalendarFault(roundTheClock)).toBeUndefined()
    expect(workingTimeBetween({ ...week, calendar: roundTheClock })).toBe(168 * 60)
  })

  it('and with an end of 23:59 it has seven minutes less', () => {
    expect(workingTimeBetween({ ...week, calendar: open([0, 1439]) })).toBe(168 * 60 - 7)
  })

  it('a duration over midnight ends by the clock', () => {
    const reached = addWorkingTime({ from: at('2026-11-16T22:30Z'), minutes: 60, calendar: roundTheClock })
    expect(reached.toString()).toBe('2026-11-16T23:30:00Z')
  })

  it('the last minute of the day is open, and midnight belongs to the day', () => {
    const evening = open([960, 1440])
    const date = Temporal.PlainDate.from('2026-11-16')
    expect(isOpenAt({ at: at('2026-11-16T22:59:59Z'), calendar: evening })).toBe(true)
    expect(endOfWorkingDay({ date, calendar: evening }).toString()).toBe('2026-11-16T23:00:00Z')
  })
})

describe('a lunch break is counted as work, or ends the day', () => {
  const withLunch = open([540, 720], [780, 1020])

  it('four hours from ten end at three, not at two', () => {
    const reached = addWorkingTime({ from: at('2026-11-16T09:00Z'), minutes: 240, calendar: withLunch })
    expect(reached.toString()).toBe('2026-11-16T14:00:00Z')
  })

  it('the day has seven hours and ends at five', () => {
    const date = Temporal.PlainDate.from('2026-11-16')
    const day = { from: at('2026-11-16T00:00Z'), to: at('2026-11-16T23:00Z') }
    expect(workingTimeBetween({ ...day, calendar: withLunch })).toBe(420)
    expect(endOfWorkingDay({ date, calendar: withLunch }).toString()).toBe('2026-11-16T16:00:00Z')
  })

  it('half past twelve is closed, and nothing that is due lands there', () => {
    expect(isOpenAt({ at: at('2026-11-16T11:30Z'), calendar: withLunch })).toBe(false)
    for (let minutes = 0; minutes <= 420; minutes++) {
      const due = addWorkingTime({ from: at('2026-11-16T08:00Z'), minutes, calendar: withLunch })
      expect(isOpenAt({ at: due, calendar: withLunch })).toBe(true)
    }
  })
})

describe('a warning lands at 00:00 because days are subtracted instead of working time', () => {
  it.each<[string, WorkingCalendar, string, string]>([
    ['before a due time on Monday morning', defaultCalendar, '2026-11-16T09:00Z', '2026-11-13T15:00Z'],
    ['before a due time at the opening itself', defaultCalendar, '2026-11-16T08:00Z', '2026-11-13T14:00Z'],
    ['before a due time at the end of the day', defaultCalendar, '2026-11-16T16:00Z', '2026-11-16T14:00Z'],
    ['exactly at an opening', defaultCalendar, '2026-11-16T10:00Z', '2026-11-16T08:00Z'],
    ['over the change of the clocks', defaultCalendar, '2026-03-30T08:00Z', '2026-03-27T15:00Z'],
    [
      'before a due time in the night, when nobody works',
      defaultCalendar,
      '2026-11-16T03:00Z',
      '2026-11-13T14:00Z',
    ],
  ])('two working hours %s are in open time', (_name, calendar, due, expected) => {
    const warnAt = addWorkingTime({ from: at(due), minutes: -120, calendar })
    expect(warnAt.toString()).toBe(at(expected).toString())
    expect(isOpenAt({ at: warnAt, calendar })).toBe(true)
  })
})
