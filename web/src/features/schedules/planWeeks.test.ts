import { describe, expect, it } from 'vitest'
import { planWeeks, weekOf } from './planWeeks.ts'

const week = (number: number, opensOn: string, closesOn: string) => ({
  number,
  firstDay: opensOn,
  lastDay: closesOn,
  opensOn,
  closesOn,
  workingDays: [],
  daysOff: [],
})
const weeks = [
  { ...week(1, '2026-01-05', '2026-01-11'), daysOff: [{ date: '2026-01-06', name: 'Trzech Króli' }] },
  week(2, '2026-01-19', '2026-01-25'),
]
const activity = (id: string, date: string) => ({
  id,
  date,
  position: 0,
  title: id,
  note: null,
  owner: 'agency' as const,
  doneOn: null,
  revision: 1,
})
const plan = (activities: ReturnType<typeof activity>[], today = '2026-01-07') =>
  planWeeks({ state: { weeks, activities, startDate: '2026-01-05' }, today })
const shown = ({ weeks: list }: ReturnType<typeof plan>) =>
  list.map(({ days }) => days.map((day) => [day.date, day.dayOff, day.activities.map(({ id }) => id)]))

describe('the plan by week', () => {
  it('shows the days with activities in order; days off are said at the head of the week', () => {
    expect(shown(plan([activity('call', '2026-01-08'), activity('start', '2026-01-05')]))).toEqual([
      [
        ['2026-01-05', undefined, ['start']],
        ['2026-01-08', undefined, ['call']],
      ],
      [],
    ])
  })

  it('keeps an activity on a day off on that day', () => {
    expect(shown(plan([activity('visit', '2026-01-06')]))[0]).toEqual([
      ['2026-01-06', 'Trzech Króli', ['visit']],
    ])
  })

  it('loses nothing: between two weeks, behind the last and before the start', () => {
    const { before, weeks: list } = plan([
      activity('hold', '2026-01-14'),
      activity('late', '2026-02-20'),
      activity('early', '2026-01-02'),
    ])
    const ids = list.map(({ days }) => days.flatMap((day) => day.activities.map(({ id }) => id)))
    expect(ids).toEqual([['hold'], ['late']])
    expect(before.flatMap((day) => day.activities.map(({ id }) => id))).toEqual(['early'])
  })

  it('marks the week of today, and none on a day between two weeks', () => {
    const current = (today: string) => plan([], today).weeks.map(({ isCurrent }) => isCurrent)
    expect(current('2026-01-11')).toEqual([true, false])
    expect(current('2026-01-14')).toEqual([false, false])
    expect(current('2026-01-19')).toEqual([false, true])
  })

  it('has no week for a date before the first', () => {
    expect(weekOf({ date: '2026-01-04', weeks })).toBeUndefined()
    expect(weekOf({ date: '2026-01-14', weeks })?.number).toBe(1)
  })
})
