import { expect, it } from 'vitest'
import { nextHireStep } from './hireSteps.ts'

const today = Temporal.PlainDate.from('2026-02-02')
const nothing = { contractSignedOn: null, startsOn: null, startedOn: null, guaranteeEndsOn: null }

it.each([
  ['offer', null, undefined],
  ['accepted', null, 'contract'],
  ['accepted', { ...nothing, contractSignedOn: '2026-01-20' }, 'planned'],
  ['accepted', { ...nothing, contractSignedOn: '2026-01-20', startsOn: '2026-03-02' }, 'start'],
  ['accepted', { ...nothing, startsOn: '2026-02-02' }, 'start'],
  ['accepted', { ...nothing, startsOn: '2026-02-03' }, 'contract'],
  ['started', { ...nothing, startedOn: '2026-01-05', guaranteeEndsOn: '2026-02-02' }, undefined],
  ['started', { ...nothing, startedOn: '2026-01-05', guaranteeEndsOn: '2026-02-01' }, 'guarantee'],
  ['started', { ...nothing, startedOn: '2026-01-05' }, 'guarantee'],
  ['guarantee_ended', { ...nothing, startedOn: '2026-01-05' }, undefined],
] as const)('%s with %o asks for %s', (stage, hire, expected) => {
  expect(nextHireStep({ stage, hire, today })).toBe(expected)
})
