import { describe, expect, it } from 'vitest'
import { CalendarError } from '#calendar/calendarErrors.ts'
import { isoWeekOf, mondayOfIsoWeek } from '#calendar/isoWeek.ts'
import { defaultCalendar, type WorkingCalendar } from '#calendar/workingCalendar.ts'
import {
  addWorkingDays,
  closedDaysBetween,
  endOfWorkingDay,
  isWorkingDay,
  lastWorkingDayOfWeek,
  localDate,
  nextWorkingDay,
  startOfWorkingDay,
} from '#calendar/workingDays.ts'

const at = (date: string) => Temporal.PlainDate.from(date)
const warsaw: WorkingCalendar = {
  ...defaultCalendar,
  holidays: [
    { date: '2026-05-01', name: 'Święto Pracy' },
    { date: '2026-05-03', name: 'Święto Narodowe Trzeciego Maja' },
    { date: '2026-06-04', name: 'Boże Ciało' },
    { date: '2026-11-11', name: 'Narodowe Święto Niepodległości' },
    { date: '2026-12-24', name: 'Wigilia' },
    { date: '2026-12-25', name: 'Boże Narodzenie' },
  ],
  daysOff: ['2026-12-28', '2026-12-29', '2026-12-30', '2026-12-31'].map((date) => ({
    date,
    name: 'Przerwa',
  })),
  extraWorkingDays: [
    { date: '2026-11-14', hoursOf: 1 },
    { date: '2026-05-01', intervals: [{ startMinute: 600, endMinute: 720 }] },
  ],
}

describe('a working day', () => {
  it.each([
    ['a Monday', '2026-11-16', true],
    ['a Sunday', '2026-11-15', false],
    ['a Saturday that is worked', '2026-11-14', true],
    ['Independence Day', '2026-11-11', false],
    ['Christmas Eve', '2026-12-24', false],
    ['Corpus Christi', '2026-06-04', false],
    ['a holiday that is worked after all', '2026-05-01', true],
    ['a day off of our own', '2026-12-30', false],
  ])('%s', (_name, date, expected) => {
    expect(isWorkingDay({ date: at(date), calendar: warsaw })).toBe(expected)
  })
})

describe('adding working days', () => {
  it.each([
    ['one from Thursday', '2026-11-19', 1, '2026-11-20'],
    ['two from Friday', '2026-11-20', 2, '2026-11-24'],
    ['one from a Sunday', '2026-11-22', 1, '2026-11-23'],
    ['one over Independence Day', '2026-11-10', 1, '2026-11-12'],
    ['into a Saturday that is worked', '2026-11-13', 1, '2026-11-14'],
    ['none on a working day', '2026-11-20', 0, '2026-11-20'],
    ['none on a Sunday is Monday', '2026-11-22', 0, '2026-11-23'],
    ['one over Christmas and the break', '2026-12-23', 1, '2027-01-01'],
    ['one back from Monday', '2026-11-23', -1, '2026-11-20'],
    ['one back from Sunday', '2026-11-22', -1, '2026-11-20'],
  ])('%s', (_name, date, days, expected) => {
    expect(addWorkingDays({ date: at(date), days, calendar: warsaw }).toString()).toBe(expected)
  })

  it('the next working day leaves the day itself out', () => {
    expect(nextWorkingDay({ date: at('2026-11-20'), calendar: warsaw }).toString()).toBe('2026-11-23')
  })

  it('fails with a code when there is none within 400 days', () => {
    const calendar = {
      ...defaultCalendar,
      weekly: {},
      extraWorkingDays: [{ date: '2020-01-01', hoursOf: 1 as const }],
    }
    const own = {
      ...calendar,
      extraWorkingDays: [{ date: '2020-01-01', intervals: [{ startMinute: 0, endMinute: 60 }] }],
    }
    expect(() => nextWorkingDay({ date: at('2026-01-01'), calendar })).toThrow('calendar.no_opening_time')
    expect(() => nextWorkingDay({ date: at('2026-01-01'), calendar: own })).toThrow(
      new CalendarError('calendar.no_opening_within_400_days', '2026-01-01'),
    )
  })
})

describe('opening and closing time', () => {
  it.each([
    ['in winter', warsaw, '2026-11-16', '2026-11-16T08:00:00Z', '2026-11-16T16:00:00Z'],
    ['in summer', warsaw, '2026-07-01', '2026-07-01T07:00:00Z', '2026-07-01T15:00:00Z'],
    ['of a short extra day', warsaw, '2026-05-01', '2026-05-01T08:00:00Z', '2026-05-01T10:00:00Z'],
    [
      'with a lunch break and 24:00',
      {
        ...defaultCalendar,
        weekly: {
          1: [
            { startMinute: 900, endMinute: 1440 },
            { startMinute: 480, endMinute: 720 },
          ],
        },
      },
      '2026-11-16',
      '2026-11-16T07:00:00Z',
      '2026-11-16T23:00:00Z',
    ],
  ])('%s', (_name, calendar, date, opens, closes) => {
    expect(startOfWorkingDay({ date: at(date), calendar }).toString()).toBe(opens)
    expect(endOfWorkingDay({ date: at(date), calendar }).toString()).toBe(closes)
  })

  it('is refused for a closed day', () => {
    expect(() => endOfWorkingDay({ date: at('2026-11-15'), calendar: warsaw })).toThrow('calendar.closed_day')
  })
})

describe('weeks', () => {
  it.each([
    ['a usual week ends on Friday', '2026-11-18', '2026-11-20'],
    ['a worked Saturday ends its week', '2026-11-10', '2026-11-14'],
    ['the week of Christmas ends on the 23rd', '2026-12-21', '2026-12-23'],
  ])('%s', (_name, date, expected) => {
    expect(lastWorkingDayOfWeek({ week: isoWeekOf(at(date)), calendar: warsaw })?.toString()).toBe(expected)
  })

  it('a week without a working day has no last one', () => {
    const calendar = { ...warsaw, holidays: [...warsaw.holidays, { date: '2027-01-01', name: 'Nowy Rok' }] }
    expect(lastWorkingDayOfWeek({ week: { isoYear: 2026, isoWeek: 53 }, calendar })).toBeUndefined()
  })

  it('knows the weeks around New Year', () => {
    expect(isoWeekOf(at('2027-01-01'))).toEqual({ isoYear: 2026, isoWeek: 53 })
    expect(mondayOfIsoWeek({ isoYear: 2026, isoWeek: 53 }).toString()).toBe('2026-12-28')
    expect(mondayOfIsoWeek({ isoYear: 2027, isoWeek: 1 }).toString()).toBe('2027-01-04')
  })
})

describe('what a plan has to step over', () => {
  it('names closed days that would be worked and leaves out weekends and worked holidays', () => {
    const range = { from: at('2026-05-01'), to: at('2026-06-30'), calendar: warsaw }
    expect(closedDaysBetween(range)).toEqual([{ date: '2026-06-04', name: 'Boże Ciało' }])
  })

  it('reads a date in the zone of the calendar', () => {
    const late = Temporal.Instant.from('2026-11-16T23:30Z')
    expect(localDate({ at: late, calendar: warsaw }).toString()).toBe('2026-11-17')
    expect(localDate({ at: late, calendar: { ...warsaw, zone: 'America/New_York' } }).toString()).toBe(
      '2026-11-16',
    )
  })
})
