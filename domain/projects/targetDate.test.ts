import { describe, expect, it } from 'vitest'
import { defaultCalendar } from '#calendar/workingCalendar.ts'
import { holdsFrom } from '#projects/holds.ts'
import { plannedWeeks } from '#projects/projectWeeks.ts'
import { deriveTargetDate } from '#projects/targetDate.ts'

const date = (text: string) => Temporal.PlainDate.from(text)
const calendar = {
  ...defaultCalendar,
  holidays: [{ date: '2026-05-01', name: 'Święto Pracy' }],
}

describe('the target date', () => {
  it.each([
    ['a Monday', '2026-01-12', 5, '2026-02-13'],
    ['a Wednesday: its week is the first', '2026-01-07', 5, '2026-02-06'],
    ['a Friday: the next week is the first', '2026-01-09', 2, '2026-01-23'],
    ['a Saturday', '2026-01-10', 2, '2026-01-23'],
    ['a last week that ends on Thursday', '2026-04-20', 2, '2026-04-30'],
  ])('from %s', (_, start, weeks, target) => {
    const found = deriveTargetDate({ startDate: date(start), plannedWeeks: weeks, calendar })
    expect(found?.toString()).toBe(target)
  })

  it('moves by the weeks on hold', () => {
    const holds = [{ from: date('2026-01-19'), until: date('2026-01-26') }]
    const found = deriveTargetDate({ startDate: date('2026-01-12'), plannedWeeks: 2, holds, calendar })
    expect(found?.toString()).toBe('2026-01-30')
  })

  it('is unknown while a hold has no end', () => {
    const holds = [{ from: date('2026-01-19') }]
    expect(
      deriveTargetDate({ startDate: date('2026-01-12'), plannedWeeks: 2, holds, calendar }),
    ).toBeUndefined()
  })

  it.each(['2026-01-07', '2026-01-09', '2026-01-12', '2026-04-20'])(
    'gives back the planned weeks that it was made from, start %s',
    (start) => {
      const startDate = date(start)
      for (const weeks of [2, 5, 12]) {
        const targetDate = deriveTargetDate({ startDate, plannedWeeks: weeks, calendar })
        expect(plannedWeeks({ startDate, targetDate: targetDate as Temporal.PlainDate, calendar })).toBe(
          weeks,
        )
      }
    },
  )
})

describe('holds', () => {
  const change = (from: string, to: string, on: string) => ({ from, to, on: date(on) })

  it.each([
    ['none', [change('draft', 'active', '2026-01-12')], []],
    ['one that lasts', [change('active', 'on_hold', '2026-01-14')], [['2026-01-14', undefined]]],
    [
      'one that was resumed',
      [change('active', 'on_hold', '2026-01-14'), change('on_hold', 'active', '2026-01-20')],
      [['2026-01-14', '2026-01-20']],
    ],
    [
      'one that ended in closing',
      [change('active', 'on_hold', '2026-01-14'), change('on_hold', 'closing', '2026-01-20')],
      [['2026-01-14', '2026-01-20']],
    ],
    [
      'none where it ended on its own day',
      [change('active', 'on_hold', '2026-01-14'), change('on_hold', 'active', '2026-01-14')],
      [],
    ],
  ])('are read from changes of status: %s', (_, changes, expected) => {
    const holds = holdsFrom(changes).map(({ from, until }) => [from.toString(), until?.toString()])
    expect(holds).toEqual(expected)
  })
})
