/**
 * A text as it is compared with what somebody types: lower case, no diacritics (the Polish "ł" is an "l"), single spaces.
 * Empty for a text of spaces alone.
 */
export function foldedText(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{Diacritic}/gu, '')
    .replaceAll('ł', 'l')
    .replaceAll('Ł', 'l')
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .trim()
}

const longestWord = 64

/**
 * A text as the words that it is found by, each once, at most 64 signs of each. Signs between words are none; "C++" and
 * "C#" stay what they are. The database takes texts apart in the same way (`auth.search_words_of`).
 */
export function searchWords(text: string): string[] {
  const words = foldedText(text).split(/[\s.,;:/()"'„”&|_–—-]+/u)
  return [...new Set(words.filter((word) => word !== '').map((word) => word.slice(0, longestWord)))]
}
