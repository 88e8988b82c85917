import { foldedText } from '@rytm/domain/kernel/foldedText.ts'

/** What search columns hold and what a search is turned into. */
export const searchText = foldedText

/** A LIKE pattern for "contains", with the pattern's own signs taken literally. */
export function containsPattern(search: string): string {
  return `%${searchText(search).replace(/[\\%_]/g, '\\$&')}%`
}
