/** Lower case, no diacritics, single spaces: what search columns hold and what a search is turned into. */
export function searchText(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{Diacritic}/gu, '')
    .replaceAll('ł', 'l')
    .replaceAll('Ł', 'l')
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .trim()
}

/** A LIKE pattern for "contains", with the pattern's own signs taken literally. */
export function containsPattern(search: string): string {
  return `%${searchText(search).replace(/[\\%_]/g, '\\$&')}%`
}

const longestWord = 64

/** A text as the words that it is found by; `auth.search_words_of` in the database is the same. */
export function searchWords(text: string): string[] {
  const words = searchText(text).split(/[\s.,;:/()"'„”&|_–—-]+/u)
  return [...new Set(words.filter((word) => word !== '').map((word) => word.slice(0, longestWord)))]
}
