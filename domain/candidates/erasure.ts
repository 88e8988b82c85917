import { isFormOf, nameParts } from './personalParts.ts'

/** What a person can be recognised by in free text. */
export interface PersonTraces {
  name: string
  email: string | null
  phone: string | null
}

/**
 * How far a text stands from the person. `own`: of a project in which the person was, where the surname alone says who is
 * meant. `elsewhere`: only first name and surname together. `unnamed`: somebody else bears the same name, so that only
 * address and number tell one from the other.
 */
export type TextNearness = 'own' | 'elsewhere' | 'unnamed'

/**
 * A text without a person who is erased: e-mail address, phone number (however it is spaced, with or without the country)
 * and the name in Polish cases, each replaced by `label`. Where nothing was found the very same text comes back. It knows
 * no nickname; a first name alone stays, because it may be anybody's.
 */
export function withoutPerson({
  text,
  traces: { name, email, phone },
  nearness,
  label,
}: {
  text: string
  traces: PersonTraces
  nearness: TextNearness
  label: string
}): string {
  const withoutEmail = email ? text.replace(literally(email), label) : text
  const withoutPhone = phone ? hidePhone({ text: withoutEmail, phone, label }) : withoutEmail
  return nearness === 'unnamed' ? withoutPhone : hideName({ text: withoutPhone, name, nearness, label })
}

/**
 * Whether two people cannot be told apart by their names: the same parts in any order. One with a further part is
 * somebody else; a name without letters is like nobody's.
 */
export function isNamesake(one: string, other: string): boolean {
  const key = (name: string) => nameParts(name).toSorted().join(' ')
  return key(one) !== '' && key(one) === key(other)
}

/**
 * Whether a surname alone could mean either of the two: the last part of one is the last part of the other, in its
 * masculine or feminine form too. A name without letters shares nothing.
 */
export function sharesSurname(one: string, other: string): boolean {
  const [a, b] = [nameParts(one).at(-1), nameParts(other).at(-1)]
  if (a === undefined || b === undefined) return false
  return isFormOf({ word: capital(a), part: b }) || isFormOf({ word: capital(b), part: a })
}

const capital = (word: string) => word.charAt(0).toUpperCase() + word.slice(1)

/** Not a part of a longer address. */
const literally = (text: string) =>
  new RegExp(`(?<![\\p{L}\\d._%+-])${text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}(?![\\p{L}\\d-])`, 'giu')

/** As many digits as a Polish number has without its country; a shorter number counts whole. */
const digitsThatCount = 9
const shortestNumber = 6
const between = '[\\s().-]{0,3}'

/** The person's own digits however they are grouped, with the country or without, and no digit beside them. */
function hidePhone({ text, phone, label }: { text: string; phone: string; label: string }): string {
  const end = phone.replace(/\D/g, '').slice(-digitsThatCount)
  if (isDate(phone) || end.length < shortestNumber) return text
  const country = `(?:(?:\\+|00)\\d{1,3}${between})?`
  return text.replace(new RegExp(`(?<!\\d)${country}${[...end].join(between)}(?!\\d)`, 'g'), label)
}

/** Whatever stands in the field for a phone, the dates of others stay. */
const isDate = (phone: string) => /^\s*\d{4}-\d{2}-\d{2}\s*$/.test(phone)

interface InText {
  text: string
  name: string
  nearness: TextNearness
  label: string
}

/** Words of the name beside each other are one person. */
const run = /\p{L}[\p{L}\p{M}]*\.?(?:(?:[ \u00a0-]|, )\p{L}[\p{L}\p{M}]*\.?)*/gu
const word = /\p{L}[\p{L}\p{M}]*/gu

function hideName({ text, name, nearness, label }: InText): string {
  const parts = nameParts(name)
  if (parts.length === 0) return text
  return text.replace(run, (phrase) => hideIn({ phrase, parts, nearness, label }))
}

interface Found {
  from: number
  to: number
  parts: ReadonlySet<number>
}

function hideIn({
  phrase,
  parts,
  nearness,
  label,
}: {
  phrase: string
  parts: readonly string[]
  nearness: TextNearness
  label: string
}): string {
  const runs = runsOf({ phrase, parts }).filter((found) => isMeant({ found, parts, nearness }))
  return runs.reduceRight((left, { from, to }) => left.slice(0, from) + label + left.slice(to), phrase)
}

/** Neighbouring words that are parts of the name. */
function runsOf({ phrase, parts }: { phrase: string; parts: readonly string[] }): Found[] {
  const found: Found[] = []
  let previousEnd = -1
  for (const match of phrase.matchAll(word)) {
    const [typed] = match
    const from = match.index
    const to = from + typed.length
    const of = parts.findIndex((part) => isFormOf({ word: typed, part }))
    const last = found.at(-1)
    if (of >= 0 && last && last.to === previousEnd)
      found[found.length - 1] = { from: last.from, to, parts: new Set([...last.parts, of]) }
    else if (of >= 0) found.push({ from, to, parts: new Set([of]) })
    previousEnd = to
  }
  return found
}

function isMeant({
  found,
  parts,
  nearness,
}: {
  found: Found
  parts: readonly string[]
  nearness: TextNearness
}): boolean {
  if (parts.length === 1) return nearness === 'own'
  if (found.parts.size > 1) return true
  return nearness === 'own' && found.parts.has(parts.length - 1)
}
