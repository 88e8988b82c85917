import { describe, expect, it } from 'vitest'
import { warsaw } from '#commitments/testing/calendars.ts'
import {
  at,
  call,
  lines,
  message,
  owed,
  project,
  report,
  terms,
  told,
} from '#commitments/testing/sampleFacts.ts'

const kind = 'note'
const started = { startDate: '2026-11-30', activatedAt: '2026-11-30T09:00:00Z' }
const days = (from: string, count: number) =>
  Array.from({ length: count }, (_, offset) => ({
    date: Temporal.PlainDate.from(from).add({ days: offset }).toString(),
    name: 'closed',
  }))
const closedTill7January = terms({ calendar: { ...warsaw, daysOff: days('2026-12-24', 14) } })
const note = (changes: Partial<Parameters<typeof project>[0]> = {}, now = '2027-01-08T09:00:00Z') =>
  owed({ kind, facts: project({ ...started, ...changes }), now, terms: closedTill7January })

describe('a note before a long break', () => {
  it('is due on the last working day before it, where more than 10 days lie between two reports', () => {
    expect(told(note({}, '2026-12-22T09:00:00Z'))).toMatchObject(
      told([
        {
          subject: '2026-12-23',
          opensAt: at('2026-12-20T23:00:00Z'),
          dueAt: at('2026-12-23T16:00:00Z'),
          endsAt: at('2027-01-06T23:00:00Z'),
          status: 'open',
        },
      ]),
    )
  })

  it.each([
    ['kept by a message', { touchpoints: [message('2026-12-21T09:00:00Z')] }, 'kept'],
    ['kept by a call', { touchpoints: [call('2026-12-23T16:00:00Z')] }, 'kept'],
    ['late within the break', { touchpoints: [message('2026-12-29T09:00:00Z')] }, 'late'],
    ['missed when work goes on', { touchpoints: [message('2027-01-06T23:00:00Z')] }, 'missed'],
    ['not kept in the week before', { touchpoints: [message('2026-12-18T09:00:00Z')] }, 'missed'],
    ['not kept by the report', { reports: [report(52, '2026-12-23T15:00:00Z')] }, 'missed'],
    ['cancelled by a hold before', { afterwards: [['on_hold', '2026-12-23T09:00:00Z']] }, undefined],
    ['cancelled by closing before', { afterwards: [['closing', '2026-12-23T09:00:00Z']] }, 'cancelled'],
  ] as const)('is %s', (_, changes, status) => {
    expect(note(changes)[0]?.status).toBe(status)
  })

  it('is not asked for by Christmas alone, nor over a long weekend', () => {
    const facts = project(started)
    expect(lines({ kind, facts, now: '2027-01-08T09:00:00Z' })).toEqual([])
    const spring = project({ startDate: '2026-04-13', activatedAt: '2026-04-13T09:00:00Z' })
    expect(lines({ kind, facts: spring, now: '2026-05-15T09:00:00Z' })).toEqual([])
  })

  it('counts calendar days as the policy says', () => {
    const gap = (longestGapDays: number) =>
      lines({
        kind,
        facts: project(started),
        now: '2026-12-30T09:00:00Z',
        terms: terms({ policy: { longestGapDays } }),
      })
    expect(gap(8)).toEqual([])
    expect(gap(7)).toEqual(['2026-12-23 2026-12-23T16:00:00Z missed', '2026-12-31 2026-12-31T16:00:00Z open'])
  })

  it('is not asked for by a hold, however long it leaves between two reports', () => {
    const afterwards = [
      ['on_hold', '2026-12-07T09:00:00Z'],
      ['active', '2026-12-16T09:00:00Z'],
    ] as const
    const facts = project({ ...started, afterwards })
    expect(lines({ kind: 'weekly_report', facts, now: '2026-12-17T09:00:00Z' }).slice(0, 2)).toEqual([
      '2026-W49 2026-12-04T15:00:00Z open',
      '2026-W51 2026-12-18T15:00:00Z open',
    ])
    expect(lines({ kind, facts, now: '2026-12-17T09:00:00Z' })).toEqual([])
  })

  it.each([
    [
      'the longest where it is not the first',
      [...days('2026-12-08', 4), ...days('2026-12-14', 1)],
      '2026-12-07',
    ],
    [
      'the first of two that are equally long',
      [...days('2026-12-07', 4), ...days('2026-12-14', 4)],
      '2026-12-04',
    ],
  ])('takes %s', (_, daysOff, day) => {
    const held = terms({ calendar: { ...warsaw, daysOff } })
    expect(lines({ kind, facts: project(started), now: '2026-12-04T09:00:00Z', terms: held })).toEqual([
      `${day} ${day}T16:00:00Z open`,
    ])
  })

  it('takes the longest of several breaks', () => {
    const daysOff = [...days('2026-12-07', 4), ...days('2026-12-14', 1), ...days('2026-12-16', 3)]
    const calendar = { ...warsaw, daysOff }
    expect(
      lines({ kind, facts: project(started), now: '2026-12-15T09:00:00Z', terms: terms({ calendar }) }),
    ).toEqual(['2026-12-04 2026-12-04T16:00:00Z missed'])
  })
})
