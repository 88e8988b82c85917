import { describe, expect, it } from 'vitest'
import { defaultCalendar } from '#calendar/workingCalendar.ts'
import { isOpenAt } from '#calendar/workingTime.ts'
import { newYork, warsaw } from '#commitments/testing/calendars.ts'
import { at, comment, derive, lines, owed, project, terms } from '#commitments/testing/sampleFacts.ts'
import { warnAtOf } from '#commitments/warnAt.ts'

describe('known mistake: time on hold is added as wall-clock time', () => {
  const started = { startDate: '2026-11-20', activatedAt: '2026-11-20T09:00:00Z' }

  it('a hold over a weekend and a holiday moves the due time by its working days, not by its hours', () => {
    const afterwards = [
      ['on_hold', '2026-11-23T15:30:00Z'],
      ['active', '2026-11-24T08:15:00Z'],
    ] as const
    expect(
      lines({ kind: 'schedule', facts: project({ ...started, afterwards }), now: '2026-11-24T09:00:00Z' }),
    ).toEqual(['– 2026-11-25T16:00:00Z open'])
  })

  it('a hold over the change of the clocks ends at closing time all the same', () => {
    const afterwards = [
      ['on_hold', '2026-10-23T12:00:00Z'],
      ['active', '2026-10-26T09:00:00Z'],
    ] as const
    const facts = project({ startDate: '2026-10-22', activatedAt: '2026-10-22T09:00:00Z', afterwards })
    expect(lines({ kind: 'kickoff_call', facts, now: '2026-10-26T10:00:00Z' })).toEqual([
      '– 2026-10-26T16:00:00Z open',
    ])
  })

  it('an answer is not put off by a hold', () => {
    const afterwards = [['on_hold', '2026-11-23T10:00:00Z']] as const
    const facts = project({ ...started, afterwards, inbound: [comment('2026-11-23T09:00:00Z')] })
    expect(owed({ kind: 'reply', facts, now: '2026-11-23T11:00:00Z' })[0]?.dueAt).toEqual(
      at('2026-11-23T13:00:00Z'),
    )
  })
})

describe('known mistake: a warning lands at 00:00', () => {
  it.each([
    [
      'that opens at midnight of a short day',
      '2026-11-16T23:00:00Z',
      '2026-11-17T08:45:00Z',
      '2026-11-17T08:00:00Z',
    ],
    ['that opens on Sunday', '2026-11-15T12:00:00Z', '2026-11-16T09:00:00Z', '2026-11-16T08:00:00Z'],
    ['with a day', '2026-11-16T23:00:00Z', '2026-11-17T16:00:00Z', '2026-11-17T14:00:00Z'],
    ['with a week: its last quarter', '2026-11-15T23:00:00Z', '2026-11-20T16:00:00Z', '2026-11-19T14:00:00Z'],
    ['with less than 2 hours', '2026-11-17T12:00:00Z', '2026-11-17T13:00:00Z', '2026-11-17T12:00:00Z'],
    ['that is due when it opens', '2026-11-17T12:00:00Z', '2026-11-17T12:00:00Z', '2026-11-17T12:00:00Z'],
    [
      'agreed for a day off, opened on it',
      '2026-11-15T09:00:00Z',
      '2026-11-15T23:00:00Z',
      '2026-11-15T23:00:00Z',
    ],
  ])('not for something %s', (_, from, dueAt, warnAt) => {
    const warned = warnAtOf({ from: at(from), dueAt: at(dueAt), calendar: warsaw })
    expect(`${warned}`).toBe(at(warnAt).toString())
  })

  it('for none of what a project owes in its first weeks, in two zones', () => {
    for (const calendar of [
      warsaw,
      newYork,
      { ...defaultCalendar, weekly: { 2: [{ startMinute: 0, endMinute: 60 }] } },
    ]) {
      const facts = project({ startDate: '2026-11-21', activatedAt: '2026-11-20T23:00:00Z' })
      const { commitments } = derive({ facts, now: '2026-11-21T00:00:00Z', terms: terms({ calendar }) })
      expect(commitments.length).toBeGreaterThan(2)
      for (const { warnAt } of commitments) expect(isOpenAt({ at: warnAt, calendar })).toBe(true)
    }
  })
})
