import { describe, expect, it } from 'vitest'
import { monthlyMinor, type Pay, unitOf } from './comparablePay.ts'

describe('comparable pay', () => {
  it.each<[string, Pay['contractType'], Pay['basis'], boolean]>([
    ['employment gross', 'employment', 'gross', true],
    ['employment net is left out', 'employment', 'net', false],
    ['B2B net of VAT', 'b2b', 'net', true],
    ['B2B gross is left out', 'b2b', 'gross', false],
    ['civil contract gross', 'civil_contract', 'gross', true],
    ['other contracts are left out', 'other', 'gross', false],
  ])('%s', (_, contractType, basis, comparable) => {
    const pay = { contractType, basis, currency: 'PLN', period: 'month', minMinor: 1, maxMinor: 2 } as const
    expect(unitOf(pay) !== undefined).toBe(comparable)
  })

  it.each([
    ['hour', 150_00, 25_200_00],
    ['day', 1_200_00, 25_200_00],
    ['month', 18_500_00, 18_500_00],
    ['year', 240_000_00, 20_000_00],
  ] as const)('by the %s becomes monthly', (period, amountMinor, monthly) => {
    expect(monthlyMinor({ amountMinor, period })).toBe(monthly)
  })
})
