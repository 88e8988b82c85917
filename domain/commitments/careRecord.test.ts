import { describe, expect, it } from 'vitest'
import { defaultCalendar } from '#calendar/workingCalendar.ts'
import { type CareGroup, careByKind, keptByWeek, shareKept, timeTaken } from '#commitments/careRecord.ts'

const calendar = { ...defaultCalendar, holidays: [{ date: '2026-11-11', name: 'Święto Niepodległości' }] }
const at = Temporal.Instant.from

/** A weekly report due on Friday 6 November 2026 at 16:00 in Warsaw. */
function group(change: Partial<CareGroup>): CareGroup {
  const dueAt = at('2026-11-06T15:00:00Z')
  return {
    kind: 'weekly_report',
    status: 'kept',
    week: '2026-11-02',
    dueAt,
    recordedAt: dueAt,
    count: 1,
    ...change,
  }
}

describe('by kind', () => {
  it.each<[CareGroup['status'], object]>([
    ['kept', { kept: 3, counted: 3 }],
    ['late', { kept: 0, counted: 3, late: 3 }],
    ['missed', { kept: 0, counted: 3, missed: 3 }],
    ['attempted', { kept: 0, counted: 3, attempted: 3 }],
    ['automatic', { kept: 0, counted: 3, automatic: 3 }],
    ['not_wanted', { kept: 0, counted: 0, notWanted: 3 }],
    ['waived', { kept: 0, counted: 0, waived: 3 }],
    ['open', { kept: 0, counted: 0, overdue: 3 }],
  ])('%s shows as it counts', (status, expected) => {
    const [care] = careByKind({ groups: [group({ status, count: 3 })], calendar })
    const nothing = {
      kind: 'weekly_report',
      late: 0,
      missed: 0,
      attempted: 0,
      automatic: 0,
      recordedTooLate: 0,
      notWanted: 0,
      waived: 0,
      overdue: 0,
    }
    expect(care).toEqual({ ...nothing, ...expected })
  })

  it('what was cancelled is in nothing', () => {
    expect(careByKind({ groups: [group({ status: 'cancelled', count: 9 })], calendar })).toEqual([])
  })

  it('nothing gives nothing', () => expect(careByKind({ groups: [], calendar })).toEqual([]))

  it.each([
    ['before it was due', '2026-11-05T10:00:00Z', 1, 0],
    ['two working days later', '2026-11-10T15:00:00Z', 1, 0],
    ['on the third working day, a holiday between, at closing time', '2026-11-12T16:00:00Z', 1, 0],
    ['a second after that', '2026-11-12T16:00:01Z', 0, 1],
  ])('what was kept and recorded %s', (_, recordedAt, kept, recordedTooLate) => {
    const [care] = careByKind({ groups: [group({ recordedAt: at(recordedAt) })], calendar })
    expect(care).toMatchObject({ kept, counted: 1, recordedTooLate })
  })

  it('comes in the order of the method, whatever came first', () => {
    const groups = [group({ kind: 'closing_report' }), group({}), group({ kind: 'kickoff_call' })]
    expect(careByKind({ groups, calendar }).map(({ kind }) => kind)).toEqual([
      'kickoff_call',
      'weekly_report',
      'closing_report',
    ])
  })

  it('adds up: the parts of what counts are what counts', () => {
    const statuses = ['kept', 'late', 'missed', 'attempted', 'automatic', 'waived', 'open'] as const
    const late = group({ recordedAt: at('2026-12-01T09:00:00Z'), count: 2 })
    const groups = [late, ...statuses.map((status, index) => group({ status, count: index + 1 }))]
    const [care] = careByKind({ groups, calendar })
    const {
      kept = 0,
      late: l = 0,
      missed = 0,
      attempted = 0,
      automatic = 0,
      recordedTooLate = 0,
    } = care ?? {}
    expect(kept + l + missed + attempted + automatic + recordedTooLate).toBe(care?.counted)
    expect(care?.counted).toBe(17)
  })
})

it('weeks without anything stand as 0 of 0, other weeks are left out', () => {
  const groups = [
    group({ count: 4 }),
    group({ status: 'missed' }),
    group({ week: '2026-11-16', status: 'waived' }),
    group({ week: '2025-01-06' }),
  ]
  expect(keptByWeek({ groups, weeks: ['2026-11-02', '2026-11-09', '2026-11-16'], calendar })).toEqual([
    { week: '2026-11-02', kept: 4, counted: 5 },
    { week: '2026-11-09', kept: 0, counted: 0 },
    { week: '2026-11-16', kept: 0, counted: 0 },
  ])
})

it.each([
  [0, 0, undefined],
  [4, 4, undefined],
  [4, 5, 0.8],
  [0, 5, 0],
  [10, 10, 1],
])('%d of %d is a share of %s', (kept, counted, share) => {
  expect(shareKept({ kept, counted })).toBe(share)
})

it.each([
  ['nothing', [], { n: 0 }],
  ['four', [1, 2, 3, 4], { n: 4 }],
  ['five in any order', [50, 10, 30, 20, 40], { n: 5, medianMinutes: 30, p90Minutes: 50 }],
  ['six', [10, 20, 30, 40, 50, 60], { n: 6, medianMinutes: 35, p90Minutes: 60 }],
  ['ten', [1, 2, 3, 4, 5, 6, 7, 8, 9, 100], { n: 10, medianMinutes: 5.5, p90Minutes: 9 }],
])('time taken of %s', (_, minutes, expected) => {
  expect(timeTaken(minutes)).toEqual(expected)
})
