import type { ContractType } from '#imports/contractTypes.ts'
import type { PayBasis } from '#imports/grossNet.ts'
import type { Currency, PayPeriod } from '#imports/money.ts'
import { type Parsed, refused, understood } from '#imports/parsed.ts'
import { amountSource, readAmount } from '#imports/payNumber.ts'
import { takePayWords } from '#imports/payWords.ts'

/**
 * Pay as one cell states it, in minor units. Whatever the cell leaves out is undefined (to be taken from other
 * columns or the defaults). A single amount has min equal to max; "od 15 000" has no max, "do 20 000" no min.
 */
export type ReadPay = {
  min: number | undefined
  max: number | undefined
  currency: Currency | undefined
  period: PayPeriod | undefined
  basis: PayBasis | undefined
  contractType: ContractType | undefined
}

// Patterns are tried on short cells only: pay is never a page of text, and a page would make them slow.
const longestCell = 200
const lowerWord = '(?:od|from|min\\.?|minimum|ab|powyzej|>=?)'
const upperWord = '(?:do|up to|to|max\\.?|maximum|bis|<=?)'
const between = new RegExp(
  `^${lowerWord}? ?${amountSource} ?(?:-|${upperWord}|\\.\\.+|\\/) ?${amountSource}$`,
  'u',
)
const lowerOnly = new RegExp(`^(?:${lowerWord} ?${amountSource}|${amountSource} ?\\+)$`, 'u')
const upperOnly = new RegExp(`^${upperWord} ?${amountSource}$`, 'u')
const single = new RegExp(`^(?:ok\\.?|okolo|ca\\.?|about)? ?${amountSource}$`, 'u')
const undisclosed =
  /uzgodnienia|ustalenia|negocjacj|undisclosed|negotia|nie podano|ukryt|hidden|konkurencyjn|competitive/

/**
 * Reads a pay range in any common writing: `23520.0-28560.0`, `23 520 – 28 560 zł`, `15-20k`, `od 15 000 do
 * 20 000 netto + VAT`, `120-160 zł/h`, one amount alone. An amount kept secret ("do uzgodnienia") is understood
 * as undefined. Refused: nothing readable, zero, lower end above upper end, words that contradict each other.
 */
export function parsePayRange(cell: string): Parsed<ReadPay | undefined> {
  if (cell.length > longestCell) return refused('imports.pay_not_understood', cell)
  const { rest, conflict, currency, period, basis, contractType } = takePayWords(cell)
  const ends = readEnds(rest.replace(/^[\s/,;:()[\]]+|[\s/,;:()[\].-]+$/g, ''))
  if (!ends) {
    const secret = !/\d/.test(rest) && undisclosed.test(rest)
    return secret ? understood(undefined) : refused('imports.pay_not_understood', cell)
  }
  if (conflict) return refused('imports.pay_contradicts_itself', cell)
  const { min, max } = ends
  if (min === 0 || max === 0 || (min ?? 0) > 1e11 || (max ?? 0) > 1e11)
    return refused('imports.pay_out_of_bounds', cell)
  if (min !== undefined && max !== undefined && min > max)
    return refused('imports.pay_inverted', cell, { min, max })
  return understood({ min, max, currency, period, basis, contractType })
}

/**
 * The period of an amount that does not name one, by its size: below 500 (of any currency) it is by the hour,
 * else by the month. `certain` is false where another period is as likely: 500 to 3 000 (a day?), from 100 000 (a year?).
 */
export function inferPeriod({ min, max }: Pick<ReadPay, 'min' | 'max'>): {
  period: PayPeriod
  certain: boolean
} {
  const amount = (max ?? min ?? 0) / 100
  if (amount < 500) return { period: 'hour', certain: true }
  return { period: 'month', certain: amount >= 3_000 && amount < 100_000 }
}

type Ends = Pick<ReadPay, 'min' | 'max'>

function readEnds(text: string): Ends | undefined {
  const range = between.exec(text)
  if (range) return rangeEnds(range)
  const lower = lowerOnly.exec(text)
  if (lower) return end(lower[1] ?? lower[3], lower[2] ?? lower[4], (min) => ({ min, max: undefined }))
  const upper = upperOnly.exec(text)
  if (upper) return end(upper[1], upper[2], (max) => ({ min: undefined, max }))
  const alone = single.exec(text)
  return alone ? end(alone[1], alone[2], (amount) => ({ min: amount, max: amount })) : undefined
}

// In `15-20k` the word for thousands belongs to both ends; in `15000-20k` only to the second.
function rangeEnds([, low, lowUnit, high, highUnit]: RegExpExecArray): Ends | undefined {
  const small = (text: string | undefined) => (readAmount(text ?? '') ?? 0) < 1000
  const min = minorUnits(low, lowUnit ?? (small(low) ? highUnit : undefined))
  const max = minorUnits(high, highUnit ?? (small(high) ? lowUnit : undefined))
  return min === undefined || max === undefined ? undefined : { min, max }
}

function end(
  text: string | undefined,
  unit: string | undefined,
  ends: (amount: number) => Ends,
): Ends | undefined {
  const amount = minorUnits(text, unit)
  return amount === undefined ? undefined : ends(amount)
}

function minorUnits(text: string | undefined, thousands: string | undefined): number | undefined {
  const amount = readAmount(text ?? '')
  return amount === undefined ? undefined : Math.round(amount * (thousands ? 100_000 : 100))
}
