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

it('owes a new project its calls, its schedule and the two weeks ahead', () => {
  const { commitments, nextTransitionAt } = deriveCommitments({
    facts,
    terms,
    now: at('2026-11-16T09:00:00Z'),
  })
  expect(
    commitments.map(
      ({ kind, subject, dueAt, warnAt, status }) => `${kind} ${subject} ${warnAt} ${dueAt} ${status}`,
    ),
  ).toEqual([])
  expect(nextTransitionAt?.toString()).toBe('')
})
