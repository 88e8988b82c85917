import type { PayBasis } from '#imports/grossNet.ts'

/** The currencies that an imported pay may name (ISO 4217); each has two decimals, so minor units are hundredths. */
export type Currency = 'PLN' | 'EUR' | 'USD' | 'GBP' | 'CHF' | 'CZK'

/** What one amount of pay is for. */
export type PayPeriod = 'hour' | 'day' | 'month' | 'year'

/**
 * A pay range in minor units (grosze, cents). `min` undefined: only an upper end was named ("do 20 000");
 * `max` undefined: only a lower end ("od 15 000"); never both undefined. A single amount has min equal to max.
 */
export type DraftPay = {
  min: number | undefined
  max: number | undefined
  currency: Currency
  period: PayPeriod
  basis: PayBasis
}
