import { describe, expect, it } from 'vitest'
import { CalendarError } from '#calendar/calendarErrors.ts'
import { defaultCalendar, type WorkingCalendar } from '#calendar/workingCalendar.ts'
import { nextWorkingDay } from '#calendar/workingDays.ts'
import { addWorkingTime, isOpenAt, workingTimeBetween } from '#calendar/workingTime.ts'

const at = (text: string) => Temporal.Instant.from(text)
const newYear = [
  { date: '2026-01-01', name: 'Nowy Rok' },
  { date: '2027-01-01', name: 'Nowy Rok' },
]
const warsaw: WorkingCalendar = { ...defaultCalendar, holidays: newYear }
const evenings: WorkingCalendar = {
  ...warsaw,
  weekly: { 4: [{ startMinute: 960, endMinute: 1440 }] },
}
/** Open from nine to five on these days alone. */
const onlyOn = (...dates: string[]): WorkingCalendar => ({
  ...defaultCalendar,
  weekly: {},
  extraWorkingDays: dates.map((date) => ({ date, intervals: [{ startMinute: 540, endMinute: 1020 }] })),
})
const answer = (from: string, minutes: number, calendar: WorkingCalendar) => {
  try {
    return addWorkingTime({ from: at(from), minutes, calendar }).toString()
  } catch (error) {
    return error instanceof CalendarError ? error.code : error
  }
}

describe('working time at the turn of the year', () => {
  it.each<[string, string, number, WorkingCalendar, string]>([
    ['ends with the last minute of the year', '2026-12-31T15:00Z', 60, warsaw, '2026-12-31T16:00:00Z'],
    ['goes on into the next', '2026-12-31T15:00Z', 61, warsaw, '2027-01-04T08:01:00Z'],
    ['goes back to the first opening of the year', '2026-01-02T09:00Z', -60, warsaw, '2026-01-02T08:00:00Z'],
    ['goes back into the year before', '2026-01-02T09:00Z', -61, warsaw, '2025-12-31T15:59:00Z'],
    ['ends at midnight of New Year’s Eve', '2026-12-31T22:00Z', 60, evenings, '2026-12-31T23:00:00Z'],
    [
      'of nothing at that midnight is that midnight',
      '2026-12-31T23:00Z',
      0,
      evenings,
      '2026-12-31T23:00:00Z',
    ],
  ])('%s', (_name, from, minutes, calendar, expected) => {
    expect(answer(from, minutes, calendar)).toBe(expected)
  })

  it('midnight of New Year’s Eve belongs to the old year’s opening, a millisecond later is closed', () => {
    const midnight = at('2026-12-31T23:00Z')
    expect(isOpenAt({ at: midnight, calendar: evenings })).toBe(true)
    expect(isOpenAt({ at: midnight.add({ milliseconds: 1 }), calendar: evenings })).toBe(false)
  })

  it('is counted over several years, of which one has no opening', () => {
    const calendar = onlyOn('2026-12-01', '2028-01-04')
    const years = { from: at('2026-01-01T00:00Z'), to: at('2029-01-01T00:00Z') }
    expect(workingTimeBetween({ ...years, calendar })).toBe(960)
  })
})

describe('a calendar with an opening now and then', () => {
  it.each<[string, string, number, WorkingCalendar, string]>([
    [
      'is followed from the last opening of a year',
      '2026-01-01T00:00Z',
      4 * 480,
      onlyOn('2026-01-05', '2026-01-06', '2026-12-01', '2027-12-01'),
      '2027-12-01T16:00:00Z',
    ],
    [
      'and back from the first opening of a year',
      '2026-06-01T00:00Z',
      -2 * 480,
      onlyOn('2025-01-10', '2026-01-05'),
      '2025-01-10T08:00:00Z',
    ],
    [
      'has no answer forward when all is past',
      '2026-06-01T00:00Z',
      60,
      onlyOn('2026-01-05'),
      'calendar.no_opening_within_400_days',
    ],
    [
      'has no answer back when all is still to come',
      '2026-06-01T00:00Z',
      -60,
      onlyOn('2028-01-05'),
      'calendar.no_opening_within_400_days',
    ],
    [
      'has one when the next is on the 400th day',
      '2026-01-05T16:00Z',
      60,
      onlyOn('2026-01-05', '2027-02-09'),
      '2027-02-09T09:00:00Z',
    ],
    [
      'has none a day later',
      '2026-01-05T16:00Z',
      60,
      onlyOn('2026-01-05', '2027-02-10'),
      'calendar.no_opening_within_400_days',
    ],
  ])('%s', (_name, from, minutes, calendar, expected) => {
    expect(answer(from, minutes, calendar)).toBe(expected)
  })

  it('has one after exactly 400 days of closed time, and none after an hour more', () => {
    const opening = (hour: number): WorkingCalendar => ({
      ...onlyOn(),
      zone: 'UTC',
      extraWorkingDays: [
        { date: '2026-01-05', intervals: [{ startMinute: 0, endMinute: 1440 }] },
        { date: '2027-02-10', intervals: [{ startMinute: hour * 60, endMinute: 1440 }] },
      ],
    })
    expect(answer('2026-01-06T00:00Z', 60, opening(0))).toBe('2027-02-10T01:00:00Z')
    expect(answer('2026-01-06T00:00Z', 60, opening(1))).toBe('calendar.no_opening_within_400_days')
  })

  it('finds a next working day 400 days ahead, and none further', () => {
    const date = Temporal.PlainDate.from('2026-01-05')
    expect(nextWorkingDay({ date, calendar: onlyOn('2027-02-09') }).toString()).toBe('2027-02-09')
    expect(() => nextWorkingDay({ date, calendar: onlyOn('2027-02-10') })).toThrow(
      'calendar.no_opening_within_400_days',
    )
  })
})

describe('a duration without sense', () => {
  const never: WorkingCalendar = { ...defaultCalendar, weekly: {} }
  const hundredYears = 100 * 366 * 1440

  it.each([
    ['a hundred years are asked of the calendar', hundredYears, 'calendar.no_opening_time'],
    ['and a hundred years back', -hundredYears, 'calendar.no_opening_time'],
    ['a minute more is refused before that', hundredYears + 1, 'calendar.invalid_duration'],
    ['and back', -hundredYears - 1, 'calendar.invalid_duration'],
    ['so is infinity', Number.POSITIVE_INFINITY, 'calendar.invalid_duration'],
  ])('%s', (_name, minutes, code) => {
    expect(answer('2026-01-05T10:00Z', minutes, never)).toBe(code)
  })
})
