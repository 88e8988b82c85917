import type { ContractType } from '#imports/contractTypes.ts'
import { foldText } from '#imports/foldText.ts'
import type { PayBasis } from '#imports/grossNet.ts'
import type { Currency, PayPeriod } from '#imports/money.ts'

type Found = { currency?: Currency; period?: PayPeriod; basis?: PayBasis; contractType?: ContractType }

const per = String.raw`(?:\/ ?|za |na |per |pro |a |w )`
const vocabulary: { pattern: RegExp; means: Found }[] = [
  { pattern: word('pln|zlotych|zlote|zl'), means: { currency: 'PLN' } },
  { pattern: /(?<!\p{L})(?:euro?)(?!\p{L})|€/gu, means: { currency: 'EUR' } },
  { pattern: /(?<!\p{L})usd(?!\p{L})|us\$|\$/gu, means: { currency: 'USD' } },
  { pattern: /(?<!\p{L})gbp(?!\p{L})|£/gu, means: { currency: 'GBP' } },
  { pattern: word('chf'), means: { currency: 'CHF' } },
  { pattern: word('czk|kc'), means: { currency: 'CZK' } },
  { pattern: /\(?\+ ?(?:23 ?% )?vat\)?/gu, means: { basis: 'net' } },
  { pattern: word('brutto|gross'), means: { basis: 'gross' } },
  { pattern: word('netto|net'), means: { basis: 'net' } },
  { pattern: /\(?\bb2b\b\)?/gu, means: { contractType: 'b2b' } },
  { pattern: /\(?(?:\buop\b|umowa o prace)\)?/gu, means: { contractType: 'employment' } },
  { pattern: /\(?(?:\buz\b|umowa zlecenie)\)?/gu, means: { contractType: 'civil_contract' } },
  period('hour', 'godzinowo|hourly|(?:PER)?(?:godzin[ae]?|godz|rbh|hour|hr|stunde)|(?:PER)?h'),
  period('day', 'dziennie|daily|(?:PER)?(?:dzien|dniowk[ae]|md|man-?day|day|tag)|(?:PER)d'),
  period('month', 'miesiecznie|monthly|(?:PER)?(?:miesiac|mies|mth|msc|mc|m-c|month|monat)|(?:PER)m|pm'),
  period('year', 'rocznie|yearly|annual(?:ly)?|(?:PER)?(?:rok|year|annum|jahr)|(?:PER)y|p\\.a'),
]

function period(value: PayPeriod, source: string) {
  return { pattern: word(source.replaceAll('PER', per)), means: { period: value } }
}

// Not `\b`: a word may stand right behind a digit, as in `150zł`.
function word(source: string): RegExp {
  return new RegExp(`(?<!\\p{L})(?:${source})(?!\\p{L})\\.?`, 'gu')
}

/** What the words around an amount say. `rest` is the folded text without them; `conflict`: two words disagree. */
export type PayWords = Found & { rest: string; conflict: boolean }

/**
 * Takes currency, period, gross or net and contract out of a text about pay, in Polish, English or German.
 * Whatever is not said is undefined. Spaces and dashes of every kind come out as plain ones in `rest`.
 */
export function takePayWords(text: string): PayWords {
  let rest = foldText(text)
    .replace(/^~ ?/, '')
    .replace(/[\u2010-\u2015\u2212~]/g, '-')
  const found: Found = {}
  let conflict = false
  for (const { pattern, means } of vocabulary) {
    const without = rest.replace(pattern, ' ')
    if (without === rest) continue
    rest = without
    for (const key of Object.keys(means) as (keyof Found)[]) {
      if (found[key] !== undefined && found[key] !== means[key]) conflict = true
    }
    Object.assign(found, means)
  }
  return { ...found, rest: rest.replace(/\s+/g, ' ').trim(), conflict }
}
