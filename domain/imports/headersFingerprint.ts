import { headerWords } from '#imports/foldText.ts'

/**
 * The same string for files whose headers say the same in the same order, whatever their case, accents, spaces
 * and signs. A mapping is remembered under it. Not a hash: readable, as long as the headers are.
 */
export function headersFingerprint(headers: string[]): string {
  return headers.map((header) => headerWords(header).replace(/ /g, '_')).join('|')
}
