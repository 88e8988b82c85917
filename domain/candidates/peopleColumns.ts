import type { PersonField } from '#candidates/personLine.ts'
import { headerWords } from '#imports/foldText.ts'

/** In the order of asking: a company name is a company first. */
const clues: [Exclude<PersonField, 'ignore'>, RegExp][] = [
  ['email', /\b(e ?mail|mail|adres e mail)/],
  ['phone', /\b(telefon|tel|phone|mobile|komork|nr tel|numer tel)/],
  ['company', /\b(firm|compan|pracodawc|employer|organi[sz]a|zaklad)/],
  ['position', /\b(stanowisk|position|job title|title|tytul|rola|role|funkcj)/],
  ['firstName', /^(imie|imiona|first name|given name|forename)$/],
  ['lastName', /^(nazwisko|last name|surname|family name)$/],
  [
    'name',
    /\b(imie i nazwisko|nazwisko i imie|imie nazwisko|full name|name|kandydat|candidate|osoba|person)/,
  ],
]

/**
 * What each column of a list of people means, by the words of its header, Polish or English, without regard to case and
 * accents. The first column of a meaning has it, a second one is `ignore`, and so is whatever is not understood.
 */
export function suggestPeopleColumns(headers: readonly string[]): PersonField[] {
  const taken = new Set<PersonField>()
  return headers.map((header) => {
    const words = headerWords(header)
    const field = clues.find(([, pattern]) => pattern.test(words))?.[0] ?? 'ignore'
    if (taken.has(field)) return 'ignore'
    taken.add(field)
    return field
  })
}

/** Whether somebody can be named by these columns: a whole name, or a surname. */
export function namesPeople(mapping: readonly PersonField[]): boolean {
  return mapping.includes('name') || mapping.includes('lastName')
}
