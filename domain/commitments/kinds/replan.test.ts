import { describe, expect, it } from 'vitest'
import {
  at,
  hire,
  lines,
  type MoreFacts,
  on,
  owed,
  project,
  statuses,
  told,
  version,
} from '#commitments/testing/sampleFacts.ts'

const started = { startDate: '2026-11-16', activatedAt: '2026-11-16T09:00:00Z' }
const kind = 'replan'
const target = (date: string, since: string) => ({ targetDate: on(date), since: at(since) })
const planned = [target('2026-12-18', '2026-11-16T09:00:00Z')]
const project5 = (changes: MoreFacts = {}, afterwards: Parameters<typeof project>[0]['afterwards'] = []) =>
  project({ ...started, targets: planned, afterwards, ...changes })

describe('a new plan before the target date', () => {
  it('is owed by the end of the last but one project week', () => {
    expect(told(owed({ kind, facts: project5(), now: '2026-12-07T09:00:00Z' }))).toMatchObject(
      told([
        {
          subject: '2026-12-18',
          opensAt: at('2026-12-06T23:00:00Z'),
          dueAt: at('2026-12-11T16:00:00Z'),
          status: 'open',
        },
      ]),
    )
  })

  it('is not owed for a draft that was discarded', () => {
    const facts = { ...project5(), statusChanges: statuses(['cancelled', '2026-11-16T09:00:00Z']) }
    expect(lines({ kind, facts, now: '2026-12-07T09:00:00Z' })).toEqual([])
  })

  it('stays owed when that week is over', () => {
    expect(owed({ kind, facts: project5(), now: '2026-12-22T09:00:00Z' })[0]?.status).toBe('open')
  })

  it('is not owed for a plan of one week', () => {
    const targets = [target('2026-11-20', '2026-11-16T09:00:00Z')]
    expect(lines({ kind, facts: project5({ targets }), now: '2026-11-18T09:00:00Z' })).toEqual([])
  })

  it('runs from when the target date was agreed, where that was in the week itself', () => {
    const targets = [target('2026-12-18', '2026-12-09T09:00:00Z')]
    const [found] = owed({ kind, facts: project5({ targets }), now: '2026-12-10T09:00:00Z' })
    expect(found?.opensAt).toEqual(at('2026-12-09T09:00:00Z'))
  })

  it('is not owed where the week was over when it was agreed, or when Rytm took the project over', () => {
    const targets = [target('2026-12-18', '2026-12-14T09:00:00Z')]
    expect(lines({ kind, facts: project5({ targets }), now: '2026-12-15T09:00:00Z' })).toEqual([])
    const adopted = project5({ adoptedAt: at('2026-12-14T09:00:00Z') })
    expect(lines({ kind, facts: adopted, now: '2026-12-15T09:00:00Z' })).toEqual([])
  })
})

describe('it is kept by a new target date and a schedule', () => {
  const now = '2026-12-15T09:00:00Z'
  const moved = [...planned, target('2027-01-15', '2026-12-09T09:00:00Z')]
  const versions = (...published: string[]) => published.map((when) => version(when))

  it.each([
    ['in time', moved, versions('2026-12-10T09:00:00Z'), 'kept', '2026-12-10T09:00:00Z'],
    ['the schedule first', moved, versions('2026-12-08T09:00:00Z'), 'kept', '2026-12-09T09:00:00Z'],
    ['late', moved, versions('2026-12-14T09:00:00Z'), 'late', '2026-12-14T09:00:00Z'],
    ['not by the date alone', moved, [], 'open', undefined],
    ['not by an older schedule', moved, versions('2026-12-01T09:00:00Z'), 'open', undefined],
    ['not by the schedule alone', planned, versions('2026-12-10T09:00:00Z'), 'open', undefined],
  ])('%s', (_, targets, published, status, settledAt) => {
    const facts = project5({ targets, versions: published })
    expect(told(owed({ kind, facts, now })[0])).toMatchObject(
      told({
        status,
        ...(settledAt && {
          settledAt: at(settledAt),
          evidence: { kind: 'version', recordedAt: at(settledAt) },
        }),
      }),
    )
  })

  it('is not owed where the target moved before its week', () => {
    const targets = [...planned, target('2027-01-15', '2026-12-04T09:00:00Z')]
    expect(lines({ kind, facts: project5({ targets }), now })).toEqual([])
  })

  it('follows the dates in order of time, however they are listed', () => {
    const facts = project5({ targets: moved.toReversed(), versions: versions('2026-12-10T09:00:00Z') })
    expect(lines({ kind, facts, now })).toEqual(['2026-12-18 2026-12-11T16:00:00Z kept'])
  })

  it('is owed once for a date that is agreed again', () => {
    const back = [...moved, target('2026-12-18', '2026-12-10T09:00:00Z')]
    expect(told(owed({ kind, facts: project5({ targets: back }), now }))).toMatchObject(
      told([{ subject: '2026-12-18', opensAt: at('2026-12-10T09:00:00Z'), status: 'open' }]),
    )
  })
})

describe('an acceptance in sight', () => {
  const now = '2026-12-17T09:00:00Z'

  it.each([
    ['before the week: nothing is owed', '2026-12-01T09:00:00Z', []],
    ['in the week: no longer', '2026-12-09T09:00:00Z', ['2026-12-18 2026-12-11T16:00:00Z cancelled']],
    ['after it was due: owed still', '2026-12-14T09:00:00Z', ['2026-12-18 2026-12-11T16:00:00Z open']],
  ])('%s', (_, inSightAt, found) => {
    expect(lines({ kind, facts: project5({ hires: [hire(inSightAt)] }), now })).toEqual(found)
  })

  it('that was lost before it was due leaves it owed', () => {
    const hires = [hire('2026-12-01T09:00:00Z', { endedAt: at('2026-12-09T09:00:00Z') })]
    expect(lines({ kind, facts: project5({ hires }), now })).toEqual(['2026-12-18 2026-12-11T16:00:00Z open'])
  })

  it.each([
    ['before its week', '2026-11-30T09:00:00Z', '2026-12-02T09:00:00Z'],
    ['after it was due, as it had come', '2026-12-14T09:00:00Z', '2026-12-16T09:00:00Z'],
  ])('that was lost %s leaves it as planned', (_, inSightAt, endedAt) => {
    const facts = project5({ hires: [hire(inSightAt, { endedAt: at(endedAt) })] })
    expect(told(owed({ kind, facts, now }))).toMatchObject(
      told([{ opensAt: at('2026-12-06T23:00:00Z'), dueAt: at('2026-12-11T16:00:00Z'), status: 'open' }]),
    )
  })

  it('that is lost while another stands is no loss', () => {
    const hires = [
      hire('2026-12-01T09:00:00Z', { endedAt: at('2026-12-16T09:00:00Z') }),
      hire('2026-12-09T09:00:00Z', { candidacyId: 'ewa' }),
    ]
    expect(lines({ kind, facts: project5({ hires }), now })).toEqual([
      '2026-12-18 2026-12-11T16:00:00Z cancelled',
    ])
  })

  it('that is lost later opens it anew, by the end of that week', () => {
    const lost = hire('2026-12-01T09:00:00Z', { endedAt: at('2026-12-16T09:00:00Z') })
    const earlier = hire('2026-12-02T09:00:00Z', { endedAt: at('2026-12-14T09:00:00Z') })
    expect(told(owed({ kind, facts: project5({ hires: [lost, earlier] }), now }))).toMatchObject(
      told([{ opensAt: at('2026-12-16T09:00:00Z'), dueAt: at('2026-12-18T16:00:00Z'), status: 'open' }]),
    )
    const another = hire('2026-12-03T09:00:00Z', { candidacyId: 'ewa' })
    expect(lines({ kind, facts: project5({ hires: [lost, another] }), now })).toEqual([])
  })
})

describe('a hold', () => {
  const held = ['on_hold', '2026-11-30T09:00:00Z'] as const

  it('that goes on owes none, and does not make one overdue for the weeks it takes away', () => {
    expect(lines({ kind, facts: project5({}, [held]), now: '2026-12-01T09:00:00Z' })).toEqual([])
    const inItsWeek = project5({}, [['on_hold', '2026-12-09T09:00:00Z']])
    expect(lines({ kind, facts: inItsWeek, now: '2026-12-10T09:00:00Z' })).toEqual([
      '2026-12-18 2026-12-11T16:00:00Z cancelled',
    ])
  })

  it('that ended in time leaves it as planned', () => {
    const facts = project5({}, [held, ['active', '2026-12-08T09:00:00Z']])
    expect(lines({ kind, facts, now: '2026-12-08T09:00:00Z' })).toEqual([
      '2026-12-18 2026-12-11T16:00:00Z open',
    ])
  })
})
