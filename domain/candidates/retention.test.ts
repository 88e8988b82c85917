import { describe, expect, it } from 'vitest'
import { type KeptCandidacy, keepingOf, retentionStep } from './retention.ts'

const day = (text: string) => Temporal.PlainDate.from(text)
const candidacy = (ended: string | null, move: string, guarantee?: string): KeptCandidacy => ({
  projectEndedOn: ended ? day(ended) : null,
  lastMoveOn: day(move),
  guaranteeEndsOn: guarantee ? day(guarantee) : null,
})
const keeping = (months: number, addedOn: string, ...candidacies: KeptCandidacy[]) => {
  const kept = keepingOf({ months, addedOn: day(addedOn), candidacies })
  return kept.until === 'day' ? `${kept.day} ${kept.because} ${kept.from}` : kept.until
}

describe('a candidate is kept', () => {
  it('while a project runs, also one in which the candidacy ended long ago', () => {
    expect(
      keeping(12, '2020-01-01', candidacy('2020-03-01', '2020-02-01'), candidacy(null, '2020-02-01')),
    ).toBe('project_ends')
  })
  it('from the end of the last project', () => {
    expect(
      keeping(12, '2025-01-07', candidacy('2025-03-10', '2025-02-01'), candidacy('2025-06-15', '2025-05-01')),
    ).toBe('2026-06-15 project 2025-06-15')
  })
  it('from a move that was recorded after the project ended', () => {
    expect(keeping(6, '2025-01-07', candidacy('2025-03-10', '2025-04-01'))).toBe(
      '2025-10-01 activity 2025-04-01',
    )
  })
  it('from the end of a guarantee', () => {
    expect(keeping(12, '2025-01-07', candidacy('2025-03-10', '2025-03-10', '2025-09-30'))).toBe(
      '2026-09-30 guarantee 2025-09-30',
    )
  })
  it('from the day of adding, without a candidacy or where an old project was named later', () => {
    expect(keeping(12, '2025-01-07')).toBe('2026-01-07 activity 2025-01-07')
    expect(keeping(12, '2025-01-07', candidacy('2024-03-10', '2024-03-10'))).toBe(
      '2026-01-07 activity 2025-01-07',
    )
  })
  it('to the last day of a shorter month', () => {
    expect(keeping(1, '2025-01-31')).toBe('2025-02-28 activity 2025-01-31')
    expect(keeping(12, '2024-02-29')).toBe('2025-02-28 activity 2024-02-29')
  })
})

describe('passing time', () => {
  const until = keepingOf({ months: 12, addedOn: day('2025-06-15'), candidacies: [] })
  it.each([
    ['2026-05-31', null, 'wait'],
    ['2026-06-01', null, 'announce'],
    ['2026-06-14', '2026-06-01', 'wait'],
    ['2026-06-15', '2026-06-01', 'erase'],
    ['2026-08-01', null, 'announce'],
    ['2026-08-14', '2026-08-01', 'wait'],
    ['2026-08-15', '2026-08-01', 'erase'],
    ['2026-05-20', '2026-05-19', 'forget'],
  ] as const)('on %s, told %s: %s', (today, told, expected) => {
    const announcedOn = told ? day(told) : null
    expect(retentionStep({ keeping: until, today: day(today), announcedOn })).toBe(expected)
  })
  it('forgets what it announced when a project begins', () => {
    const running = { until: 'project_ends' } as const
    const today = day('2026-06-15')
    expect(retentionStep({ keeping: running, today, announcedOn: day('2026-06-01') })).toBe('forget')
    expect(retentionStep({ keeping: running, today, announcedOn: null })).toBe('wait')
  })
})
