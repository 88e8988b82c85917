import { describe, expect, it } from 'vitest'
import { newYork } from '#commitments/testing/calendars.ts'
import {
  at,
  call,
  derive,
  draft,
  message,
  project,
  report,
  terms,
  version,
} from '#commitments/testing/sampleFacts.ts'
import type { ProjectStatus } from '#projects/projectStatus.ts'

const started = { startDate: '2026-11-16', activatedAt: '2026-11-16T09:00:00Z' }
const now = '2026-12-07T09:00:00Z'
const silence = (changes: Partial<Parameters<typeof project>[0]> = {}, held = terms()) =>
  derive({ facts: project({ ...started, ...changes }), now, terms: held }).silence
const silentAt = (...question: Parameters<typeof silence>) => silence(...question).silentAt?.toString()

describe('a client is left in silence after 5 working days', () => {
  it.each([
    ['without a word: since the start', {}, '2026-11-23T16:00:00Z'],
    ['after a call', { touchpoints: [call('2026-11-18T09:00:00Z')] }, '2026-11-25T16:00:00Z'],
    ['after a message', { touchpoints: [message('2026-11-18T09:00:00Z')] }, '2026-11-25T16:00:00Z'],
    ['after a report by a human', { reports: [report(47, '2026-11-20T14:00:00Z')] }, '2026-11-27T16:00:00Z'],
    [
      'after a schedule in their hands',
      { versions: [version('2026-11-17T09:00:00Z')] },
      '2026-11-24T16:00:00Z',
    ],
    [
      'not after a report without one',
      { reports: [report(47, '2026-11-20T14:00:00Z', { automatic: true })] },
      '2026-11-23T16:00:00Z',
    ],
    [
      'not after a schedule that came back',
      { versions: [version('2026-11-17T09:00:00Z', { returned: '2026-11-18T09:00:00Z' })] },
      '2026-11-23T16:00:00Z',
    ],
    [
      'not after an attempt',
      { touchpoints: [call('2026-11-18T09:00:00Z', { outcome: 'no_answer' })] },
      '2026-11-23T16:00:00Z',
    ],
    [
      'not after a message of the client',
      { touchpoints: [message('2026-11-18T09:00:00Z', { direction: 'inbound' })] },
      '2026-11-23T16:00:00Z',
    ],
    [
      'after a word before the start: since the start',
      { touchpoints: [call('2026-11-02T09:00:00Z')] },
      '2026-11-23T16:00:00Z',
    ],
    ['over Christmas', { touchpoints: [call('2026-12-22T09:00:00Z')] }, '2026-12-31T16:00:00Z'],
  ])('%s', (_, changes, expected) => {
    expect(silentAt(changes)).toBe(expected)
  })

  it('of the agency’s calendar and as many as the policy says', () => {
    const held = terms({ calendar: newYork, policy: { silentAfterDays: 8 } })
    expect(silentAt({}, held)).toBe('2026-11-27T22:00:00Z')
  })

  it('or as many weeks as were agreed between calls, where no reports are wanted', () => {
    const every = (callEvery: 'month' | 'none', reportEvery: 'none' | 'week') =>
      silentAt({}, terms({ policy: { rhythm: { callEvery, reportEvery } } }))
    expect(every('month', 'none')).toBe('2026-12-14T16:00:00Z')
    expect(every('none', 'none')).toBe('2026-11-23T16:00:00Z')
    expect(every('month', 'week')).toBe('2026-11-23T16:00:00Z')
  })
})

describe('silence is counted', () => {
  it.each([
    ['not on hold', [['on_hold', '2026-11-18T09:00:00Z']], undefined],
    ['not before a start', [['awaiting_start', '2026-11-18T09:00:00Z']], undefined],
    [
      'not after the end',
      [
        ['closing', '2026-11-18T09:00:00Z'],
        ['filled', '2026-11-19T09:00:00Z'],
      ],
      undefined,
    ],
    ['on while it closes', [['closing', '2026-11-18T09:00:00Z']], '2026-11-23T16:00:00Z'],
    [
      'from the end of a hold',
      [
        ['on_hold', '2026-11-18T09:00:00Z'],
        ['active', '2026-11-30T09:00:00Z'],
      ],
      '2026-12-07T16:00:00Z',
    ],
    [
      'from the reopening',
      [
        ['closing', '2026-11-18T09:00:00Z'],
        ['filled', '2026-11-19T09:00:00Z'],
        ['active', '2026-12-01T09:00:00Z'],
      ],
      '2026-12-08T16:00:00Z',
    ],
  ] as const)('%s', (_, afterwards, expected) => {
    expect(silentAt({ afterwards: afterwards as readonly (readonly [ProjectStatus, string])[] })).toBe(
      expected,
    )
  })

  it('not in a draft, though what was said is known', () => {
    const facts = { ...draft, touchpoints: [call('2026-11-02T09:00:00Z'), message('2026-11-03T09:00:00Z')] }
    expect(derive({ facts, now }).silence).toEqual({
      lastConversationAt: at('2026-11-02T09:00:00Z'),
      lastHumanContactAt: at('2026-11-03T09:00:00Z'),
    })
  })
})
