import { expect, it } from 'vitest'
import {
  type CommitmentPolicy,
  defaultPolicy,
  findPolicyFault,
  layPolicies,
  policyLimits,
  weeksBetweenCalls,
} from '#commitments/policy.ts'

const faultOf = (change: Partial<CommitmentPolicy>) => findPolicyFault({ ...defaultPolicy, ...change })

it('the default is sound', () => {
  expect(faultOf({})).toBeUndefined()
})

it('the default asks for a call and a report each week', () => {
  expect(defaultPolicy.rhythm).toEqual({ callEvery: 'week', reportEvery: 'week' })
})

it.each(Object.entries(policyLimits))('%s is whole and within its limits', (name, { min, max }) => {
  const fault = { code: 'commitments.policy_amount', subject: name }
  for (const amount of [min - 1, max + 1, min + 0.5, Number.NaN, 10_000, 0])
    expect(faultOf({ [name]: amount })).toEqual(fault)
  for (const amount of [min, max]) expect(faultOf({ [name]: amount })).toBeUndefined()
})

it.each([
  ['none', [], undefined],
  ['six', [1, 2, 3, 4, 5, 730], undefined],
  ['seven', [1, 2, 3, 4, 5, 6, 7], '1, 2, 3, 4, 5, 6, 7'],
  ['the same twice', [30, 30], '30, 30'],
  ['day 0', [0], '0'],
  ['day 731', [30, 731], '30, 731'],
])('checks of the guarantee: %s', (_, guaranteeCheckDays, subject) => {
  expect(faultOf({ guaranteeCheckDays })).toEqual(subject && { code: 'commitments.policy_checks', subject })
})

it('some regular contact is left', () => {
  const rhythm = (callEvery: 'none' | 'week', reportEvery: 'none' | 'week') =>
    faultOf({ rhythm: { callEvery, reportEvery } })
  expect(rhythm('none', 'none')).toEqual({ code: 'commitments.policy_no_contact', subject: 'rhythm' })
  expect(rhythm('none', 'week')).toBeUndefined()
  expect(rhythm('week', 'none')).toBeUndefined()
})

it('the nearer level wins, field by field', () => {
  const laid = layPolicies([{ replyHours: 2, scheduleDays: 3 }, { replyHours: 8 }])
  expect(laid).toEqual({ ...defaultPolicy, replyHours: 8, scheduleDays: 3 })
})

it('says how many project weeks lie between two calls', () => {
  const weeks = (['week', 'two_weeks', 'month', 'none'] as const).map((callEvery) =>
    weeksBetweenCalls({ callEvery, reportEvery: 'week' }),
  )
  expect(weeks).toEqual([1, 2, 4, undefined])
})
