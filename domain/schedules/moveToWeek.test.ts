import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { moveToWeek } from '#schedules/moveToWeek.ts'

const days = (...dates: string[]) => dates.map((date) => Temporal.PlainDate.from(date))
const full = days('2026-11-16', '2026-11-17', '2026-11-18', '2026-11-19', '2026-11-20')
const withoutWednesday = days('2026-11-09', '2026-11-10', '2026-11-12', '2026-11-13')
const shortened = days('2026-12-21', '2026-12-22', '2026-12-23')
const joined = days('2026-01-02', '2026-01-05', '2026-01-07', '2026-01-08', '2026-01-09')

describe('an activity moved to another week', () => {
  it.each([
    ['keeps its weekday', '2026-11-24', full, '2026-11-17'],
    ['may move forward as well', '2026-10-30', full, '2026-11-20'],
    ['stays where it is in its own week', '2026-11-18', full, '2026-11-18'],
    ['takes the next working day where that day is a holiday', '2026-11-04', withoutWednesday, '2026-11-12'],
    ['takes the last one where the holidays end the week', '2026-12-11', shortened, '2026-12-23'],
    ['comes from a Sunday to the last working day', '2026-11-22', full, '2026-11-20'],
    ['lands in the main part of a week that a short one joined', '2026-01-16', joined, '2026-01-09'],
    ['is never put before that main part', '2026-01-13', joined, '2026-01-07'],
  ])('%s: %s', (_, date, workingDays, expected) => {
    expect(moveToWeek({ date: Temporal.PlainDate.from(date), workingDays })?.toString()).toBe(expected)
  })

  it('has no day in a week without one', () => {
    expect(moveToWeek({ date: Temporal.PlainDate.from('2026-11-18'), workingDays: [] })).toBeUndefined()
  })

  it('always lands on a working day of the week, and once there does not move again', () => {
    const monday = Temporal.PlainDate.from('2026-11-16')
    const week = fc.uniqueArray(fc.integer({ min: 0, max: 6 }), { minLength: 1 })
    fc.assert(
      fc.property(week, fc.integer({ min: -60, max: 60 }), (offsets, away) => {
        const workingDays = offsets.sort((a, b) => a - b).map((day) => monday.add({ days: day }))
        const there = moveToWeek({ date: monday.add({ days: away }), workingDays }) as Temporal.PlainDate
        expect(workingDays.map(String)).toContain(there.toString())
        expect(moveToWeek({ date: there, workingDays })?.toString()).toBe(there.toString())
      }),
    )
  })
})
