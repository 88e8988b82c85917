import { describe, expect, it } from 'vitest'
import { decidersOf, type Reason, refuseReasons } from './reasons.ts'

const pay: Reason = {
  code: 'pay',
  decidedBy: 'candidate',
  certainty: 'stated',
  isPrimary: true,
  requirementId: null,
}

describe('the reasons of an end', () => {
  it.each<[string, Reason[], string | undefined]>([
    ['one primary is enough', [pay], undefined],
    ['one primary and further ones', [pay, { ...pay, code: 'place', isPrimary: false }], undefined],
    ['none at all', [], 'candidacies.one_primary_reason'],
    ['two primaries', [pay, { ...pay, code: 'place' }], 'candidacies.one_primary_reason'],
    ['the same twice', [pay, { ...pay, isPrimary: false }], 'candidacies.reason_twice'],
    [
      'two requirements, one each',
      [
        { ...pay, code: 'requirement', requirementId: 'r1' },
        { ...pay, code: 'requirement', requirementId: 'r2', isPrimary: false },
      ],
      undefined,
    ],
    [
      'a requirement without saying which',
      [{ ...pay, code: 'requirement' }],
      'candidacies.requirement_missing',
    ],
    ['a requirement beside pay', [{ ...pay, requirementId: 'r1' }], 'candidacies.requirement_unexpected'],
    [
      'a client who does not answer',
      [{ ...pay, code: 'no_reply', decidedBy: 'client' }],
      'candidacies.decider_impossible',
    ],
    [
      'a candidate who rejects for the client',
      [{ ...pay, code: 'client_rejected' }],
      'candidacies.decider_impossible',
    ],
  ])('%s', (_, reasons, refusal) => {
    expect(refuseReasons(reasons)).toBe(refusal)
  })

  it('offers only deciders that can be saved', () => {
    expect(decidersOf('already_known')).toEqual(['client'])
    expect(decidersOf('pay')).toEqual(['candidate', 'agency', 'client'])
  })
})
