import { expect, it } from 'vitest'
import { defaultPolicy } from '#commitments/policy.ts'
import { type PolicyChange, policyHistory } from '#commitments/policyHistory.ts'

const change = (
  scope: PolicyChange['scope'],
  since: string,
  settings: PolicyChange['settings'],
): PolicyChange => ({ scope, since: Temporal.Instant.from(since), settings })

/** Each entry in a line: version, since when, hours for an answer, days for the first schedule. */
const told = (changes: readonly PolicyChange[]) =>
  policyHistory(changes).map(
    ({ version, since, policy }) => `${version} ${since} ${policy.replyHours} ${policy.scheduleDays}`,
  )
const beginning = '1 1970-01-01T00:00:00Z 4 2'

it('is the default from the beginning where nobody set anything', () => {
  expect(told([])).toEqual([beginning])
  expect(policyHistory([])[0]?.policy).toEqual(defaultPolicy)
})

it('takes up each change from its instant on, however they are listed', () => {
  const changes = [
    change('agency', '2026-11-02T09:00:00Z', { replyHours: 6 }),
    change('agency', '2026-11-09T09:00:00Z', { replyHours: 8 }),
    change('agency', '2026-11-16T09:00:00Z', { replyHours: 2 }),
  ]
  const entries = [
    beginning,
    '2 2026-11-02T09:00:00Z 6 2',
    '3 2026-11-09T09:00:00Z 8 2',
    '4 2026-11-16T09:00:00Z 2 2',
  ]
  expect(told(changes)).toEqual(entries)
  expect(told(changes.toReversed())).toEqual(entries)
})

it('replaces what the same level had set: what is not said again is the default again', () => {
  const changes = [
    change('client', '2026-11-02T09:00:00Z', { replyHours: 6, scheduleDays: 5 }),
    change('client', '2026-11-09T09:00:00Z', { replyHours: 8 }),
  ]
  expect(told(changes).at(-1)).toBe('3 2026-11-09T09:00:00Z 8 2')
})

it.each([
  ['client', 'agency'],
  ['project', 'client'],
  ['rhythm', 'project'],
] as const)('%s is stronger than %s, whichever came first', (stronger, weaker) => {
  const [early, late] = ['2026-11-02T09:00:00Z', '2026-11-09T09:00:00Z'] as const
  const weak = { replyHours: 6, scheduleDays: 5 }
  const changes = (first: string, second: string) => [
    change(stronger, first, { replyHours: 8 }),
    change(weaker, second, weak),
  ]
  expect(told(changes(early, late)).at(-1)).toBe(`3 ${late} 8 5`)
  expect(told(changes(late, early)).at(-1)).toBe(`3 ${late} 8 5`)
})

it('makes one entry of what changes at one instant', () => {
  const changes = [
    change('agency', '2026-11-02T09:00:00Z', { replyHours: 6 }),
    change('agency', '2026-11-09T09:00:00Z', { replyHours: 8 }),
    change('client', '2026-11-09T09:00:00Z', { scheduleDays: 5 }),
    change('project', '2026-11-16T09:00:00Z', { replyHours: 1 }),
  ]
  expect(told(changes)).toEqual([
    beginning,
    '2 2026-11-02T09:00:00Z 6 2',
    '3 2026-11-09T09:00:00Z 8 5',
    '4 2026-11-16T09:00:00Z 1 5',
  ])
})

it('keeps the default as the first entry beside a change at the very beginning', () => {
  expect(told([change('agency', '1970-01-01T00:00:00Z', { replyHours: 6 })])).toEqual([
    beginning,
    '2 1970-01-01T00:00:00Z 6 2',
  ])
})
