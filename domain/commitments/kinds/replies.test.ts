import { describe, expect, it } from 'vitest'
import { kolkata, newYork } from '#commitments/testing/calendars.ts'
import {
  at,
  call,
  comment,
  draft,
  lines,
  message,
  missedCall,
  owed,
  project,
  ruling,
  terms,
  told,
} from '#commitments/testing/sampleFacts.ts'

const started = { startDate: '2026-11-16', activatedAt: '2026-11-16T09:00:00Z' }
const kind = 'reply'
const now = '2026-11-27T09:00:00Z'
const wrote = (when: string, changes = {}) => message(when, { direction: 'inbound', ...changes })
const having = (changes: Partial<Parameters<typeof project>[0]>) =>
  lines({ kind, facts: project({ ...started, ...changes }), now })

describe('an answer is due after 4 working hours', () => {
  it.each([
    ['in the morning', '2026-11-17T09:00:00Z', undefined, '2026-11-17T13:00:00Z'],
    ['in the afternoon', '2026-11-17T14:30:00Z', undefined, '2026-11-18T10:30:00Z'],
    ['at night', '2026-11-17T22:00:00Z', undefined, '2026-11-18T12:00:00Z'],
    ['on Friday evening', '2026-11-20T17:00:00Z', undefined, '2026-11-23T12:00:00Z'],
    ['in New York', '2026-11-25T20:00:00Z', newYork, '2026-11-27T16:00:00Z'],
    ['in Kolkata', '2026-11-17T09:00:00Z', kolkata, '2026-11-18T05:00:00Z'],
  ])('%s', (_, when, calendar, dueAt) => {
    const facts = project({ ...started, inbound: [comment(when)] })
    const held = terms(calendar ? { calendar } : {})
    expect(lines({ kind, facts, now: when, terms: held })).toEqual([`comment ${when} ${dueAt} open`])
  })

  it('warns at least 2 working hours before', () => {
    const facts = project({ ...started, inbound: [comment('2026-11-17T22:00:00Z')] })
    expect(owed({ kind, facts, now })[0]?.warnAt).toEqual(at('2026-11-18T10:00:00Z'))
  })
})

describe('what the client tried', () => {
  const when = '2026-11-17T09:00:00Z'
  it.each([
    ['a message', wrote(when), true],
    ['a call that nobody took', missedCall(when), true],
    ['a call that was taken', call(when, { direction: 'inbound' }), false],
    ['a message of the agency', message(when), false],
    ['a call of the agency that nobody took', missedCall(when, { direction: 'outbound' }), false],
  ])('%s', (_, touchpoint, waits) => {
    expect(having({ touchpoints: [touchpoint] })).toHaveLength(waits ? 1 : 0)
  })
})

describe('the clock of the oldest unanswered one', () => {
  it('runs on when the same person writes again', () => {
    const touchpoints = [wrote('2026-11-17T09:00:00Z'), missedCall('2026-11-17T14:00:00Z')]
    expect(having({ touchpoints, inbound: [comment('2026-11-19T09:00:00Z')] })).toEqual([
      'message 2026-11-17T09:00:00Z 2026-11-17T13:00:00Z open',
    ])
  })

  it('begins earlier when an older one is written down late', () => {
    const older = wrote('2026-11-16T10:00:00Z', { recordedAt: at('2026-11-18T10:00:00Z') })
    expect(having({ touchpoints: [wrote('2026-11-17T09:00:00Z'), older] })).toEqual([
      'message 2026-11-16T10:00:00Z 2026-11-16T14:00:00Z open',
    ])
  })

  it('is the one with the smaller id of two at one moment, however they are listed', () => {
    const both = [
      comment('2026-11-17T09:00:00Z', { id: 'b' }),
      comment('2026-11-17T09:00:00Z', { id: 'a' }),
      comment('2026-11-17T09:00:00Z', { id: 'c' }),
    ]
    const found = ['a 2026-11-17T13:00:00Z open']
    expect(having({ inbound: both })).toEqual(found)
    expect(having({ inbound: both.toReversed() })).toEqual(found)
  })

  it('runs for each person alone, and for those who are not known', () => {
    const touchpoints = [
      wrote('2026-11-17T09:00:00Z'),
      wrote('2026-11-17T10:00:00Z', { contactIds: ['marek'] }),
      wrote('2026-11-17T11:00:00Z', { contactIds: [] }),
      call('2026-11-17T12:00:00Z', { contactIds: ['marek'] }),
    ]
    expect(having({ touchpoints })).toEqual([
      'message 2026-11-17T09:00:00Z 2026-11-17T13:00:00Z open',
      'message 2026-11-17T10:00:00Z 2026-11-17T14:00:00Z kept',
      'message 2026-11-17T11:00:00Z 2026-11-17T15:00:00Z kept',
    ])
    expect(
      owed({ kind, facts: project({ ...started, touchpoints }), now }).map((one) => one.contactId),
    ).toEqual(['anna', 'marek', undefined])
  })

  it('begins anew after an answer', () => {
    const touchpoints = [
      wrote('2026-11-17T09:00:00Z'),
      wrote('2026-11-17T09:30:00Z'),
      message('2026-11-17T10:00:00Z'),
      wrote('2026-11-17T10:00:01Z'),
    ]
    expect(having({ touchpoints })).toEqual([
      'message 2026-11-17T09:00:00Z 2026-11-17T13:00:00Z kept',
      'message 2026-11-17T10:00:01Z 2026-11-17T14:00:01Z open',
    ])
  })
})

describe('an answer', () => {
  const inbound = [comment('2026-11-17T09:00:00Z')]
  it.each([
    ['is a call that reached the person', call('2026-11-17T13:00:00Z'), 'kept'],
    ['is a message', message('2026-11-17T12:00:00Z'), 'kept'],
    ['is one to somebody who is not named', message('2026-11-17T12:00:00Z', { contactIds: [] }), 'kept'],
    ['is late after 4 hours', message('2026-11-17T13:00:01Z'), 'late'],
    ['is not a call that reached nobody', call('2026-11-17T12:00:00Z', { outcome: 'no_answer' }), 'open'],
    ['is not one to somebody else', message('2026-11-17T12:00:00Z', { contactIds: ['marek'] }), 'open'],
    ['is not one from before', message('2026-11-17T08:59:00Z'), 'open'],
  ])('%s', (_, touchpoint, status) => {
    const facts = project({ ...started, inbound, touchpoints: [touchpoint] })
    expect(owed({ kind, facts, now })[0]?.status).toBe(status)
  })

  it('is the first of several, however they are listed', () => {
    const early = message('2026-11-17T12:00:00Z')
    const late = message('2026-11-17T15:00:00Z')
    for (const touchpoints of [
      [early, late],
      [late, early],
    ]) {
      const [reply] = owed({ kind, facts: project({ ...started, inbound, touchpoints }), now })
      expect(told(reply)).toMatchObject(
        told({ status: 'kept', evidence: { kind: 'touchpoint', id: early.id } }),
      )
    }
  })

  it('that is not needed ends no other wait', () => {
    const rulings = [
      ruling('no_answer_needed', {
        commitmentKind: kind,
        subject: 'comment 2026-11-17T09:00:00Z',
        when: '2026-11-17T10:00:00Z',
      }),
    ]
    const three = [...inbound, comment('2026-11-18T09:00:00Z'), comment('2026-11-19T09:00:00Z')]
    expect(having({ inbound: three, rulings })).toEqual([
      'comment 2026-11-17T09:00:00Z 2026-11-17T13:00:00Z waived',
      'comment 2026-11-18T09:00:00Z 2026-11-18T13:00:00Z open',
    ])
  })

  it('is not needed where somebody says so; what comes after waits anew', () => {
    const subject = 'comment 2026-11-17T09:00:00Z'
    const rulings = [
      ruling('no_answer_needed', { commitmentKind: kind, subject, when: '2026-11-17T10:00:00Z' }),
    ]
    const again = [...inbound, comment('2026-11-18T09:00:00Z')]
    const touchpoints = [message('2026-11-19T09:00:00Z')]
    expect(having({ inbound: again, rulings, touchpoints })).toEqual([
      'comment 2026-11-17T09:00:00Z 2026-11-17T13:00:00Z waived',
      'comment 2026-11-18T09:00:00Z 2026-11-18T13:00:00Z late',
    ])
    const elsewhere = [{ ...rulings[0], commitmentKind: 'weekly_call' }] as typeof rulings
    expect(having({ inbound: again, rulings: elsewhere })).toEqual([
      'comment 2026-11-17T09:00:00Z 2026-11-17T13:00:00Z open',
    ])
  })
})

describe('an answer is owed in every status', () => {
  const waiting = ['comment 2026-11-25T09:00:00Z 2026-11-25T13:00:00Z open']
  const inbound = [comment('2026-11-25T09:00:00Z')]
  it.each([
    ['on hold', [['on_hold', '2026-11-17T12:00:00Z']]],
    ['before the start', [['awaiting_start', '2026-11-17T12:00:00Z']]],
    ['closing', [['closing', '2026-11-17T12:00:00Z']]],
    [
      'after the end',
      [
        ['closing', '2026-11-17T12:00:00Z'],
        ['not_filled', '2026-11-18T12:00:00Z'],
      ],
    ],
  ] as const)('%s', (_, afterwards) => {
    expect(having({ inbound, afterwards })).toEqual(waiting)
  })

  it('and stays owed when the project ends', () => {
    const afterwards = [
      ['closing', '2026-11-25T12:00:00Z'],
      ['not_filled', '2026-11-26T12:00:00Z'],
    ] as const
    const facts = project({ ...started, afterwards, inbound, touchpoints: [message('2026-11-26T13:00:00Z')] })
    expect(owed({ kind, facts, now })[0]?.status).toBe('late')
  })

  it('before the clocks start, once the project is active', () => {
    const facts = project({ startDate: '2026-12-14', activatedAt: '2026-11-16T09:00:00Z', inbound })
    expect(lines({ kind, facts, now })).toEqual(waiting)
  })

  it('but not in a draft: who wrote then waits from the activation on', () => {
    const early = { inbound: [comment('2026-11-12T09:00:00Z')] }
    expect(lines({ kind, facts: { ...draft, ...early }, now: '2026-11-13T09:00:00Z' })).toEqual([])
    expect(having(early)).toEqual(['comment 2026-11-12T09:00:00Z 2026-11-16T13:00:00Z open'])
    expect(having({ ...early, touchpoints: [message('2026-11-13T09:00:00Z')] })).toEqual([])
  })

  it('and from when Rytm took the project over', () => {
    const adoptedAt = at('2026-11-20T09:00:00Z')
    expect(having({ adoptedAt, inbound: [comment('2026-11-17T09:00:00Z')] })).toEqual([
      'comment 2026-11-17T09:00:00Z 2026-11-20T13:00:00Z open',
    ])
  })
})
