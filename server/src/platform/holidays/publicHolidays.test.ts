import { defaultCalendar } from '@rytm/domain/calendar/workingCalendar.ts'
import { isWorkingDay } from '@rytm/domain/calendar/workingDays.ts'
import Holidays from 'date-holidays'
import { describe, expect, it } from 'vitest'
import { publicHolidays } from './publicHolidays.ts'

const inPoland = (year: number) => publicHolidays({ country: 'PL', region: null, language: 'pl', year })
const dates = (country: string, region: string | null = null) =>
  publicHolidays({ country, region, language: 'en', year: 2026 }).map(({ date }) => date)

describe('public holidays', () => {
  it('of Poland in 2026 are the fourteen days that the law names', () => {
    expect(inPoland(2026).map(({ date }) => date)).toEqual([
      '2026-01-01',
      '2026-01-06',
      '2026-04-05',
      '2026-04-06',
      '2026-05-01',
      '2026-05-03',
      '2026-05-24',
      '2026-06-04',
      '2026-08-15',
      '2026-11-01',
      '2026-11-11',
      '2026-12-24',
      '2026-12-25',
      '2026-12-26',
    ])
  })

  it('have 24 December among them since 2025, and not before', () => {
    const onChristmasEve = (year: number) => inPoland(year).some(({ date }) => date === `${year}-12-24`)
    expect([2023, 2024, 2025, 2027].map(onChristmasEve)).toEqual([false, false, true, true])
  })

  it('are named in the language that was asked for', () => {
    const nameOf = (language: string) =>
      publicHolidays({ country: 'PL', region: null, language, year: 2026 }).find(
        ({ date }) => date === '2026-06-04',
      )?.name
    expect([nameOf('pl'), nameOf('en')]).toEqual(['Dzień Bożego Ciała', 'Corpus Christi'])
  })

  it('of a region are more than those of its country', () => {
    expect(dates('DE')).not.toContain('2026-06-04')
    expect(dates('DE', 'BY')).toContain('2026-06-04')
  })
})

describe('a known mistake: an imported observance is taken for a day off', () => {
  it.each([
    ['Fat Thursday', 'PL', '2026-02-12', 'observance'],
    ['Good Friday, when schools are closed', 'PL', '2026-04-03', 'school'],
    ['Mother’s Day', 'PL', '2026-05-26', 'observance'],
    ['New Year’s Eve', 'PL', '2026-12-31', 'observance'],
    ['Rose Monday', 'DE', '2026-02-16', 'observance'],
    ['Christmas Eve, when banks are closed', 'DE', '2026-12-24', 'bank'],
    ['Christmas Eve, for those who choose so', 'US', '2026-12-24', 'optional'],
    ['the day after Thanksgiving', 'US', '2026-11-27', 'observance'],
  ])('%s in %s is worked', (_name, country, date, type) => {
    const imported = new Holidays(country).getHolidays(2026).filter((day) => day.date.startsWith(date))
    expect(imported.map((day) => day.type)).toEqual([type])
    const holidays = [...publicHolidays({ country, region: null, language: 'en', year: 2026 })]
    const calendar = { ...defaultCalendar, holidays }
    expect(isWorkingDay({ date: Temporal.PlainDate.from(date), calendar })).toBe(true)
  })
})
