import { describe, expect, it } from 'vitest'
import type { WorkingCalendar } from '#calendar/workingCalendar.ts'
import { type CommitmentPolicy, defaultPolicy } from '#commitments/policy.ts'
import { mergeTerms } from '#commitments/terms.ts'
import { warsaw } from '#commitments/testing/calendars.ts'
import {
  at,
  call,
  comment,
  derive,
  draft,
  lines,
  message,
  on,
  owed,
  project,
  statuses,
  told,
} from '#commitments/testing/sampleFacts.ts'

const started = { startDate: '2026-11-16', activatedAt: '2026-11-16T09:00:00Z' }
const early = at('2020-01-01T00:00Z')
const version = (policyVersion: number, calendarVersion = 1) => ({ policyVersion, calendarVersion })

/** The default policy, then each change at its instant. */
function changing(...changes: [string, Partial<CommitmentPolicy>][]) {
  const policies = [
    { version: 1, since: early, policy: defaultPolicy },
    ...changes.map(([since, change], index) => ({
      version: index + 2,
      since: at(since),
      policy: { ...defaultPolicy, ...change },
    })),
  ]
  return mergeTerms({ policies, calendars: [{ version: 1, since: early, calendar: warsaw }] })
}

function changingCalendar(since: string, change: Partial<WorkingCalendar>) {
  return mergeTerms({
    policies: [{ version: 1, since: early, policy: defaultPolicy }],
    calendars: [
      { version: 1, since: early, calendar: warsaw },
      { version: 2, since: at(since), calendar: { ...warsaw, ...change } },
    ],
  })
}

describe('editing the policy does not rewrite history', () => {
  const kind = 'reply'
  const inbound = [comment('2026-11-17T09:00:00Z')]
  const now = '2026-11-27T09:00:00Z'
  const subject = 'comment 2026-11-17T09:00:00Z'

  it('what was kept keeps its due time and its terms', () => {
    const facts = project({ ...started, inbound, touchpoints: [message('2026-11-17T12:00:00Z')] })
    const held = changing(['2026-11-18T09:00:00Z', { replyHours: 1 }])
    expect(told(owed({ kind, facts, now, terms: held }))).toMatchObject(
      told([{ dueAt: at('2026-11-17T13:00:00Z'), status: 'kept', terms: version(1) }]),
    )
  })

  it('what was late stays late though the new policy gives more time', () => {
    const facts = project({ ...started, inbound, touchpoints: [message('2026-11-17T15:00:00Z')] })
    const held = changing(['2026-11-17T15:00:00Z', { replyHours: 8 }])
    expect(lines({ kind, facts, now, terms: held })).toEqual([`${subject} 2026-11-17T13:00:00Z late`])
  })

  it('what was open gets the new due time', () => {
    const facts = project({ ...started, inbound })
    const held = changing(['2026-11-17T12:00:00Z', { replyHours: 8 }])
    expect(told(owed({ kind, facts, now: '2026-11-17T12:30:00Z', terms: held }))).toMatchObject(
      told([{ dueAt: at('2026-11-18T09:00:00Z'), status: 'open', terms: version(2) }]),
    )
  })

  it('what the new policy would have made due before it began keeps its due time', () => {
    const facts = project({ ...started, inbound, touchpoints: [message('2026-11-17T12:30:00Z')] })
    const held = changing(['2026-11-17T12:00:00Z', { replyHours: 2 }])
    expect(told(owed({ kind, facts, now, terms: held }))).toMatchObject(
      told([{ dueAt: at('2026-11-17T13:00:00Z'), status: 'kept', terms: version(1) }]),
    )
  })

  it('what is due exactly when it begins is due before it', () => {
    const facts = project({ ...started, inbound })
    const held = changing(['2026-11-17T12:00:00Z', { replyHours: 3 }])
    expect(lines({ kind, facts, now, terms: held })).toEqual([`${subject} 2026-11-17T13:00:00Z open`])
  })

  it('a fact written down late falls under the terms of its time', () => {
    const recordedAt = at('2026-11-19T09:00:00Z')
    const touchpoints = [message('2026-11-17T12:30:00Z', { recordedAt })]
    const held = changing(['2026-11-18T09:00:00Z', { replyHours: 1 }])
    expect(
      told(owed({ kind, facts: project({ ...started, inbound, touchpoints }), now, terms: held })),
    ).toMatchObject(told([{ status: 'kept', recordedLate: true, terms: version(1) }]))
  })

  it('what was kept before it stays, though the project changed after it', () => {
    const afterwards = [['on_hold', '2026-11-20T09:00:00Z']] as const
    const touchpoints = [message('2026-11-17T12:00:00Z')]
    const held = changing(['2026-11-18T09:00:00Z', { replyHours: 1 }])
    const facts = project({ ...started, inbound, touchpoints, afterwards })
    expect(lines({ kind, facts, now, terms: held })).toEqual([`${subject} 2026-11-17T13:00:00Z kept`])
  })

  it('terms that ended before the project began made none of its due times', () => {
    const touchpoints = [call('2026-11-12T09:00:00Z')]
    const held = changing(['2026-11-13T09:00:00Z', { kickoffCallDays: 3 }])
    const kickoff = { kind: 'kickoff_call', now, terms: held } as const
    const kept = '– 2026-11-19T16:00:00Z kept'
    expect(lines({ ...kickoff, facts: project({ ...started, touchpoints }) })).toEqual([kept])
    const lead = { ...draft, leadHandedOverOn: on('2026-11-10'), touchpoints }
    expect(lines({ ...kickoff, facts: lead })).toEqual(['– 2026-11-12T16:00:00Z kept'])
  })
})

describe('a rhythm changed in the middle', () => {
  const kind = 'weekly_call'
  const agreedAt = at('2026-11-25T10:00:00Z')
  const monthly = { rhythm: { callEvery: 'month', reportEvery: 'week', agreedAt } } as const
  const none = { rhythm: { callEvery: 'none', reportEvery: 'week', agreedAt } } as const
  const facts = project({ ...started, touchpoints: [call('2026-11-18T09:00:00Z')] })
  const now = '2026-12-09T09:00:00Z'

  it('keeps the weeks before and asks less often from then on', () => {
    const held = changing(['2026-11-25T10:00:00Z', monthly])
    expect(lines({ kind, facts, now, terms: held })).toEqual([
      '2026-W47 2026-11-20T16:00:00Z kept',
      '2026-W50 2026-12-11T16:00:00Z kept',
      '2027-W01 2027-01-08T16:00:00Z open',
    ])
  })

  it('makes no misses of the weeks in which less was agreed', () => {
    const held = changing(['2026-11-12T10:00:00Z', monthly], ['2026-12-01T10:00:00Z', {}])
    expect(lines({ kind, facts: { ...facts, touchpoints: [] }, now, terms: held })).toEqual([
      '2026-W50 2026-12-11T16:00:00Z open',
      '2026-W49 2026-12-04T16:00:00Z missed',
      '2026-W51 2026-12-18T16:00:00Z open',
    ])
  })

  it('does not take back a call that was due when it was agreed', () => {
    const saturday = changing(['2026-11-21T10:00:00Z', monthly])
    expect(lines({ kind, facts: project(started), now, terms: saturday })[0]).toBe(
      '2026-W47 2026-11-20T16:00:00Z missed',
    )
  })

  it('no calls: the open week says so from then on, and the next is owed again when they are wanted', () => {
    const noCalls = changing(['2026-11-25T10:00:00Z', none])
    expect(lines({ kind, facts, now: '2026-11-26T09:00:00Z', terms: noCalls })).toEqual([
      '2026-W47 2026-11-20T16:00:00Z kept',
      '2026-W48 2026-11-27T16:00:00Z not_wanted',
      '2026-W49 2026-12-04T16:00:00Z not_wanted',
    ])
    const again = changing(['2026-11-25T10:00:00Z', none], ['2026-11-26T08:00:00Z', {}])
    expect(lines({ kind, facts, now: '2026-11-26T09:00:00Z', terms: again })).toEqual([
      '2026-W47 2026-11-20T16:00:00Z kept',
      '2026-W48 2026-11-27T16:00:00Z not_wanted',
      '2026-W49 2026-12-04T16:00:00Z open',
    ])
  })
})

describe('editing the calendar does not rewrite history', () => {
  const kind = 'weekly_report'
  const facts = project(started)
  const friday = [{ date: '2026-11-20', name: 'closed' }]

  it('a day off added later leaves what was missed', () => {
    const held = changingCalendar('2026-12-01T09:00:00Z', { daysOff: friday })
    expect(told(owed({ kind, facts, now: '2026-12-02T09:00:00Z', terms: held })[0])).toMatchObject(
      told({
        dueAt: at('2026-11-20T15:00:00Z'),
        status: 'missed',
        terms: version(1),
      }),
    )
  })

  it('a day off on the same day does not make the day before overdue', () => {
    const held = changingCalendar('2026-11-20T09:00:00Z', { daysOff: friday })
    expect(lines({ kind, facts, now: '2026-11-20T10:00:00Z', terms: held })[0]).toBe(
      '2026-W47 2026-11-20T15:00:00Z open',
    )
  })

  it('a day off ahead moves what is open', () => {
    const held = changingCalendar('2026-11-17T09:00:00Z', { daysOff: friday })
    expect(told(owed({ kind, facts, now: '2026-11-17T10:00:00Z', terms: held })[0])).toMatchObject(
      told({
        dueAt: at('2026-11-19T15:00:00Z'),
        terms: version(1, 2),
      }),
    )
  })

  it('each change in a row freezes what was settled before it', () => {
    const reply = { kind: 'reply', now: '2026-11-27T09:00:00Z' } as const
    const held = changing(
      ['2026-11-18T09:00:00Z', { replyHours: 2 }],
      ['2026-11-19T09:00:00Z', { replyHours: 6 }],
    )
    const inbound = ['16', '18', '19'].map((day) => comment(`2026-11-${day}T10:00:00Z`))
    const touchpoints = ['16', '18', '19'].map((day) => message(`2026-11-${day}T13:00:00Z`))
    expect(lines({ ...reply, facts: project({ ...started, inbound, touchpoints }), terms: held })).toEqual([
      'comment 2026-11-16T10:00:00Z 2026-11-16T14:00:00Z kept',
      'comment 2026-11-18T10:00:00Z 2026-11-18T12:00:00Z late',
      'comment 2026-11-19T10:00:00Z 2026-11-19T16:00:00Z kept',
    ])
  })
})

describe('terms', () => {
  it('change with each policy and each calendar, once where both do', () => {
    const calendar = { ...warsaw, daysOff: [{ date: '2026-11-20', name: 'closed' }] }
    const since = at('2026-11-17T09:00:00Z')
    const merged = mergeTerms({
      policies: [
        { version: 4, since, policy: defaultPolicy },
        { version: 5, since: at('2026-11-19T09:00:00Z'), policy: { ...defaultPolicy, replyHours: 1 } },
        { version: 6, since: at('2026-11-20T09:00:00Z'), policy: defaultPolicy },
      ],
      calendars: [
        { version: 1, since, calendar: warsaw },
        { version: 2, since: at('2026-11-18T09:00:00Z'), calendar },
        { version: 3, since: at('2026-11-20T09:00:00Z'), calendar: warsaw },
      ],
    })
    expect(merged.map(({ since: from, version: held }) => [`${from}`, held])).toEqual([
      ['1970-01-01T00:00:00Z', version(4, 1)],
      ['2026-11-18T09:00:00Z', version(4, 2)],
      ['2026-11-19T09:00:00Z', version(5, 2)],
      ['2026-11-20T09:00:00Z', version(6, 3)],
    ])
    expect(merged[1]?.calendar).toBe(calendar)
    expect(merged[2]?.policy.replyHours).toBe(1)
  })

  it('need no change at all', () => {
    expect(derive({ facts: { ...draft, statusChanges: statuses() }, now: '2026-11-18T09:00:00Z' })).toEqual({
      commitments: [],
      silence: {},
      nextTransitionAt: undefined,
    })
  })
})
