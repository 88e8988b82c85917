import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Pay } from '#evidence/comparablePay.ts'
import type { ReasonCode } from '#evidence/reasons.ts'
import { disclosedCount } from './disclosure.ts'
import { composeExpectations } from './expectations.ts'
import { composeReasons } from './reasons.ts'

const expects = (monthly: number, contractType: Pay['contractType'] = 'b2b'): Pay => ({
  contractType,
  currency: 'PLN',
  period: 'month',
  basis: contractType === 'b2b' ? 'net' : 'gross',
  minMinor: monthly * 100,
  maxMinor: null,
})
const range = { ...expects(20_000), maxMinor: 24_000_00 }

describe('a count a client may see', () => {
  it.each([
    ['two people are nobody', 2, 0, undefined],
    ['three are shown', 3, 0, 3],
    ['one more than last week stays at last week', 4, 3, 3],
    ['three more are shown', 6, 3, 6],
    ['fallen to nobody by corrections', 0, 3, undefined],
  ])('%s', (_, count, lastShown, shown) => {
    expect(disclosedCount({ count, lastShown })).toBe(shown)
  })

  it('never differs from the last one by one or two', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(30)), (counts) => {
        let last = 0
        for (const count of counts) {
          const shown = disclosedCount({ count, lastShown: last }) ?? 0
          expect([1, 2]).not.toContain(Math.abs(shown - last))
          last = shown
        }
      }),
    )
  })
})

describe('reasons in a report', () => {
  const reasons = (counts: Partial<Record<ReasonCode, number>>) =>
    Object.entries(counts).flatMap(([code, n]) => Array<ReasonCode>(n).fill(code as ReasonCode))

  it('are shown from three, the rest in one number', () => {
    const primaryReasons = reasons({ pay: 4, place: 3, timing: 2, role: 1 })
    expect(composeReasons({ primaryReasons, lastShown: [] })).toEqual({
      reasons: [
        { code: 'pay', n: 4 },
        { code: 'place', n: 3 },
      ],
      otherReasons: 3,
    })
  })

  it('hide a rest that points at one or two people', () => {
    const { otherReasons } = composeReasons({ primaryReasons: reasons({ pay: 4, role: 2 }), lastShown: [] })
    expect(otherReasons).toBe(0)
  })

  it('keep silence apart', () => {
    expect(composeReasons({ primaryReasons: reasons({ no_reply: 20 }), lastShown: [] }).reasons).toEqual([])
  })
})

describe('expectations in a report', () => {
  const five = [18_000, 21_000, 25_000, 26_000, 27_000].map((monthly) => expects(monthly))

  it('are shown from five, against the range', () => {
    const [summary] = composeExpectations({ expectations: five, ranges: [range], lastShown: [] })
    expect(summary).toMatchObject({
      n: 5,
      medianMinor: 25_000_00,
      rangeMaxMinor: 24_000_00,
      aboveRange: null,
    })
  })

  it('say how many are above the range when nobody is alone on either side', () => {
    const expectations = [...five, expects(20_000)]
    const [summary] = composeExpectations({ expectations, ranges: [range], lastShown: [] })
    expect(summary).toMatchObject({ n: 6, aboveRange: 3 })
  })

  it('are not shown from four', () => {
    expect(composeExpectations({ expectations: five.slice(1), ranges: [range], lastShown: [] })).toEqual([])
  })

  it('are never mixed across contract types', () => {
    const mixed = [...five.slice(0, 3), expects(20_000, 'employment'), expects(21_000, 'employment')]
    expect(composeExpectations({ expectations: mixed, ranges: [range], lastShown: [] })).toEqual([])
  })

  it('stay as they were when one more came', () => {
    const lastShown = composeExpectations({ expectations: five, ranges: [range], lastShown: [] })
    const expectations = [...five, expects(40_000)]
    expect(composeExpectations({ expectations, ranges: [range], lastShown })).toEqual(lastShown)
  })

  it('stand in bins of at least three, all people in one bin each', () => {
    const amounts = fc.array(fc.integer({ min: 100, max: 400 }), { minLength: 5, maxLength: 60 })
    fc.assert(
      fc.property(amounts, (hundreds) => {
        const expectations = hundreds.map((hundred) => expects(hundred * 100))
        const [summary] = composeExpectations({ expectations, ranges: [], lastShown: [] })
        const sizes = summary?.bins.map((bin) => bin.n) ?? []
        expect(Math.min(...sizes)).toBeGreaterThanOrEqual(3)
        expect(sizes.reduce((a, b) => a + b, 0)).toBe(hundreds.length)
      }),
    )
  })
})
