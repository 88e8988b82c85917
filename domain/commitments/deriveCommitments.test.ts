import { expect, it } from 'vitest'
import { defaultCalendar } from '#calendar/workingCalendar.ts'
import { deriveCommitments } from '#commitments/deriveCommitments.ts'
import type { ProjectFacts } from '#commitments/facts.ts'
import { defaultPolicy } from '#commitments/policy.ts'
import { mergeTerms } from '#commitments/terms.ts'

const at = Temporal.Instant.from
const facts: ProjectFacts = {
  startDate: Temporal.PlainDate.from('2026-11-16'),
  statusChanges: [
    {
      from: 'draft',
      to: 'active',
      occurredAt: at('2026-11-16T09:00:00Z'),
      recordedAt: at('2026-11-16T09:00:00Z'),
    },
  ],
  targets: [{ targetDate: Temporal.PlainDate.from('2026-12-18'), since: at('2026-11-16T09:00:00Z') }],
  leads: [{ memberId: 'olga', since: at('2026-11-16T09:00:00Z') }],
  absences: [],
  contacts: [
    { contactId: 'anna', roles: ['commissioning'], mustBeHeard: false },
    { contactId: 'marek', roles: ['decision_maker'], mustBeHeard: true },
  ],
  touchpoints: [],
  versions: [],
  reports: [],
  closingReports: [],
  inbound: [],
  hires: [],
  rulings: [],
}
const since = at('2020-01-01T00:00:00Z')
const terms = mergeTerms({
  policies: [{ version: 1, since, policy: defaultPolicy }],
  calendars: [{ version: 1, since, calendar: defaultCalendar }],
})

it.each([
  ['a draft', []],
  [
    'a draft that was discarded',
    [
      {
        from: 'draft',
        to: 'cancelled',
        occurredAt: at('2026-11-16T09:00:00Z'),
        recordedAt: at('2026-11-16T09:00:00Z'),
      },
    ],
  ],
] as const)('%s owes nothing, whatever its dates say and whoever is to start', (_, statusChanges) => {
  const startDay = Temporal.PlainDate.from('2026-12-14')
  const acceptedAt = at('2026-11-17T09:00:00Z')
  const hires = [{ candidacyId: 'jan', inSightAt: acceptedAt, acceptedAt, startsOn: startDay }]
  const now = at('2026-11-18T09:00:00Z')
  expect(deriveCommitments({ facts: { ...facts, statusChanges, hires }, terms, now }).commitments).toEqual([])
})

it('owes a new project its calls, its schedule and the two weeks ahead', () => {
  const { commitments, nextTransitionAt } = deriveCommitments({
    facts,
    terms,
    now: at('2026-11-16T09:00:00Z'),
  })
  expect(commitments.map(({ kind, subject, dueAt }) => `${kind} ${subject} ${dueAt}`)).toEqual([
    'kickoff_call  2026-11-17T16:00:00Z',
    'decision_maker_call marek 2026-11-18T16:00:00Z',
    'schedule  2026-11-18T16:00:00Z',
    'weekly_call 2026-W47 2026-11-20T16:00:00Z',
    'weekly_call 2026-W48 2026-11-27T16:00:00Z',
    'weekly_report 2026-W47 2026-11-20T15:00:00Z',
    'weekly_report 2026-W48 2026-11-27T15:00:00Z',
  ])
  expect(nextTransitionAt?.toString()).toBe('2026-11-17T12:15:00Z')
})
