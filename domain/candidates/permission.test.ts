import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isNamedFor, type PermissionAnswer, type PermissionFact } from '#candidates/permission.ts'

const said = (
  answer: PermissionAnswer,
  occurred: string,
  { clientId = 'huta', recorded = occurred } = {},
): PermissionFact => ({
  clientId,
  answer,
  occurredAt: Temporal.Instant.from(occurred),
  recordedAt: Temporal.Instant.from(recorded),
})
const [monday, tuesday, friday] = ['2026-03-02T09:00:00Z', '2026-03-03T09:00:00Z', '2026-03-06T09:00:00Z']

describe('a person is named for a client', () => {
  it.each<[string, PermissionFact[], boolean]>([
    ['never when nothing was said', [], false],
    ['when permission was given', [said('given', monday)], true],
    ['not by a permission for another client', [said('given', monday, { clientId: 'stocznia' })], false],
    ['no longer when it was withdrawn', [said('given', monday), said('withdrawn', tuesday)], false],
    [
      'again when it was given again',
      [said('given', monday), said('withdrawn', tuesday), said('given', friday)],
      true,
    ],
    [
      'by what was said last, whatever was recorded last',
      [said('withdrawn', tuesday), said('given', monday, { recorded: friday })],
      false,
    ],
    [
      'by what was recorded last of one instant',
      [said('withdrawn', monday), said('given', monday, { recorded: tuesday })],
      true,
    ],
    ['not when both stand for one instant', [said('withdrawn', monday), said('given', monday)], false],
  ])('%s', (_name, facts, expected) => {
    expect(isNamedFor({ facts, clientId: 'huta' })).toBe(expected)
    expect(isNamedFor({ facts: facts.toReversed(), clientId: 'huta' })).toBe(expected)
  })

  it('never by what was said about others', () => {
    const facts = fc.array(
      fc.record({ answer: fc.constantFrom('given', 'withdrawn'), day: fc.integer({ min: 1, max: 28 }) }),
    )
    fc.assert(
      fc.property(facts, (list) => {
        const others = list.map(({ answer, day }) =>
          said(answer as PermissionAnswer, `2026-02-${String(day).padStart(2, '0')}T09:00:00Z`, {
            clientId: 'stocznia',
          }),
        )
        return !isNamedFor({ facts: others, clientId: 'huta' })
      }),
    )
  })
})
