export type ContractType = 'employment' | 'b2b' | 'civil_contract' | 'other'
export type PayPeriod = 'hour' | 'day' | 'month' | 'year'
export type PayBasis = 'gross' | 'net'

export interface Pay {
  contractType: ContractType
  currency: string
  period: PayPeriod
  basis: PayBasis
  minMinor: number | null
  maxMinor: number | null
}

/** One unit in which pay may be compared: never across contract types or currencies. */
export interface PayUnit {
  contractType: ContractType
  currency: string
  basis: PayBasis
}

/** Hours and days in a month of pay; the agency's policy, shown wherever a figure rests on it. */
export interface MonthPolicy {
  hours: number
  days: number
}
export const defaultMonth: MonthPolicy = { hours: 168, days: 21 }

/** The basis in which each contract type is compared (RULES §6): B2B net of VAT, the others gross. */
const comparableBasis: Record<ContractType, PayBasis | null> = {
  employment: 'gross',
  civil_contract: 'gross',
  b2b: 'net',
  other: null,
}

/**
 * The unit an amount belongs to; `undefined` where it has none (net employment pay, other contracts): such amounts
 * are stored and shown, never converted, and left out with a count.
 */
export function unitOf(pay: Pay): PayUnit | undefined {
  const basis = comparableBasis[pay.contractType]
  return basis === pay.basis ? { contractType: pay.contractType, currency: pay.currency, basis } : undefined
}

/** The monthly amount of a pay period, in minor units, rounded to whole minor units. */
export function monthlyMinor({
  amountMinor,
  period,
  month = defaultMonth,
}: {
  amountMinor: number
  period: PayPeriod
  month?: MonthPolicy
}): number {
  const factor = { hour: month.hours, day: month.days, month: 1, year: 1 / 12 }[period]
  return Math.round(amountMinor * factor)
}

/** `employment/PLN/gross`: amounts with the same key may be compared. */
export function unitKey({ contractType, currency, basis }: PayUnit): string {
  return `${contractType}/${currency}/${basis}`
}
