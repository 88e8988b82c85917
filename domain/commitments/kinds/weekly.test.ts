import { describe, expect, it } from 'vitest'
import { kolkata, newYork } from '#commitments/testing/calendars.ts'
import {
  at,
  call,
  lines,
  message,
  owed,
  project,
  report,
  ruling,
  terms,
  told,
} from '#commitments/testing/sampleFacts.ts'

const started = { startDate: '2026-11-16', activatedAt: '2026-11-16T09:00:00Z' }
const kind = 'weekly_call'
const reportKind = 'weekly_report'

describe('the regular call and report of a project week', () => {
  it.each([
    ['a start on Monday', '2026-11-16', ['2026-W47 2026-11-20T16:00:00Z', '2026-W48 2026-11-27T16:00:00Z']],
    [
      'on Thursday: still this week',
      '2026-11-19',
      ['2026-W47 2026-11-20T16:00:00Z', '2026-W48 2026-11-27T16:00:00Z'],
    ],
    [
      'on Friday: next week',
      '2026-11-20',
      ['2026-W48 2026-11-27T16:00:00Z', '2026-W49 2026-12-04T16:00:00Z'],
    ],
    [
      'before a free Friday',
      '2026-04-28',
      ['2026-W18 2026-04-30T15:00:00Z', '2026-W19 2026-05-08T15:00:00Z'],
    ],
    ['over Corpus Christi', '2026-06-01', ['2026-W23 2026-06-05T15:00:00Z', '2026-W24 2026-06-12T15:00:00Z']],
    [
      'in the week of Christmas Eve',
      '2026-12-21',
      ['2026-W52 2026-12-23T16:00:00Z', '2026-W53 2026-12-31T16:00:00Z'],
    ],
    [
      'before the clocks go forward',
      '2026-03-23',
      ['2026-W13 2026-03-27T16:00:00Z', '2026-W14 2026-04-03T15:00:00Z'],
    ],
    [
      'before the clocks go back',
      '2026-10-19',
      ['2026-W43 2026-10-23T15:00:00Z', '2026-W44 2026-10-30T16:00:00Z'],
    ],
  ])('is due on the last working day of it: %s', (_, startDate, calls) => {
    const activatedAt = `${startDate}T09:00:00Z`
    const facts = project({ startDate, activatedAt })
    expect(lines({ kind, facts, now: activatedAt })).toEqual(calls.map((line) => `${line} open`))
  })

  it('is due at 16:00 for the report, or at closing time where that is earlier', () => {
    const now = '2026-11-16T15:00:00Z'
    const facts = project({ startDate: '2026-11-16', activatedAt: now })
    const lastDue = (calendar: Parameters<typeof terms>[0]) =>
      lines({ kind: reportKind, facts, now, terms: terms(calendar) })[0]
    expect(lastDue({})).toBe('2026-W47 2026-11-20T15:00:00Z open')
    expect(lastDue({ calendar: newYork })).toBe('2026-W47 2026-11-20T21:00:00Z open')
    expect(lastDue({ calendar: kolkata })).toBe('2026-W47 2026-11-20T10:30:00Z open')
    const short = { ...kolkata, weekly: { ...kolkata.weekly, 5: [{ startMinute: 540, endMinute: 720 }] } }
    expect(lastDue({ calendar: short })).toBe('2026-W47 2026-11-20T06:30:00Z open')
  })

  it('opens with the week, or with the project in it', () => {
    const [first, second] = owed({ kind, facts: project(started), now: '2026-11-16T09:00:00Z' })
    expect(first?.opensAt).toEqual(at('2026-11-16T09:00:00Z'))
    expect(second?.opensAt).toEqual(at('2026-11-22T23:00:00Z'))
    expect(second?.endsAt).toEqual(at('2026-11-29T23:00:00Z'))
  })
})

describe('the regular call', () => {
  const statusOf = (touchpoints: ReturnType<typeof call>[], now = '2026-11-24T09:00:00Z') =>
    owed({ kind, facts: project({ ...started, touchpoints }), now })[0]?.status

  it.each([
    ['kept by a call', [call('2026-11-20T15:00:00Z')], 'kept'],
    ['kept by whomever it reached', [call('2026-11-20T15:00:00Z', { contactIds: ['marek'] })], 'kept'],
    ['kept by the kickoff call on the Monday before the clocks ran', [call('2026-11-16T07:00:00Z')], 'kept'],
    ['late on Sunday', [call('2026-11-22T22:59:00Z')], 'late'],
    ['missed when the week is over', [call('2026-11-22T23:00:00Z')], 'missed'],
    ['missed: a message is no call', [message('2026-11-18T12:00:00Z')], 'missed'],
    [
      'attempted on two days, and written',
      [
        unanswered('2026-11-18T12:00:00Z'),
        unanswered('2026-11-20T12:00:00Z'),
        message('2026-11-20T13:00:00Z'),
      ],
      'attempted',
    ],
    [
      'missed: two attempts on one day are one',
      [
        unanswered('2026-11-18T09:00:00Z'),
        unanswered('2026-11-18T12:00:00Z'),
        message('2026-11-20T13:00:00Z'),
      ],
      'missed',
    ],
    [
      'missed: attempts without a message',
      [unanswered('2026-11-18T12:00:00Z'), unanswered('2026-11-20T12:00:00Z')],
      'missed',
    ],
    [
      'missed: the message came in the next week',
      [
        unanswered('2026-11-18T12:00:00Z'),
        unanswered('2026-11-20T12:00:00Z'),
        message('2026-11-23T13:00:00Z'),
      ],
      'missed',
    ],
    [
      'missed: the client tried, not the agency',
      [
        unanswered('2026-11-18T12:00:00Z', { direction: 'inbound' }),
        unanswered('2026-11-20T12:00:00Z'),
        message('2026-11-20T13:00:00Z'),
      ],
      'missed',
    ],
  ])('is %s', (_, touchpoints, status) => {
    expect(statusOf(touchpoints)).toBe(status)
  })

  it('is open until the week is over', () => {
    expect(statusOf([], '2026-11-22T22:59:59Z')).toBe('open')
    expect(statusOf([], '2026-11-22T23:00:00Z')).toBe('missed')
  })

  it('is missed again where the client contests the call: it is not among the facts', () => {
    expect(statusOf([call('2026-11-18T12:00:00Z')])).toBe('kept')
    expect(statusOf([])).toBe('missed')
  })

  it('turns from missed to kept when the call is written down late', () => {
    const late = call('2026-11-18T12:00:00Z', { recordedAt: at('2026-11-24T08:00:00Z') })
    const facts = project({ ...started, touchpoints: [late] })
    expect(told(owed({ kind, facts, now: '2026-11-24T09:00:00Z' })[0])).toMatchObject(
      told({
        status: 'kept',
        recordedLate: true,
        settledAt: at('2026-11-18T12:00:00Z'),
        responsibleId: 'olga',
      }),
    )
  })

  it('is not recorded late where it was written down before it was missed', () => {
    const recordedAt = at('2026-11-22T21:00:00Z')
    const facts = project({ ...started, touchpoints: [call('2026-11-21T12:00:00Z', { recordedAt })] })
    const late = owed({ kind, facts, now: '2026-11-24T09:00:00Z' })[0]
    expect(told(late)).toMatchObject(told({ status: 'late', recordedLate: false }))
    const after = at('2026-11-23T08:00:00Z')
    const missed = project({ ...started, touchpoints: [call('2026-11-21T12:00:00Z', { recordedAt: after })] })
    expect(told(owed({ kind, facts: missed, now: '2026-11-24T09:00:00Z' })[0])).toMatchObject(
      told({
        status: 'late',
        recordedLate: true,
      }),
    )
  })

  it('is waived for one week by whoever says so', () => {
    const rulings = [
      ruling('waived', { commitmentKind: kind, subject: '2026-W48', when: '2026-11-24T09:00:00Z' }),
      ruling('not_wanted', { commitmentKind: kind, subject: '2026-W49', when: '2026-11-24T09:00:00Z' }),
      ruling('waived', { commitmentKind: kind, subject: '2026-W47', when: '2026-11-23T09:00:00Z' }),
    ]
    const facts = project({ ...started, rulings })
    expect(lines({ kind, facts, now: '2026-11-24T09:00:00Z' })).toEqual([
      '2026-W47 2026-11-20T16:00:00Z missed',
      '2026-W48 2026-11-27T16:00:00Z waived',
      '2026-W49 2026-12-04T16:00:00Z not_wanted',
    ])
  })
})

describe('the weekly report', () => {
  const first = (reports: ReturnType<typeof report>[], now = '2026-11-30T09:00:00Z') =>
    owed({ kind: reportKind, facts: project({ ...started, reports }), now })[0]

  it.each([
    ['kept by a human who sent it in time', [report(47, '2026-11-20T15:00:00Z')], 'kept'],
    ['late', [report(47, '2026-11-20T15:00:01Z')], 'late'],
    ['automatic, shown apart', [report(47, '2026-11-20T15:05:00Z', { automatic: true })], 'automatic'],
    ['automatic in time too', [report(47, '2026-11-20T14:00:00Z', { automatic: true })], 'automatic'],
    ['missed when the next one is due', [report(47, '2026-11-27T15:00:00Z')], 'missed'],
    ['not kept by the one of another week', [report(48, '2026-11-20T12:00:00Z')], 'missed'],
    [
      'not kept by the same week of another year',
      [report(47, '2026-11-20T12:00:00Z', { isoYear: 2025 })],
      'missed',
    ],
  ])('is %s', (_, reports, status) => {
    expect(told(first(reports))).toMatchObject(told({ status, recordedLate: false }))
  })

  it('counts as what came first: by a human, or without one', () => {
    const byHuman = (when: string) => report(47, when, { id: 'by a human' })
    const byItself = (when: string) => report(47, when, { id: 'by itself', automatic: true })
    const [early, late] = ['2026-11-20T14:00:00Z', '2026-11-20T14:30:00Z'] as const
    const asTold = (found: ReturnType<typeof first>) =>
      `${found?.status} ${found?.evidence?.kind} ${found?.evidence?.id}`
    expect(asTold(first([byHuman(early), byItself(late)]))).toBe('kept report by a human')
    expect(asTold(first([byItself(early), byHuman(late)]))).toBe('automatic report by itself')
  })

  it('stays open and overdue until the next one is due', () => {
    expect(first([], '2026-11-27T14:59:59Z')?.status).toBe('open')
    expect(first([], '2026-11-27T15:00:00Z')?.status).toBe('missed')
  })
})

describe('a hold', () => {
  it('takes its days away: a week on hold owes nothing, the one it ends in does', () => {
    const afterwards = [
      ['on_hold', '2026-11-18T09:00:00Z'],
      ['active', '2026-12-02T09:00:00Z'],
    ] as const
    const facts = project({ ...started, afterwards })
    const now = '2026-12-03T09:00:00Z'
    expect(lines({ kind: reportKind, facts, now })).toEqual([
      '2026-W47 2026-11-20T15:00:00Z cancelled',
      '2026-W49 2026-12-04T15:00:00Z open',
      '2026-W50 2026-12-11T15:00:00Z open',
    ])
    expect(owed({ kind: reportKind, facts, now })[1]?.opensAt).toEqual(at('2026-12-02T09:00:00Z'))
  })

  it('that ends on Friday leaves one day, which joins the next week', () => {
    const afterwards = [
      ['on_hold', '2026-11-16T12:00:00Z'],
      ['active', '2026-11-20T09:00:00Z'],
    ] as const
    expect(lines({ kind, facts: project({ ...started, afterwards }), now: '2026-11-20T10:00:00Z' })).toEqual([
      '2026-W48 2026-11-27T16:00:00Z open',
      '2026-W49 2026-12-04T16:00:00Z open',
    ])
  })

  it('without an end owes nothing regular', () => {
    const facts = project({ ...started, afterwards: [['on_hold', '2026-11-17T12:00:00Z']] })
    expect(lines({ kind, facts, now: '2026-12-20T10:00:00Z' })).toEqual([])
  })
})

describe('a project that is not active', () => {
  it('cancels what was not due when somebody accepted, and owes it again after the withdrawal', () => {
    const afterwards = [
      ['awaiting_start', '2026-11-19T12:00:00Z'],
      ['active', '2026-12-04T09:00:00Z'],
    ] as const
    const facts = project({ ...started, afterwards, touchpoints: [call('2026-12-04T12:00:00Z')] })
    expect(lines({ kind, facts, now: '2026-12-07T09:00:00Z' })).toEqual([
      '2026-W47 2026-11-20T16:00:00Z cancelled',
      '2026-W50 2026-12-11T16:00:00Z kept',
      '2026-W51 2026-12-18T16:00:00Z open',
    ])
    expect(owed({ kind, facts, now: '2026-12-07T09:00:00Z' })[1]?.opensAt).toEqual(at('2026-12-04T09:00:00Z'))
  })

  it('owes nothing in a week with one active day before that', () => {
    const facts = project({ ...started, afterwards: [['awaiting_start', '2026-11-17T12:00:00Z']] })
    expect(lines({ kind, facts, now: '2026-12-07T09:00:00Z' })).toEqual([])
  })

  it('does not count a call after it stopped', () => {
    const afterwards = [['closing', '2026-11-19T12:00:00Z']] as const
    const facts = project({ ...started, afterwards, touchpoints: [call('2026-11-20T12:00:00Z')] })
    expect(lines({ kind, facts, now: '2026-11-21T09:00:00Z' })).toEqual([
      '2026-W47 2026-11-20T16:00:00Z cancelled',
    ])
  })
})

describe('the agreed rhythm', () => {
  const facts = project(started)

  it('of a call each month asks in every fourth project week, with one ahead', () => {
    const monthly = terms({ policy: { rhythm: { callEvery: 'month', reportEvery: 'week' } } })
    expect(lines({ kind, facts, terms: monthly, now: '2026-11-16T09:00:00Z' })).toEqual([
      '2026-W50 2026-12-11T16:00:00Z open',
    ])
    const early = { ...facts, touchpoints: [call('2026-11-18T09:00:00Z')] }
    expect(lines({ kind, facts: early, terms: monthly, now: '2026-12-14T09:00:00Z' })).toEqual([
      '2026-W50 2026-12-11T16:00:00Z kept',
      '2027-W01 2027-01-08T16:00:00Z open',
    ])
    const [, second] = owed({ kind, facts: early, terms: monthly, now: '2026-12-14T09:00:00Z' })
    expect(second?.opensAt).toEqual(at('2026-12-13T23:00:00Z'))
  })

  it('of every second week asks in the even ones', () => {
    const policy = { rhythm: { callEvery: 'two_weeks', reportEvery: 'week' } } as const
    expect(lines({ kind, facts, terms: terms({ policy }), now: '2026-11-24T09:00:00Z' })).toEqual([
      '2026-W48 2026-11-27T16:00:00Z open',
      '2026-W50 2026-12-11T16:00:00Z open',
    ])
  })

  it('without calls says so of each week, since it was agreed', () => {
    const agreedAt = at('2026-11-18T10:00:00Z')
    const policy = { rhythm: { callEvery: 'none', reportEvery: 'week', agreedAt } } as const
    const found = owed({ kind, facts, terms: terms({ policy }), now: '2026-11-24T09:00:00Z' })
    expect(found.map(({ status, settledAt }) => `${status} ${settledAt}`)).toEqual([
      'not_wanted 2026-11-18T10:00:00Z',
      'not_wanted 2026-11-22T23:00:00Z',
      'not_wanted 2026-11-29T23:00:00Z',
    ])
    const called = { ...facts, touchpoints: [call('2026-11-20T10:00:00Z')] }
    expect(
      owed({ kind, facts: called, terms: terms({ policy }), now: '2026-11-24T09:00:00Z' })[0]?.status,
    ).toBe('kept')
    expect(lines({ kind: reportKind, facts, terms: terms({ policy }), now: '2026-11-24T09:00:00Z' })[0]).toBe(
      '2026-W47 2026-11-20T15:00:00Z open',
    )
  })

  it('without reports says so too, unless somebody sent one', () => {
    const policy = { rhythm: { callEvery: 'week', reportEvery: 'none' } } as const
    const reports = [report(48, '2026-11-27T12:00:00Z')]
    const now = '2026-12-01T09:00:00Z'
    expect(lines({ kind: reportKind, facts: { ...facts, reports }, terms: terms({ policy }), now })).toEqual([
      '2026-W47 2026-11-20T15:00:00Z not_wanted',
      '2026-W48 2026-11-27T15:00:00Z kept',
      '2026-W49 2026-12-04T15:00:00Z not_wanted',
      '2026-W50 2026-12-11T15:00:00Z not_wanted',
    ])
  })
})

function unanswered(when: string, changes = {}) {
  return call(when, { id: `tried ${when}`, outcome: 'no_answer', ...changes })
}
