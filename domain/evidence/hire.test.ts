import { describe, expect, it } from 'vitest'
import { guaranteeEnd, isGuaranteeOver, refuseHire } from './hire.ts'

const day = (date: string) => Temporal.PlainDate.from(date)

describe('facts of a hire', () => {
  it.each([
    ['offer', false, 'candidacies.not_accepted'],
    ['accepted', false, undefined],
    ['started', false, undefined],
    ['guarantee_ended', false, undefined],
    ['accepted', true, 'candidacies.ended'],
    ['identified', true, 'candidacies.ended'],
  ] as const)('at %s, ended: %s, are answered with %s', (stage, ended, expected) => {
    expect(refuseHire({ stage, ended })).toBe(expected)
  })
})

describe('the guarantee', () => {
  it.each([
    ['2026-03-01', 90, '2026-05-30'],
    ['2026-12-31', 1, '2027-01-01'],
    ['2028-02-28', 1, '2028-02-29'],
  ])('of a start on %s with %d days ends on %s', (startedOn, guaranteeDays, expected) => {
    expect(guaranteeEnd({ startedOn: day(startedOn), guaranteeDays })?.toString()).toBe(expected)
  })

  it.each([null, 0])('has no end with %s days', (guaranteeDays) => {
    expect(guaranteeEnd({ startedOn: day('2026-03-01'), guaranteeDays })).toBeUndefined()
  })

  it.each([
    ['2026-05-29', false],
    ['2026-05-30', false],
    ['2026-05-31', true],
  ])('that ends on 30 May is over on %s: %s', (today, expected) => {
    expect(isGuaranteeOver({ endsOn: day('2026-05-30'), today: day(today) })).toBe(expected)
  })

  it('without an end is over at any time', () => {
    expect(isGuaranteeOver({ endsOn: undefined, today: day('2026-05-30') })).toBe(true)
  })
})
