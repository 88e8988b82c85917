import { describe, expect, it } from 'vitest'
import {
  at,
  call,
  hire,
  lines,
  type MoreFacts,
  message,
  on,
  owed,
  project,
} from '#commitments/testing/sampleFacts.ts'
import type { ProjectStatus } from '#projects/projectStatus.ts'

const started = { startDate: '2026-11-02', activatedAt: '2026-11-02T09:00:00Z' }

describe('a contact every 10 working days of a hold', () => {
  const kind = 'hold_contact'
  const heldAt = '2026-11-16T09:00:00Z'
  const held = (changes: MoreFacts = {}, afterwards: (readonly [ProjectStatus, string])[] = []) =>
    project({ ...started, ...changes, afterwards: [['on_hold', heldAt], ...afterwards] })

  it('is on a grid that began with the hold, and lists the next one', () => {
    expect(lines({ kind, facts: held(), now: '2026-12-07T09:00:00Z' })).toEqual([
      `${heldAt}:1 2026-11-30T16:00:00Z open`,
      `${heldAt}:2 2026-12-14T16:00:00Z open`,
      `${heldAt}:3 2026-12-30T16:00:00Z open`,
    ])
  })

  it.each([
    ['kept by a call', call('2026-11-30T16:00:00Z'), ['kept', 'kept', 'open']],
    ['kept by a message', message('2026-11-20T12:00:00Z'), ['kept', 'open', 'open']],
    ['late until the next one is due', message('2026-12-14T15:59:00Z'), ['late', 'kept', 'open']],
    ['not kept by what came before it', message('2026-11-13T15:59:00Z'), ['missed', 'open', 'open']],
    [
      'not kept by an attempt',
      call('2026-11-18T12:00:00Z', { outcome: 'no_answer' }),
      ['missed', 'open', 'open'],
    ],
    [
      'not kept by a message of the client',
      message('2026-11-18T12:00:00Z', { direction: 'inbound' }),
      ['missed', 'open', 'open'],
    ],
  ])('is %s', (_, touchpoint, statuses) => {
    const found = owed({ kind, facts: held({ touchpoints: [touchpoint] }), now: '2026-12-14T16:00:00Z' })
    expect(found.slice(0, 3).map(({ status }) => status)).toEqual(statuses)
  })

  it('ends with the hold: what was due is missed, what was not is cancelled', () => {
    const resumed = (when: string) => held({}, [['active', when]])
    const now = '2026-12-20T09:00:00Z'
    expect(lines({ kind, facts: resumed('2026-11-25T09:00:00Z'), now })).toEqual([
      `${heldAt}:1 2026-11-30T16:00:00Z cancelled`,
    ])
    expect(lines({ kind, facts: resumed('2026-12-03T09:00:00Z'), now })).toEqual([
      `${heldAt}:1 2026-11-30T16:00:00Z missed`,
      `${heldAt}:2 2026-12-14T16:00:00Z cancelled`,
    ])
  })
})

describe('a contact every 10 working days before somebody starts', () => {
  const kind = 'start_contact'
  const acceptedAt = at('2026-11-16T09:00:00Z')
  const now = '2026-12-07T09:00:00Z'
  const accepted = (changes: Parameters<typeof hire>[1] = {}) => [
    hire('2026-11-12T09:00:00Z', { acceptedAt, ...changes }),
  ]
  const waiting = (changes: Parameters<typeof hire>[1] = {}) =>
    project({
      ...started,
      hires: accepted(changes),
      afterwards: [['awaiting_start', '2026-11-16T09:00:00Z']],
    })

  it.each([
    [
      'runs from the acceptance',
      {},
      [
        'jan:1 2026-11-30T16:00:00Z open',
        'jan:2 2026-12-14T16:00:00Z open',
        'jan:3 2026-12-30T16:00:00Z open',
      ],
    ],
    ['ends with the planned first day', { startsOn: on('2026-12-14') }, ['jan:1 2026-11-30T16:00:00Z open']],
    [
      'is owed up to the day before',
      { startsOn: on('2026-12-15') },
      ['jan:1 2026-11-30T16:00:00Z open', 'jan:2 2026-12-14T16:00:00Z open'],
    ],
    [
      'ends with the real first day',
      { startsOn: on('2026-12-15'), startedOn: on('2026-12-01') },
      ['jan:1 2026-11-30T16:00:00Z open'],
    ],
    ['is not owed where the start comes first', { startsOn: on('2026-11-30') }, []],
  ])('%s', (_, changes, found) => {
    expect(lines({ kind, facts: waiting(changes), now })).toEqual(found)
  })

  it('is cancelled when the person steps back', () => {
    expect(lines({ kind, facts: waiting({ endedAt: at('2026-11-25T09:00:00Z') }), now })).toEqual([
      'jan:1 2026-11-30T16:00:00Z cancelled',
    ])
  })

  it('is not owed for an offer, nor after the end of the project', () => {
    expect(
      lines({ kind, facts: project({ ...started, hires: [hire('2026-11-12T09:00:00Z')] }), now }),
    ).toEqual([])
    const afterwards = [
      ['closing', '2026-11-18T09:00:00Z'],
      ['filled', '2026-11-20T09:00:00Z'],
    ] as const
    const ended = project({ ...started, hires: accepted(), afterwards })
    expect(lines({ kind, facts: ended, now })).toEqual(['jan:1 2026-11-30T16:00:00Z cancelled'])
    const later = project({
      ...started,
      hires: accepted({ acceptedAt: at('2026-11-20T09:00:00Z') }),
      afterwards,
    })
    expect(lines({ kind, facts: later, now })).toEqual([])
  })
})
