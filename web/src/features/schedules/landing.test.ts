import { describe, expect, it } from 'vitest'
import { landingIn, weekBeside } from './landing.ts'

const week = (number: number, opensOn: string, workingDays: string[]) => ({ number, opensOn, workingDays })
const weeks = [
  week(1, '2026-01-05', ['2026-01-05', '2026-01-07', '2026-01-08', '2026-01-09']),
  week(2, '2026-01-12', []),
  week(3, '2026-01-19', ['2026-01-19', '2026-01-20', '2026-01-21', '2026-01-22', '2026-01-23']),
]
const [first, held, third] = weeks as [(typeof weeks)[0], (typeof weeks)[0], (typeof weeks)[0]]
const landing = (date: string, target: typeof first) => landingIn({ activity: { date }, week: target, weeks })

describe('where an activity lands', () => {
  it('is its weekday in the other week, past a holiday', () => {
    expect(landing('2026-01-08', third)).toBe('2026-01-22')
    expect(landing('2026-01-20', first)).toBe('2026-01-07')
  })

  it('is its own day in its own week, even a day off', () => {
    expect(landing('2026-01-06', first)).toBe('2026-01-06')
  })

  it('is nowhere in a week without days', () => {
    expect(landing('2026-01-08', held)).toBeUndefined()
  })
})

describe('the week beside', () => {
  it('is the next one that has days', () => {
    expect(weekBeside({ number: 1, step: 1, weeks })?.number).toBe(3)
    expect(weekBeside({ number: 3, step: -1, weeks })?.number).toBe(1)
  })

  it('ends at the first and the last', () => {
    expect(weekBeside({ number: 1, step: -1, weeks })).toBeUndefined()
    expect(weekBeside({ number: 3, step: 1, weeks })).toBeUndefined()
  })

  it('is the first one for what stands before the start', () => {
    expect(weekBeside({ number: undefined, step: 1, weeks })?.number).toBe(1)
    expect(weekBeside({ number: undefined, step: -1, weeks })).toBeUndefined()
  })
})
