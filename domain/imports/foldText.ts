import { foldedText } from '#kernel/foldedText.ts'

/**
 * Text for comparing words, never for showing: lower case, without diacritics (also `ł` and `ß`), every kind
 * of space as one plain space, trimmed. `"Łódź\u00a0 Centrum"` becomes `"lodz centrum"`; empty stays empty.
 */
export function foldText(text: string): string {
  return foldedText(text.replaceAll('ß', 'ss'))
}

/**
 * A column header as plain words: `payFrom`, `pay_from` and `PAY-FROM [PLN]` all begin with `pay from`.
 * Signs are dropped, except that currency signs become codes. A header of signs alone gives an empty string.
 */
export function headerWords(header: string): string {
  const spaced = header
    .replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
    .replace(/€/g, ' eur ')
    .replace(/\$/g, ' usd ')
    .replace(/£/g, ' gbp ')
  return foldText(spaced)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}
