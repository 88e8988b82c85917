import { describe, expect, it } from 'vitest'
import { differenceOf } from '#calendar/calendarDifference.ts'
import { defaultCalendar, type WorkingCalendar } from '#calendar/workingCalendar.ts'

const corpusChristi = { date: '2026-06-04', name: 'Boże Ciało' }
const bridge = { date: '2026-06-05', name: 'Długi weekend' }
const saved: WorkingCalendar = { ...defaultCalendar, holidays: [corpusChristi], daysOff: [bridge] }
const nine = { startMinute: 540, endMinute: 1020 }

const difference = (before: WorkingCalendar, after: WorkingCalendar) =>
  differenceOf({
    from: Temporal.PlainDate.from('2026-06-01'),
    to: Temporal.PlainDate.from('2026-06-14'),
    before,
    after,
  })
const days = (before: WorkingCalendar, after: WorkingCalendar) => difference(before, after).days

describe('what another calendar changes', () => {
  it('is nothing for the same', () => {
    expect(difference(saved, { ...saved })).toEqual({ days: [], otherHours: 0 })
  })

  it('a holiday and a day off more close days, by their names', () => {
    expect(days(defaultCalendar, saved)).toEqual([
      { ...corpusChristi, becomes: 'closed', because: 'holiday' },
      { ...bridge, becomes: 'closed', because: 'day_off' },
    ])
  })

  it('a holiday and a day off less open them', () => {
    expect(days(saved, defaultCalendar)).toEqual([
      { ...corpusChristi, becomes: 'open', because: 'holiday' },
      { ...bridge, becomes: 'open', because: 'day_off' },
    ])
  })

  it('a day that is off twice tells the own name of the agency', () => {
    const both = {
      ...defaultCalendar,
      holidays: [corpusChristi],
      daysOff: [{ ...corpusChristi, name: 'Wolne' }],
    }
    expect(days(defaultCalendar, both)).toEqual([
      { date: '2026-06-04', name: 'Wolne', becomes: 'closed', because: 'day_off' },
    ])
  })

  it('is told for the first and the last day that was asked for', () => {
    const ends = ['2026-06-01', '2026-06-15'].map((date) => ({ date, name: 'Wolne' }))
    const { days } = differenceOf({
      from: Temporal.PlainDate.from('2026-06-01'),
      to: Temporal.PlainDate.from('2026-06-15'),
      before: defaultCalendar,
      after: { ...defaultCalendar, daysOff: ends },
    })
    expect(days.map(({ date }) => date)).toEqual(['2026-06-01', '2026-06-15'])
  })

  it('an extra working day is no reason for another date', () => {
    const worked = { ...defaultCalendar, extraWorkingDays: [{ date: '2026-06-13', hoursOf: 1 as const }] }
    expect(days(worked, { ...worked, daysOff: [bridge] })).toEqual([
      { ...bridge, becomes: 'closed', because: 'day_off' },
    ])
  })

  it('a holiday on a Saturday that is closed anyway changes nothing', () => {
    const holidays = [...saved.holidays, { date: '2026-06-13', name: 'Święto' }]
    expect(days(saved, { ...saved, holidays })).toEqual([])
  })

  it('a working Saturday and a worked holiday open by themselves, and close when they go', () => {
    const extra = ['2026-06-04', '2026-06-13'].map((date) => ({ date, hoursOf: 1 as const }))
    const worked = { ...saved, extraWorkingDays: extra }
    const changed = (becomes: 'open' | 'closed') =>
      extra.map(({ date }) => ({ date, becomes, because: 'extra_day' }))
    expect(days(saved, worked)).toEqual(changed('open'))
    expect(days(worked, saved)).toEqual(changed('closed'))
  })

  it('a weekday that is closed from now on has no name', () => {
    const { 5: _friday, ...weekly } = saved.weekly
    expect(days(saved, { ...saved, weekly })).toEqual([
      { date: '2026-06-12', becomes: 'closed', because: 'week' },
    ])
  })

  it.each<[string, Partial<WorkingCalendar>, number]>([
    [
      'Tuesday begins an hour later',
      { weekly: { ...saved.weekly, 2: [{ startMinute: 600, endMinute: 1020 }] } },
      2,
    ],
    [
      'Monday has a break',
      {
        weekly: {
          ...saved.weekly,
          1: [
            { startMinute: 540, endMinute: 720 },
            { startMinute: 780, endMinute: 1020 },
          ],
        },
      },
      2,
    ],
    ['the hours are those of another zone', { zone: 'America/New_York' }, 8],
    ['Saturday opens', { weekly: { ...saved.weekly, 6: [nine] } }, 0],
  ])('counts the days with other hours: %s', (_name, change, expected) => {
    expect(difference(saved, { ...saved, ...change }).otherHours).toBe(expected)
  })
})
