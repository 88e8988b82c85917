import type { Currency, PayPeriod } from '#imports/money.ts'
import { type Parsed, refused, understood } from '#imports/parsed.ts'
import { takePayWords } from '#imports/payWords.ts'

/** A cell that holds nothing but a currency: its code, sign or Polish name. */
export function parseCurrency(cell: string): Parsed<Currency> {
  const { currency, rest, conflict } = takePayWords(cell)
  return currency && rest === '' && !conflict
    ? understood(currency)
    : refused('imports.currency_unknown', cell)
}

/** A cell that holds nothing but a period of pay: `godzina`, `hourly`, `mies.`, `per day`, `rok`. */
export function parsePayPeriod(cell: string): Parsed<PayPeriod> {
  const { period, rest, conflict } = takePayWords(cell)
  return period && rest === '' && !conflict ? understood(period) : refused('imports.pay_period_unknown', cell)
}
