import { foldText } from '#imports/foldText.ts'

export interface Cleaned {
  text: string
  /** Something was taken out. */
  hasHidden: boolean
}

const addresses = [
  /[\p{L}\d._%+'-]+@[\p{L}\d-]+(?:\.[\p{L}\d-]+)+/gu,
  /(?:https?:\/\/|www\.)\S+|\b(?:[a-z]{2}\.)?(?:linkedin|goldenline|facebook|github|xing)\.(?:com|pl|de)\/\S+/giu,
  /\+\d[\d\s().-]{6,}\d/g,
  /(?<!\d|\d[.,])\d{3}[ .-]?\d{3}[ .-]?\d{3}(?!\d|[.,]\d|\s*(?:zł|pln|eur|usd))/giu,
]
const shortestPart = 3
/** What a Polish case adds to a name at most: Kowalski, Kowalskiemu. */
const longestEnding = 4

/**
 * A text as somebody may read it who must not learn who it is about: the parts of the name, in Polish cases too, and
 * whatever looks like an e-mail address, a phone number or a profile is replaced by `label`. A part of fewer than three
 * letters goes only where it stands alone as typed. It rather takes out too much; it cannot know a nickname or an employer.
 */
export function hidePersonalParts({
  text,
  name,
  label,
}: {
  text: string
  name: string
  label: string
}): Cleaned {
  const parts = nameParts(name)
  const isPersonal = (word: string) => parts.some((part) => isFormOf({ word, part }))
  const withoutAddresses = addresses.reduce((left, pattern) => left.replace(pattern, label), text)
  const withoutNames = withoutAddresses
    .split(label)
    .map((piece) => piece.replace(/\p{L}[\p{L}\p{M}]*/gu, (word) => (isPersonal(word) ? label : word)))
    .join(label)
  const cleaned = together({ text: withoutNames, label })
  return { text: cleaned, hasHidden: withoutNames !== text }
}

/**
 * The parts of a name for comparing: folded, without signs, in the order typed; the last one is the surname as people
 * write names here. `"Anna Nowak-Próbna"` gives `anna`, `nowak`, `probna`; a name of signs alone gives none.
 */
export function nameParts(name: string): string[] {
  return foldText(name)
    .split(/[^\p{L}]+/u)
    .filter((part) => part !== '')
}

/**
 * The folded parts of the surname: the last word as people write names here, both halves of a double one. A name of one
 * word is a surname. `"Anna Nowak-Próbna"` and `"Anna Nowak - Próbna"` give `nowak`, `probna`.
 */
export function surnameParts(name: string): string[] {
  const last = name
    .trim()
    .replace(/\s*-\s*/g, '-')
    .split(/\s+/)
    .findLast((typed) => nameParts(typed).length > 0)
  return nameParts(last ?? '')
}

/**
 * Whether a typed word is the folded part of a name, or the part in a Polish case: up to four more letters, with a
 * capital, so that a surname is not found in plain words. A part of fewer than three letters only as it is.
 */
export function isFormOf({ word, part }: { word: string; part: string }): boolean {
  const folded = foldText(word)
  if (folded === part) return true
  const isCapital = /^\p{Lu}/u.test(word)
  if (!isCapital || part.length < shortestPart || folded.length > part.length + longestEnding) return false
  return stemsOf(part).some((stem) => folded.startsWith(stem))
}

/**
 * What the forms of a folded part begin with: `anna` declines from `ann`, `marek` also from `mark`. Empty for a part too
 * short to decline.
 */
export function stemsOf(part: string): string[] {
  const stem = part.replace(/[aeiouy]$/, '')
  const withoutE = part.replace(/e([^aeiouy])$/, '$1')
  return [stem, withoutE].filter((form) => form.length >= shortestPart)
}

/** First name and surname beside each other are one person. */
function together({ text, label }: { text: string; label: string }): string {
  const one = label.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
  return text.replace(new RegExp(`${one}(?:[ -]${one})+`, 'g'), label)
}
