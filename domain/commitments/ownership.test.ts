import { describe, expect, it } from 'vitest'
import { isOverdue } from '#commitments/commitment.ts'
import { countsAs } from '#commitments/countsAsKept.ts'
import { isGivenInWriting } from '#commitments/inWriting.ts'
import { reconcile } from '#commitments/reconcile.ts'
import { warsaw } from '#commitments/testing/calendars.ts'
import {
  at,
  call,
  derive,
  draft,
  on,
  owed,
  project,
  report,
  version,
} from '#commitments/testing/sampleFacts.ts'

const started = { startDate: '2026-11-16', activatedAt: '2026-11-16T09:00:00Z' }
const kind = 'kickoff_call'

describe('a commitment is owned by who answered for the project when it was due', () => {
  const leads = [
    { memberId: 'olga', since: at('2026-11-16T09:00:00Z') },
    { memberId: 'piotr', since: at('2026-11-17T16:00:01Z') },
  ]
  const ewa = { memberId: 'olga', substituteId: 'ewa', fromDate: on('2026-11-17'), toDate: on('2026-11-18') }
  const ownerAt = (now: string, changes: Partial<Parameters<typeof project>[0]> = {}) =>
    owed({ kind, facts: project({ ...started, leads, ...changes }), now })[0]?.responsibleId

  it.each([
    ['before it is due: who leads now', '2026-11-16T12:00:00Z', {}, 'olga'],
    ['overdue: who led when it was due', '2026-11-20T12:00:00Z', {}, 'olga'],
    ['due while she is away: her substitute', '2026-11-20T12:00:00Z', { absences: [ewa] }, 'ewa'],
    ['not due yet while she is at work', '2026-11-16T12:00:00Z', { absences: [ewa] }, 'olga'],
    [
      'done before it was due: who led then',
      '2026-11-20T12:00:00Z',
      { touchpoints: [call('2026-11-16T12:00:00Z')], absences: [ewa] },
      'olga',
    ],
    [
      'done before the clocks started: who led then',
      '2026-11-20T12:00:00Z',
      { touchpoints: [call('2026-11-12T12:00:00Z')] },
      'olga',
    ],
    [
      'done late: who led when it was due',
      '2026-11-20T12:00:00Z',
      { touchpoints: [call('2026-11-19T12:00:00Z')] },
      'olga',
    ],
  ])('%s', (_, now, changes, owner) => {
    expect(ownerAt(now, changes)).toBe(owner)
  })

  it('nobody owns a lead that nobody took', () => {
    const facts = { ...draft, leadHandedOverOn: on('2026-11-16') }
    expect(owed({ kind, facts, now: '2026-11-16T12:00:00Z' })[0]).not.toHaveProperty('responsibleId')
  })
})

describe('the next transition', () => {
  const next = (now: string, changes: Partial<Parameters<typeof project>[0]> = {}) =>
    derive({ facts: project({ ...started, ...changes }), now }).nextTransitionAt?.toString()
  const away = { memberId: 'olga', fromDate: on('2026-11-17'), toDate: on('2026-11-17') }

  it.each([
    ['a warning', '2026-11-16T09:00:00Z', {}, '2026-11-17T12:15:00Z'],
    ['a due time', '2026-11-17T12:15:00Z', {}, '2026-11-17T16:00:00Z'],
    ['the next morning, from the due time on', '2026-11-17T16:00:00Z', {}, '2026-11-18T08:00:00Z'],
    ['an absence', '2026-11-16T09:00:00Z', { absences: [away] }, '2026-11-16T23:00:00Z'],
    ['its end', '2026-11-17T16:30:00Z', { absences: [away] }, '2026-11-17T23:00:00Z'],
    [
      'coming back earlier',
      '2026-11-16T23:00:00Z',
      { absences: [{ ...away, endedAt: at('2026-11-17T09:00:00Z') }] },
      '2026-11-17T09:00:00Z',
    ],
  ])('is %s', (_, now, changes, expected) => {
    expect(next(now, changes)).toBe(expected)
  })

  it.each([
    [
      'the Monday of the week before something opens, when it is listed',
      '2026-12-02T09:00:00Z',
      '2026-12-13T23:00:00Z',
    ],
    ['when it opens', '2026-12-13T23:00:00Z', '2026-12-21T23:00:00Z'],
  ])('is, long after the end, %s', (_, now, expected) => {
    const acceptedAt = at('2026-11-18T09:00:00Z')
    const changes = {
      afterwards: [
        ['closing', '2026-11-18T10:00:00Z'],
        ['filled', '2026-11-18T11:00:00Z'],
      ],
      hires: [
        {
          candidacyId: 'jan',
          inSightAt: acceptedAt,
          acceptedAt,
          startsOn: on('2026-12-01'),
          startedOn: on('2026-12-01'),
        },
      ],
      touchpoints: [call('2026-12-01T12:00:00Z')],
    } as const
    expect(next(now, changes)).toBe(expected)
  })

  it('is the beginning of a week, though it opens with a holiday', () => {
    const facts = project({
      startDate: '2026-03-30',
      activatedAt: '2026-03-30T09:00:00Z',
      touchpoints: [call('2026-03-31T09:00:00Z', { contactIds: ['anna', 'marek'] })],
      versions: [version('2026-03-31T09:00:00Z')],
      reports: [report(14, '2026-04-03T12:00:00Z')],
    })
    const now = '2026-04-04T09:00:00Z'
    expect(derive({ facts, now }).nextTransitionAt?.toString()).toBe('2026-04-05T22:00:00Z')
    const calls = (when: string) =>
      owed({ kind: 'weekly_call', facts, now: when }).map(({ subject }) => subject)
    expect(calls(now)).toEqual(['2026-W14', '2026-W15'])
    expect(calls('2026-04-05T22:00:00Z')).toEqual(['2026-W14', '2026-W15', '2026-W16'])
  })

  it('is none where nothing is left', () => {
    const afterwards = [
      ['closing', '2026-11-16T10:00:00Z'],
      ['cancelled', '2026-11-16T11:00:00Z'],
    ] as const
    expect(next('2026-11-16T12:00:00Z', { afterwards })).toBeUndefined()
  })
})

describe('what is stored', () => {
  const row = (one: {
    kind: 'weekly_call' | 'decision_maker_call'
    subject: string
    status: 'open' | 'missed'
  }) => one
  const [derived] = owed({ kind, facts: project(started), now: '2026-11-16T12:00:00Z' })
  if (!derived) throw new Error('a project owes its kickoff call')

  it('is added, changed, or gone; but whoever was heard stays heard', () => {
    const stored = [
      row({ kind: 'weekly_call', subject: '2026-W47', status: 'missed' }),
      row({ kind: 'decision_maker_call', subject: 'marek', status: 'missed' }),
      row({ kind: 'decision_maker_call', subject: 'ewa', status: 'open' }),
    ]
    const { added, changed, gone } = reconcile({ stored, derived: [derived], isSame: () => false })
    expect(added).toEqual([derived])
    expect(changed).toEqual([])
    expect(gone.map(({ subject }) => subject)).toEqual(['2026-W47', 'ewa'])
  })

  it('is changed only where it differs', () => {
    const same = { stored: [derived], derived: [derived] }
    expect(reconcile({ ...same, isSame: () => true })).toEqual({ added: [], changed: [], gone: [] })
    expect(reconcile({ ...same, isSame: () => false }).changed).toEqual([
      { row: derived, commitment: derived },
    ])
  })
})

describe('the care record counts', () => {
  const dueAt = at('2026-11-20T16:00:00Z')
  const evidence = (recordedAt: string) => ({
    kind: 'touchpoint' as const,
    id: 'call',
    occurredAt: at('2026-11-20T12:00:00Z'),
    recordedAt: at(recordedAt),
  })
  it.each([
    ['kept', 'kept', '2026-11-20T12:00:00Z', 'kept'],
    ['kept, written down within 3 working days', 'kept', '2026-11-25T16:00:00Z', 'kept'],
    ['kept, written down after that', 'kept', '2026-11-25T16:00:01Z', 'not_kept'],
    ['late', 'late', '2026-11-20T12:00:00Z', 'not_kept'],
    ['missed', 'missed', undefined, 'not_kept'],
    ['attempted', 'attempted', undefined, 'not_kept'],
    ['automatic', 'automatic', '2026-11-20T12:00:00Z', 'not_kept'],
    ['open', 'open', undefined, undefined],
    ['waived', 'waived', '2026-11-20T12:00:00Z', undefined],
    ['not wanted', 'not_wanted', undefined, undefined],
    ['cancelled', 'cancelled', undefined, undefined],
  ] as const)('%s', (_, status, recordedAt, counted) => {
    const commitment = { status, dueAt, ...(recordedAt && { evidence: evidence(recordedAt) }) }
    expect(countsAs({ commitment, calendar: warsaw })).toBe(counted)
  })
})

it('is overdue after its due time, not at it, and only while it is open', () => {
  const dueAt = at('2026-11-20T16:00:00Z')
  const overdue = (status: 'open' | 'missed', now: string) =>
    isOverdue({ commitment: { status, dueAt }, now: at(now) })
  expect(overdue('open', '2026-11-20T16:00:00Z')).toBe(false)
  expect(overdue('open', '2026-11-20T16:00:00.001Z')).toBe(true)
  expect(overdue('missed', '2026-11-21T16:00:00Z')).toBe(false)
})

it.each([
  ['schedule', true],
  ['weekly_call', true],
  ['weekly_report', true],
  ['note', true],
  ['replan', true],
  ['resume_plan', true],
  ['hold_contact', true],
  ['closing_report', true],
  ['reply', false],
  ['kickoff_call', false],
  ['decision_maker_call', false],
  ['introduction_call', false],
] as const)('%s given in writing: %s', (one, written) => {
  expect(isGivenInWriting(one)).toBe(written)
})
