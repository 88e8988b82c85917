import { isFormOf, nameParts, surnameParts } from './personalParts.ts'

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
 * and the name in Polish cases, each replaced by `label`; of a double surname each half. Where nothing was found the very
 * same text comes back. It knows no nickname; a first name alone stays, because it may be anybody's, and so does a surname
 * that is half of somebody else's double one, and what is the name of one of `others`, see `isPartOf`.
 */
export function withoutPerson({
  text,
  traces: { name, email, phone },
  nearness,
  others = [],
  label,
}: {
  text: string
  traces: PersonTraces
  nearness: TextNearness
  others?: readonly string[]
  label: string
}): string {
  const withoutEmail = email ? text.replace(literally(email), label) : text
  const withoutPhone = phone ? hidePhone({ text: withoutEmail, phone, label }) : withoutEmail
  return nearness === 'unnamed'
    ? withoutPhone
    : hideName({ text: withoutPhone, name, nearness, others, label })
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
 * Whether a shorter name of somebody else could be read as this one: "Anna Nowak" or "Anna Maria Kowalska" for Anna Maria
 * Kowalska-Nowak. All of its parts, two at least, are parts of the other, which has more.
 */
export function isPartOf(one: string, whole: string): boolean {
  const [parts, all] = [new Set(nameParts(one)), new Set(nameParts(whole))]
  return parts.size > 1 && parts.size < all.size && parts.isSubsetOf(all)
}

/**
 * Whether a surname alone could mean either of the two: they have one in common, in its masculine or feminine form too; of
 * a double one each half counts. A name without letters shares nothing.
 */
export function sharesSurname(one: string, other: string): boolean {
  const others = surnameParts(other)
  const isSame = (a: string, b: string) =>
    isFormOf({ word: capital(a), part: b }) || isFormOf({ word: capital(b), part: a })
  return surnameParts(one).some((a) => others.some((b) => isSame(a, b)))
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
  others: readonly string[]
  label: string
}

/** Words of the name beside each other are one person. */
const run = /\p{L}[\p{L}\p{M}]*\.?(?:(?:[ \u00a0-]|, )\p{L}[\p{L}\p{M}]*\.?)*/gu
const word = /\p{L}[\p{L}\p{M}]*/gu

function hideName({ text, name, nearness, others, label }: InText): string {
  const parts = nameParts(name)
  if (parts.length === 0) return text
  const firstOfSurname = parts.length - surnameParts(name).length
  const meant = { parts, firstOfSurname, nearness, others: others.map((other) => new Set(nameParts(other))) }
  return text.replace(run, (phrase) => hideIn({ phrase, ...meant, label }))
}

interface Found {
  from: number
  to: number
  parts: ReadonlySet<number>
}

interface Meant {
  parts: readonly string[]
  /** From this part on the name is a surname. */
  firstOfSurname: number
  nearness: TextNearness
  others: readonly ReadonlySet<string>[]
}

function hideIn({ phrase, label, ...name }: Meant & { phrase: string; label: string }): string {
  const runs = runsOf({ phrase, parts: name.parts }).filter((found) => isMeant({ found, ...name }))
  return runs.reduceRight((left, { from, to }) => left.slice(0, from) + label + left.slice(to), phrase)
}

interface Word {
  typed: string
  from: number
  to: number
  /** Which part of the name it is; less than 0: none. */
  of: number
}

/** Neighbouring words that are parts of the name. */
function runsOf({ phrase, parts }: { phrase: string; parts: readonly string[] }): Found[] {
  const words = [...phrase.matchAll(word)].map(({ 0: typed, index: from }) => ({
    ...{ typed, from, to: from + typed.length },
    of: parts.findIndex((part) => isFormOf({ word: typed, part })),
  }))
  const found: Found[] = []
  let previousEnd = -1
  for (const { from, to, of } of doubleNamesOf({ phrase, words }).flatMap(withoutOthers)) {
    const last = found.at(-1)
    if (of >= 0 && last && last.to === previousEnd)
      found[found.length - 1] = { from: last.from, to, parts: new Set([...last.parts, of]) }
    else if (of >= 0) found.push({ from, to, parts: new Set([of]) })
    previousEnd = to
  }
  return found
}

/** Words that a hyphen joins, without a space, stand together. */
function doubleNamesOf({ phrase, words }: { phrase: string; words: Word[] }): Word[][] {
  return words.reduce<Word[][]>((groups, next) => {
    const last = groups.at(-1)?.at(-1)
    if (last && phrase.slice(last.to, next.from) === '-') groups.at(-1)?.push(next)
    else groups.push([next])
    return groups
  }, [])
}

/** "Kowalska-Nowak" is not Kowalska: joined to a further word in the same case, a part belongs to somebody else's name. */
function withoutOthers(group: Word[]): Word[] {
  const others = group.filter(({ of }) => of < 0).map(({ typed }) => caseOf(typed))
  return group.map((part) => (others.includes(caseOf(part.typed)) ? { ...part, of: -1 } : part))
}

function caseOf(typed: string): 'upper' | 'lower' | 'capital' {
  if (typed === typed.toLowerCase()) return 'lower'
  return typed === typed.toUpperCase() ? 'upper' : 'capital'
}

function isMeant({ found, parts, firstOfSurname, nearness, others }: Meant & { found: Found }): boolean {
  const named = new Set([...found.parts].map((part) => parts[part] ?? ''))
  if (others.some((other) => named.isSubsetOf(other))) return false
  if (parts.length === 1) return nearness === 'own'
  if (found.parts.size > 1) return true
  return nearness === 'own' && [...found.parts].some((part) => part >= firstOfSurname)
}
