import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { countStandings, planStanding } from '#schedules/planAgainstActual.ts'

const day = (text: string) => Temporal.PlainDate.from(text)
const weeks = ['2026-11-02', '2026-11-09', '2026-11-16'].map((first, index) => ({
  number: index + 1,
  firstDay: day(first),
}))
const standing = (planned: string, date: string, doneOn?: string, today = '2026-11-12') =>
  planStanding({
    activity: { planned: day(planned), date: day(date), doneOn: doneOn ? day(doneOn) : undefined },
    weeks,
    today: day(today),
  })

describe('plan against actual', () => {
  it.each([
    ['done on its day', '2026-11-04', '2026-11-04', '2026-11-04', 'as_planned', 1, 1],
    ['done on another day of its week', '2026-11-03', '2026-11-03', '2026-11-06', 'as_planned', 1, 1],
    ['done on the Sunday of its week', '2026-11-06', '2026-11-06', '2026-11-08', 'as_planned', 1, 1],
    ['done a week later', '2026-11-04', '2026-11-04', '2026-11-10', 'later', 1, 2],
    ['moved and then done on the new day', '2026-11-04', '2026-11-11', '2026-11-11', 'later', 1, 2],
    [
      'moved and yet done in the first promised week',
      '2026-11-04',
      '2026-11-18',
      '2026-11-05',
      'as_planned',
      1,
      1,
    ],
    ['done before its week', '2026-11-18', '2026-11-18', '2026-11-10', 'earlier', 3, 2],
    ['done before the project began', '2026-11-04', '2026-11-04', '2026-10-30', 'earlier', 1, undefined],
    ['not done, its day is over', '2026-11-11', '2026-11-11', undefined, 'overdue', 2, 2],
    ['not done, today is its day', '2026-11-12', '2026-11-12', undefined, 'open', 2, 2],
    ['moved to another day of its week', '2026-11-12', '2026-11-13', undefined, 'open', 2, 2],
    ['moved to another week', '2026-11-12', '2026-11-19', undefined, 'moved', 2, 3],
    ['moved, and that day is over as well', '2026-11-04', '2026-11-10', undefined, 'overdue', 1, 2],
  ])('%s', (_, planned, date, doneOn, state, plannedWeek, week) => {
    expect(standing(planned, date, doneOn)).toEqual({ state, plannedWeek, week })
  })

  it('counts each activity once, and not what is simply ahead', () => {
    const some = [
      standing('2026-11-04', '2026-11-04', '2026-11-04'),
      standing('2026-11-04', '2026-11-04'),
      standing('2026-11-18', '2026-11-18'),
    ]
    expect(countStandings(some)).toEqual({ as_planned: 1, earlier: 0, later: 0, overdue: 1, moved: 0 })
  })

  it('never calls overdue what is done, and never moved what nobody moved', () => {
    const any = fc.integer({ min: 0, max: 30 }).map((days) => day('2026-10-28').add({ days }))
    fc.assert(
      fc.property(any, any, any, any, (planned, date, doneOn, today) => {
        const ask = (activity: Parameters<typeof planStanding>[0]['activity']) =>
          planStanding({ activity, weeks, today }).state
        expect(['as_planned', 'earlier', 'later']).toContain(ask({ planned, date, doneOn }))
        expect(ask({ planned, date: planned })).not.toBe('moved')
      }),
    )
  })
})
