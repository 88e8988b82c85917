import { describe, expect, it } from 'vitest'
import { kolkata, newYork, warsaw } from '#commitments/testing/calendars.ts'
import {
  at,
  call,
  draft,
  lines,
  message,
  missedCall,
  on,
  owed,
  project,
  ruling,
  terms,
  told,
} from '#commitments/testing/sampleFacts.ts'

const started = { startDate: '2026-11-16', activatedAt: '2026-11-16T09:00:00Z' }

describe('the kickoff call is due at the end of the next working day', () => {
  it.each([
    ['a start on Monday', '2026-11-16', '2026-11-16T09:00:00Z', warsaw, '2026-11-17T16:00:00Z'],
    ['activated after hours', '2026-11-16', '2026-11-16T20:00:00Z', warsaw, '2026-11-17T16:00:00Z'],
    ['a start on Friday', '2026-11-20', '2026-11-20T09:00:00Z', warsaw, '2026-11-23T16:00:00Z'],
    ['a start on Saturday', '2026-11-21', '2026-11-21T09:00:00Z', warsaw, '2026-11-23T16:00:00Z'],
    ['a start on a holiday', '2026-11-11', '2026-11-10T09:00:00Z', warsaw, '2026-11-12T16:00:00Z'],
    ['a start before 1 and 3 May', '2026-04-30', '2026-04-30T07:00:00Z', warsaw, '2026-05-04T15:00:00Z'],
    ['before Corpus Christi', '2026-06-03', '2026-06-03T07:00:00Z', warsaw, '2026-06-05T15:00:00Z'],
    ['before Christmas Eve', '2026-12-23', '2026-12-23T09:00:00Z', warsaw, '2026-12-28T16:00:00Z'],
    ['over the clocks going forward', '2026-03-27', '2026-03-27T09:00:00Z', warsaw, '2026-03-30T15:00:00Z'],
    ['over the clocks going back', '2026-10-23', '2026-10-23T09:00:00Z', warsaw, '2026-10-26T16:00:00Z'],
    [
      'before Thanksgiving in New York',
      '2026-11-25',
      '2026-11-25T15:00:00Z',
      newYork,
      '2026-11-27T22:00:00Z',
    ],
    ['in Kolkata', '2026-11-16', '2026-11-16T09:00:00Z', kolkata, '2026-11-17T11:30:00Z'],
    ['activated before its start date', '2026-11-16', '2026-11-12T09:00:00Z', warsaw, '2026-11-17T16:00:00Z'],
    ['activated after its start date', '2026-11-02', '2026-11-16T09:00:00Z', warsaw, '2026-11-17T16:00:00Z'],
  ])('%s', (_, startDate, activatedAt, calendar, dueAt) => {
    const facts = project({ startDate, activatedAt })
    const held = terms({ calendar })
    expect(lines({ kind: 'kickoff_call', facts, now: activatedAt, terms: held })).toEqual([`– ${dueAt} open`])
  })

  it('opens when the clocks start and warns in the last quarter of the working time', () => {
    const [kickoff] = owed({ kind: 'kickoff_call', facts: project(started), now: '2026-11-16T09:00:00Z' })
    expect(told(kickoff)).toMatchObject(
      told({
        opensAt: at('2026-11-16T09:00:00Z'),
        warnAt: at('2026-11-17T12:15:00Z'),
        responsibleId: 'olga',
        recordedLate: false,
      }),
    )
  })

  it('runs from the day Rytm took over a project that began before', () => {
    const facts = project({
      startDate: '2026-10-05',
      activatedAt: '2026-11-16T09:00:00Z',
      adoptedAt: at('2026-11-16T09:00:00Z'),
      leadHandedOverOn: on('2026-10-01'),
    })
    expect(lines({ kind: 'kickoff_call', facts, now: '2026-11-16T09:00:00Z' })).toEqual([
      '– 2026-11-17T16:00:00Z open',
    ])
  })
})

describe('how a kickoff call goes', () => {
  const now = '2026-11-19T09:00:00Z'
  it.each([
    ['kept by a call', [call('2026-11-17T15:59:59Z')], 'kept'],
    ['kept at closing time', [call('2026-11-17T16:00:00Z')], 'kept'],
    ['kept by a meeting', [call('2026-11-17T10:00:00Z', { channel: 'meeting' })], 'kept'],
    ['kept by a call of the client', [call('2026-11-17T10:00:00Z', { direction: 'inbound' })], 'kept'],
    ['kept by a call before the clocks started', [call('2026-11-12T10:00:00Z')], 'kept'],
    [
      'kept with who commissioned it then',
      [call('2026-11-17T10:00:00Z', { contactIds: ['ewa'], withCommissioning: true })],
      'kept',
    ],
    [
      'kept by a call with others too',
      [call('2026-11-17T10:00:00Z', { contactIds: ['marek', 'anna'] })],
      'kept',
    ],
    ['not by a call with nobody who is named', [call('2026-11-17T10:00:00Z', { contactIds: [] })], 'open'],
    ['late', [call('2026-11-17T16:00:01Z')], 'late'],
    ['not by a call that reached nobody', [call('2026-11-17T10:00:00Z', { outcome: 'no_answer' })], 'open'],
    ['not by a message', [message('2026-11-17T10:00:00Z')], 'open'],
    ['not by a call with somebody else', [call('2026-11-17T10:00:00Z', { contactIds: ['marek'] })], 'open'],
  ])('%s', (_, touchpoints, status) => {
    const [kickoff] = owed({ kind: 'kickoff_call', facts: project({ ...started, touchpoints }), now })
    expect(kickoff?.status).toBe(status)
  })

  it('stays open and overdue until it is done, and is missed when the project ends', () => {
    const ended = project({
      ...started,
      afterwards: [
        ['closing', '2026-12-01T09:00:00Z'],
        ['not_filled', '2026-12-03T09:00:00Z'],
      ],
    })
    const kind = 'kickoff_call'
    expect(lines({ kind, facts: ended, now: '2026-12-03T09:00:00Z' })).toEqual([
      '– 2026-11-17T16:00:00Z missed',
    ])
    const closing = project({ ...started, afterwards: [['closing', '2026-12-01T09:00:00Z']] })
    expect(lines({ kind, facts: closing, now: '2026-12-02T09:00:00Z' })).toEqual([
      '– 2026-11-17T16:00:00Z open',
    ])
    const afterwards = { ...ended, touchpoints: [call('2026-12-04T09:00:00Z')] }
    expect(told(owed({ kind, facts: afterwards, now: '2026-12-05T09:00:00Z' })[0])).toMatchObject(
      told({
        status: 'missed',
        settledAt: at('2026-12-03T09:00:00Z'),
      }),
    )
  })

  it('was attempted where two days and a message did not reach the person before the end', () => {
    const outcome = 'no_answer'
    const tried = (third: ReturnType<typeof call>) =>
      project({
        ...started,
        afterwards: [
          ['closing', '2026-11-25T09:00:00Z'],
          ['not_filled', '2026-11-26T09:00:00Z'],
        ],
        touchpoints: [
          call('2026-11-17T09:00:00Z', { outcome }),
          call('2026-11-18T09:00:00Z', { outcome }),
          third,
        ],
      })
    const statusOf = (third: ReturnType<typeof call>) =>
      owed({ kind: 'kickoff_call', facts: tried(third), now: '2026-11-26T09:00:00Z' })[0]?.status
    expect(statusOf(message('2026-11-18T10:00:00Z'))).toBe('attempted')
    expect(statusOf(message('2026-11-18T10:00:00Z', { contactIds: ['marek'] }))).toBe('missed')
    expect(statusOf(message('2026-11-18T10:00:00Z', { direction: 'inbound' }))).toBe('missed')
    expect(statusOf(message('2026-11-27T10:00:00Z'))).toBe('missed')
  })

  it('is kept by the first of two at one moment, however they are listed', () => {
    const both = [call('2026-11-17T10:00:00Z', { id: 'b' }), call('2026-11-17T10:00:00Z', { id: 'a' })]
    for (const touchpoints of [both, both.toReversed()]) {
      const [kickoff] = owed({ kind: 'kickoff_call', facts: project({ ...started, touchpoints }), now })
      expect(told(kickoff?.evidence)).toMatchObject(told({ kind: 'touchpoint', id: 'a' }))
    }
  })

  it('is waived by who says so, before it is done late', () => {
    const rulings = [
      ruling('waived', { commitmentKind: 'kickoff_call', subject: '', when: '2026-11-18T09:00:00Z' }),
    ]
    const facts = project({ ...started, rulings, touchpoints: [call('2026-11-18T12:00:00Z')] })
    expect(told(owed({ kind: 'kickoff_call', facts, now })[0])).toMatchObject(
      told({
        status: 'waived',
        settledAt: at('2026-11-18T09:00:00Z'),
        evidence: { kind: 'ruling' },
      }),
    )
  })

  it('is let go by the first of two rulings, however they are listed', () => {
    const commitmentKind = 'kickoff_call'
    const both = [
      ruling('not_wanted', { commitmentKind, subject: '', when: '2026-11-18T10:00:00Z' }),
      ruling('waived', { commitmentKind, subject: '', when: '2026-11-18T09:00:00Z' }),
    ]
    for (const rulings of [both, both.toReversed()]) {
      const [kickoff] = owed({ kind: commitmentKind, facts: project({ ...started, rulings }), now })
      expect(told(kickoff)).toMatchObject(told({ status: 'waived', settledAt: at('2026-11-18T09:00:00Z') }))
    }
  })

  it('is cancelled when the project ends before it was due', () => {
    const facts = project({
      ...started,
      afterwards: [
        ['closing', '2026-11-17T09:00:00Z'],
        ['cancelled', '2026-11-17T10:00:00Z'],
      ],
    })
    expect(lines({ kind: 'kickoff_call', facts, now })).toEqual(['– 2026-11-17T16:00:00Z cancelled'])
  })
})

describe('a lead of sales', () => {
  const lead = { ...draft, leadHandedOverOn: on('2026-11-13') }

  it('owes the kickoff call from the handover, though nobody took it, and nothing else', () => {
    const facts = { ...lead, touchpoints: [missedCall('2026-11-13T09:00:00Z')] }
    expect(owed({ kind: 'kickoff_call', facts, now: '2026-11-13T09:00:00Z' })).toHaveLength(1)
    expect(lines({ kind: 'kickoff_call', facts, now: '2026-11-13T09:00:00Z' })).toEqual([
      '– 2026-11-16T16:00:00Z open',
    ])
    expect(lines({ kind: 'reply', facts, now: '2026-11-13T09:00:00Z' })).toEqual([])
  })

  it('keeps that clock when it is claimed and activated later', () => {
    const facts = project({ ...started, leadHandedOverOn: on('2026-11-10') })
    expect(lines({ kind: 'kickoff_call', facts, now: '2026-11-16T09:00:00Z' })).toEqual([
      '– 2026-11-12T16:00:00Z open',
    ])
  })

  it('is a draft like others where sales handed nothing over: nothing is owed', () => {
    expect(lines({ kind: 'kickoff_call', facts: draft, now: '2026-11-13T09:00:00Z' })).toEqual([])
  })
})

describe('a hold moves the first calls', () => {
  const kind = 'kickoff_call'
  const held = project({ ...started, afterwards: [['on_hold', '2026-11-17T08:00:00Z']] })
  const resumed = project({
    ...started,
    afterwards: [
      ['on_hold', '2026-11-17T08:00:00Z'],
      ['active', '2026-11-25T08:00:00Z'],
    ],
  })

  it('by its working days, and warns after it', () => {
    expect(told(owed({ kind, facts: resumed, now: '2026-11-25T09:00:00Z' })[0])).toMatchObject(
      told({
        dueAt: at('2026-11-25T16:00:00Z'),
        warnAt: at('2026-11-25T14:00:00Z'),
      }),
    )
  })

  it('warns after the hold on its way, whatever hold comes after it was due', () => {
    const again = (...afterwards: (readonly ['on_hold' | 'active', string])[]) =>
      project({
        ...started,
        afterwards: [
          ['on_hold', '2026-11-17T08:00:00Z'],
          ['active', '2026-11-25T08:00:00Z'],
          ['on_hold', '2026-12-01T08:00:00Z'],
          ...afterwards,
        ],
      })
    for (const facts of [again(), again(['active', '2026-12-07T08:00:00Z'])]) {
      expect(told(owed({ kind, facts, now: '2026-12-08T09:00:00Z' })[0])).toMatchObject(
        told({ dueAt: at('2026-11-25T16:00:00Z'), warnAt: at('2026-11-25T14:00:00Z') }),
      )
    }
  })

  it('without an end: it is not known when the call is due, until work goes on', () => {
    expect(lines({ kind, facts: held, now: '2026-11-18T09:00:00Z' })).toEqual([])
    expect(lines({ kind: 'schedule', facts: held, now: '2026-11-18T09:00:00Z' })).toEqual([])
  })

  it('but not what was overdue before it', () => {
    const facts = project({ ...started, afterwards: [['on_hold', '2026-11-18T08:00:00Z']] })
    expect(lines({ kind, facts, now: '2026-11-19T09:00:00Z' })).toEqual(['– 2026-11-17T16:00:00Z open'])
  })

  it('nor what was done before it or during it', () => {
    const before = { ...held, touchpoints: [call('2026-11-16T12:00:00Z')] }
    expect(told(owed({ kind, facts: before, now: '2026-11-18T09:00:00Z' }))).toMatchObject(
      told([{ dueAt: at('2026-11-17T16:00:00Z'), warnAt: at('2026-11-17T12:15:00Z'), status: 'kept' }]),
    )
    const during = (facts: typeof held) => ({ ...facts, touchpoints: [call('2026-11-18T18:00:00Z')] })
    const kept = ['– 2026-11-19T16:00:00Z kept']
    expect(lines({ kind, facts: during(held), now: '2026-11-19T09:00:00Z' })).toEqual(kept)
    expect(lines({ kind, facts: during(resumed), now: '2026-11-26T09:00:00Z' })).toEqual(kept)
  })

  it('and counts on the days of its beginning and its end', () => {
    const reached = (when: string, facts = resumed) =>
      lines({ kind, facts: { ...facts, touchpoints: [call(when)] }, now: '2026-11-26T09:00:00Z' })
    expect(reached('2026-11-17T18:00:00Z')).toEqual(['– 2026-11-18T16:00:00Z kept'])
    expect(reached('2026-11-25T10:00:00Z')).toEqual(['– 2026-11-25T16:00:00Z kept'])
  })

  it('whatever was let go besides', () => {
    const when = '2026-11-16T12:00:00Z'
    const rulings = [
      ruling('waived', { commitmentKind: 'weekly_call', subject: '', when }),
      ruling('waived', { commitmentKind: kind, subject: 'marek', when }),
    ]
    expect(lines({ kind, facts: { ...held, rulings }, now: '2026-11-18T09:00:00Z' })).toEqual([])
  })

  it('nor what was let go', () => {
    const rulings = [ruling('waived', { commitmentKind: kind, subject: '', when: '2026-11-16T12:00:00Z' })]
    expect(lines({ kind, facts: { ...held, rulings }, now: '2026-11-18T09:00:00Z' })).toEqual([
      '– 2026-11-17T16:00:00Z waived',
    ])
  })
})

describe('the call with a decision-maker who must be heard', () => {
  const kind = 'decision_maker_call'
  const now = '2026-11-17T09:00:00Z'

  it('is due at the end of the second working day, one for each', () => {
    const { contacts } = draft
    const ewa = { contactId: 'ewa', roles: ['decision_maker', 'hr'], mustBeHeard: true } as const
    const jan = { contactId: 'jan', roles: ['decision_maker'], mustBeHeard: false } as const
    const iga = { contactId: 'iga', roles: ['hr'], mustBeHeard: true } as const
    const facts = project({ ...started, contacts: [...contacts, ewa, jan, iga] })
    expect(lines({ kind, facts, now })).toEqual([
      'marek 2026-11-18T16:00:00Z open',
      'ewa 2026-11-18T16:00:00Z open',
    ])
    expect(owed({ kind, facts, now })[0]?.contactId).toBe('marek')
  })

  it('is kept by a conversation with that person only', () => {
    const facts = project({ ...started, touchpoints: [call('2026-11-16T12:00:00Z')] })
    expect(lines({ kind, facts, now })).toEqual(['marek 2026-11-18T16:00:00Z open'])
    const heard = { ...facts, touchpoints: [call('2026-11-16T12:00:00Z', { contactIds: ['anna', 'marek'] })] }
    expect(lines({ kind, facts: heard, now })).toEqual(['marek 2026-11-18T16:00:00Z kept'])
  })

  it('is not there in a draft', () => {
    expect(lines({ kind, facts: { ...draft, leadHandedOverOn: on('2026-11-13') }, now })).toEqual([])
  })
})
