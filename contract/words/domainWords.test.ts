import { commitmentKinds, commitmentStatuses } from '@rytm/domain/commitments/commitment.ts'
import { deciders, reasonCodes } from '@rytm/domain/evidence/reasons.ts'
import { stages } from '@rytm/domain/evidence/stages.ts'
import { projectStatuses } from '@rytm/domain/projects/projectStatus.ts'
import { callRhythms, reportRhythms } from '@rytm/domain/projects/rhythm.ts'
import { contactRoles } from '@rytm/domain/projects/visibility.ts'
import { channels, directions, outcomes } from '@rytm/domain/touchpoints/touchpoint.ts'
import { describe, expect, test } from 'vitest'
import { contractTypes, languages, payBases, payPeriods, workModes } from '#kernel.ts'
import { roles } from '#permissions.ts'
import { rhythmChannels } from '#projects.words.ts'
import { healthStates } from '#views/shared.ts'
import { domainWords } from './domainWords.ts'

const vocabularies: Record<string, readonly string[]> = {
  'project.status': projectStatuses,
  health: healthStates,
  role: roles,
  contact_role: contactRoles,
  contract_type: contractTypes,
  work_mode: workModes,
  pay_period: payPeriods,
  'pay.period': payPeriods,
  'pay.basis': [...payBases, 'b2b_net', 'b2b_gross'],
  stage: stages,
  reason: reasonCodes,
  decided_by: deciders,
  channel: [...channels, ...rhythmChannels],
  direction: directions,
  outcome: outcomes,
  'commitment.kind': commitmentKinds,
  'commitment.status': commitmentStatuses,
  'rhythm.call': callRhythms,
  'rhythm.report': reportRhythms,
}
const keys = Object.entries(vocabularies).flatMap(([group, values]) =>
  values.map((value) => `${group}.${value}`),
)

describe.each(languages)('in %s', (language) => {
  const word = domainWords(language)

  test('every word of the domain is said', () => {
    expect(keys.filter((key) => word(key) === key)).toEqual([])
  })

  test('a word that nobody wrote shows as its key, so that this test can tell', () => {
    expect(word('health.unheard_of')).toBe('health.unheard_of')
  })
})

test.each([
  [1, '1 dzień roboczy'],
  [2, '2 dni robocze'],
  [5, '5 dni roboczych'],
  [22, '22 dni robocze'],
  [1.5, '1,5 dnia roboczego'],
])('Polish counts %d as %s', (count, expected) => {
  expect(domainWords('pl')('count.working_days', { count })).toBe(expected)
})
