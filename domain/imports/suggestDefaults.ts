import type { ImportDefaults } from '#imports/draft.ts'
import type { ColumnMapping } from '#imports/fields.ts'
import { takePayWords } from '#imports/payWords.ts'

/**
 * Defaults that the headers of the pay columns give away: `Widełki [PLN]`, `Stawka EUR/h`, `Pay from (net)`.
 * Currency is PLN when no header names one. A column that answers gross or net itself gives no basis here.
 */
export function suggestDefaults({
  headers,
  mapping,
}: {
  headers: string[]
  mapping: ColumnMapping
}): ImportDefaults {
  const payHeaders = headers.filter((_, column) =>
    ['payRange', 'payFrom', 'payTo'].includes(mapping[column] ?? ''),
  )
  const words = payHeaders
    .map((header) => takePayWords(header.replace(/[[\](){}_]/g, ' ')))
    .filter(({ conflict }) => !conflict)
  const basisColumn = mapping.includes('payIsGross') || mapping.includes('payIsNet')
  return {
    currency: words.find(({ currency }) => currency)?.currency ?? 'PLN',
    period: words.find(({ period }) => period)?.period,
    basis: basisColumn ? undefined : words.find(({ basis }) => basis)?.basis,
  }
}
