import { describe, expect, it } from 'vitest'
import { warsaw } from '#commitments/testing/calendars.ts'
import { at, call, lines, owed, project, terms } from '#commitments/testing/sampleFacts.ts'

const started = { startDate: '2026-11-16', activatedAt: '2026-11-16T09:00:00Z' }
const kind = 'weekly_call'

it('nothing is owed in the week in which Rytm took a running project over on its last day', () => {
  const adoptedAt = at('2026-11-20T09:00:00Z')
  const facts = project({ startDate: '2026-11-02', activatedAt: '2026-11-20T09:00:00Z', adoptedAt })
  const touchpoints = [call('2026-11-20T10:00:00Z')]
  expect(lines({ kind, facts: { ...facts, touchpoints }, now: '2026-11-23T09:00:00Z' })).toEqual([
    '2026-W48 2026-11-27T16:00:00Z kept',
    '2026-W49 2026-12-04T16:00:00Z open',
  ])
})

describe('a day that joins a later week', () => {
  const opens = (afterwards: readonly (readonly ['awaiting_start' | 'active', string])[]) => {
    const facts = project({ startDate: '2026-11-16', activatedAt: '2026-11-20T09:00:00Z', afterwards })
    const found = owed({ kind, facts, now: '2026-12-02T09:00:00Z' })
    return found.map(({ subject, opensAt }) => `${subject} ${opensAt}`).slice(0, 1)
  }

  it('counts with the one day of the week between', () => {
    const afterwards = [
      ['awaiting_start', '2026-11-24T09:00:00Z'],
      ['active', '2026-11-30T09:00:00Z'],
    ] as const
    expect(opens(afterwards)).toEqual(['2026-W49 2026-11-20T09:00:00Z'])
  })

  it('does not make a second day of a week that has one of its own', () => {
    const afterwards = [['awaiting_start', '2026-11-24T09:00:00Z']] as const
    const facts = project({ startDate: '2026-11-20', activatedAt: '2026-11-20T09:00:00Z', afterwards })
    expect(lines({ kind, facts, now: '2026-12-02T09:00:00Z' })).toEqual([])
  })

  it('is forgotten after a week without any', () => {
    const afterwards = [
      ['awaiting_start', '2026-11-21T09:00:00Z'],
      ['active', '2026-11-30T09:00:00Z'],
    ] as const
    expect(opens(afterwards)).toEqual(['2026-W49 2026-11-30T09:00:00Z'])
  })
})

describe('a long life', () => {
  const now = '2027-02-16T09:00:00Z'
  const last = (changes: Partial<Parameters<typeof project>[0]>) =>
    lines({ kind, facts: project({ ...started, ...changes }), now }).slice(-2)
  const open = ['2027-W07 2027-02-19T16:00:00Z open', '2027-W08 2027-02-26T16:00:00Z open']

  it('owes a call in each week still, three months on', () => {
    expect(last({})).toEqual(open)
  })

  it('and so it does long after a hold', () => {
    const afterwards = [
      ['on_hold', '2026-11-18T09:00:00Z'],
      ['active', '2026-11-20T09:00:00Z'],
    ] as const
    expect(last({ afterwards })).toEqual(open)
  })
})

describe('the week after a long break', () => {
  it('is listed in the week before it, however far it is', () => {
    const daysOff = Array.from({ length: 14 }, (_, days) => ({
      date: Temporal.PlainDate.from('2026-12-24').add({ days }).toString(),
      name: 'closed',
    }))
    const question = {
      facts: project({ startDate: '2026-11-30', activatedAt: '2026-11-30T09:00:00Z' }),
      now: '2026-12-22T09:00:00Z',
      terms: terms({ calendar: { ...warsaw, daysOff } }),
    }
    expect(lines({ ...question, kind }).at(-1)).toBe('2027-W01 2027-01-08T16:00:00Z open')
    expect(lines({ ...question, kind: 'weekly_report' }).at(-1)).toBe('2027-W01 2027-01-08T15:00:00Z open')
  })
})
