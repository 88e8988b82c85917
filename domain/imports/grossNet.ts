import { foldText } from '#imports/foldText.ts'
import { type Parsed, refused, understood } from '#imports/parsed.ts'

/**
 * What an amount includes. `gross` is before tax and contributions; `net` is after them, except for B2B, where
 * it means net of VAT ("netto + VAT").
 */
export type PayBasis = 'gross' | 'net'

const yes = new Set(['true', 'tak', 'yes', 'y', 't', '1', 'ja', 'prawda', 'wahr', 'x'])
const no = new Set(['false', 'nie', 'no', 'n', 'f', '0', 'nein', 'falsz', 'falsch'])

/**
 * Yes or no as people and programs write it, in Polish, English or German; `undefined` for any other word.
 */
export function parseYesNo(cell: string): boolean | undefined {
  const text = foldText(cell)
  if (yes.has(text)) return true
  return no.has(text) ? false : undefined
}

/**
 * Gross or net. Words answer for themselves; a yes or no answers the question of the column, so `yesMeans` says
 * whether the column asks "is it gross?" (`gross`) or "is it net?" (`net`).
 */
export function parseGrossNet(cell: string, { yesMeans }: { yesMeans: PayBasis }): Parsed<PayBasis> {
  const text = foldText(cell)
  const gross = /\b(brutto|gross)\b/.test(text)
  const net = /\b(netto|net)\b|\+ ?vat\b/.test(text)
  if (gross !== net) return understood(gross ? 'gross' : 'net')
  const answer = parseYesNo(cell)
  if (answer === undefined) return refused('imports.gross_net_unknown', cell)
  return understood(answer === (yesMeans === 'gross') ? 'gross' : 'net')
}
