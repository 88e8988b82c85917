import type { PersonTraces } from '@rytm/domain/candidates/erasure.ts'
import { stemsOf, surnameParts } from '@rytm/domain/candidates/personalParts.ts'

/** Letters that fold to the same one, in both cases: `~*` knows only the cases of the database's locale. */
const letters: Record<string, string> = {
  a: 'aąáàâäãåă',
  c: 'cćčç',
  d: 'dđď',
  e: 'eęéèêëě',
  i: 'iíìîï',
  l: 'lł',
  n: 'nńñň',
  o: 'oóòôöõø',
  r: 'rř',
  s: 'sśšß',
  t: 'tťț',
  u: 'uúùûüů',
  y: 'yýÿ',
  z: 'zźżž',
}

/**
 * A regular expression of PostgreSQL that every text with a trace of the person matches, and some others: which they are
 * is decided on the text itself. Undefined where there is nothing to look for.
 */
export function tracePattern({ name, email, phone }: PersonTraces): string | undefined {
  const surname = surnameParts(name)
  // A form may begin as none of its stems does: "Dudek" declines from "dudk".
  const forms = new Set(surname.flatMap((part) => [part, ...stemsOf(part)]))
  const digits = (phone ?? '').replace(/\D/g, '').slice(-9)
  const parts = [
    ...[...forms].map((form) => [...form].map(letterClass).join('')),
    email?.replace(/[^\p{L}\p{N}@]/gu, '\\$&'),
    digits.length >= 6 && [...digits].join('[^0-9]{0,3}'),
  ].filter((part): part is string => typeof part === 'string' && part !== '')
  return parts.length > 0 ? parts.join('|') : undefined
}

function letterClass(letter: string): string {
  const same = letters[letter] ?? letter
  return `[${[...new Set([...same, ...same.toUpperCase()])].join('')}]`
}
