import { describe, expect, it } from 'vitest'
import { compileCalendar } from '#calendar/compiledCalendar.ts'
import { dayHoursOf } from '#calendar/openingTimes.ts'
import { defaultCalendar, type WorkingCalendar } from '#calendar/workingCalendar.ts'
import { addWorkingDays, closedDaysBetween, isWorkingDay, workingDaysOfWeek } from '#calendar/workingDays.ts'

const date = (text: string) => Temporal.PlainDate.from(text)
const named = (...dates: string[]) => dates.map((text) => ({ date: text, name: text }))
const calendar: WorkingCalendar = {
  ...defaultCalendar,
  holidays: named('2026-06-04', '2026-05-01', '2026-05-03'),
  daysOff: named('2026-06-05', '2026-04-30', '2026-07-01', '2026-05-04'),
}

describe('closed days between two dates', () => {
  const between = (from: string, to: string) =>
    closedDaysBetween({ from: date(from), to: date(to), calendar }).map((day) => day.date)

  it('come in order of date, whatever list they stand in', () => {
    expect(between('2026-01-01', '2026-12-31')).toEqual([
      '2026-04-30',
      '2026-05-01',
      '2026-05-04',
      '2026-06-04',
      '2026-06-05',
      '2026-07-01',
    ])
  })

  it('include both ends and nothing beyond', () => {
    expect(between('2026-05-01', '2026-06-04')).toEqual(['2026-05-01', '2026-05-04', '2026-06-04'])
    expect(between('2026-05-02', '2026-06-03')).toEqual(['2026-05-04'])
  })
})

describe('days of a calendar', () => {
  it('a number of days that is none is refused', () => {
    for (const days of [1.5, Number.NaN])
      expect(() => addWorkingDays({ date: date('2026-05-05'), days, calendar })).toThrow(
        'calendar.invalid_duration',
      )
  })

  it('a closed day has no hours at all', () => {
    const hoursOf = dayHoursOf(calendar)
    expect([hoursOf(date('2026-06-04')), hoursOf(date('2026-06-06'))]).toEqual([[], []])
  })

  it('an extra day with the hours of a closed weekday is not worked', () => {
    const idle = { ...calendar, extraWorkingDays: [{ date: '2026-06-06', hoursOf: 7 as const }] }
    expect(dayHoursOf(idle)(date('2026-06-06'))).toEqual([])
    expect(isWorkingDay({ date: date('2026-06-06'), calendar: idle })).toBe(false)
  })

  it('are worked out once per calendar and week', () => {
    const week = { isoYear: 2026, isoWeek: 23 }
    expect(compileCalendar(calendar)).toBe(compileCalendar(calendar))
    expect(workingDaysOfWeek({ week, calendar })).toBe(workingDaysOfWeek({ week: { ...week }, calendar }))
    expect(workingDaysOfWeek({ week, calendar }).map(String)).toEqual([
      '2026-06-01',
      '2026-06-02',
      '2026-06-03',
    ])
  })

  it('a calendar that was refused once is refused again', () => {
    const never = { ...calendar, weekly: {} }
    for (const _ of [1, 2]) expect(() => compileCalendar(never)).toThrow('calendar.no_opening_time')
  })
})
