/** The letters to clients that an agency words itself. Codes, invitations and notices keep the words of the house. */
export const letters = ['kickoff', 'schedule', 'weekly_report', 'closing_report'] as const
export type Letter = (typeof letters)[number]

const everywhere = ['contact', 'project', 'client', 'consultant', 'agency'] as const

/**
 * What may stand in braces, `{project}`, by letter: a closed set, because an unknown name would reach the client as it is.
 * `week` is the number of the project week, which only a weekly report has.
 */
export const variablesOf = {
  kickoff: everywhere,
  schedule: everywhere,
  weekly_report: [...everywhere, 'week'],
  closing_report: everywhere,
} as const satisfies Record<Letter, readonly string[]>
export type Variable = (typeof variablesOf)[Letter][number]

/** Characters of one text, as typed; a few sentences around the facts, not a second letter. */
export const mostCharacters = 600

/** Why a text cannot be used: names in braces that the letter does not know, or a brace that stands alone. */
export type TextFault =
  | { readonly code: 'texts.unknown_variable'; readonly names: readonly string[] }
  | { readonly code: 'texts.stray_brace' }

/** All faults of a text, an empty list for a good one. A name counts in any case and with spaces: `{ Project }`. */
export function textFaults({ text, letter }: { text: string; letter: Letter }): TextFault[] {
  const known: readonly string[] = variablesOf[letter]
  const unknown = namesIn(text).filter((name) => !known.includes(plain(name)))
  const names = [...new Set(unknown)]
  return [
    ...(names.length > 0 ? [{ code: 'texts.unknown_variable' as const, names }] : []),
    ...(/[{}]/.test(text.replace(inBraces, '')) ? [{ code: 'texts.stray_brace' as const }] : []),
  ]
}

/**
 * The paragraphs of a text with its variables filled, one for each line that says something. Undefined where a variable has
 * no value (several projects in one letter, nobody leads): a sentence with a hole is worse than the house's own. What is
 * filled in is never read for variables again and stays on its line.
 */
export function fillText({
  text,
  values,
}: {
  text: string
  values: Readonly<Partial<Record<Variable, string>>>
}): string[] | undefined {
  const known = new Map<string, string>(Object.entries(values).filter(([, value]) => oneLine(value) !== ''))
  if (namesIn(text).some((name) => !known.has(plain(name)))) return undefined
  return text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => line.replace(inBraces, (_, name: string) => oneLine(known.get(plain(name)) ?? '')).trim())
}

const inBraces = /\{([^{}\n]*)\}/g

function namesIn(text: string): string[] {
  return [...text.matchAll(inBraces)].map(([, name = '']) => name)
}

function plain(name: string): string {
  return name.trim().toLowerCase()
}

function oneLine(value: string): string {
  return value.replace(/\s+/gu, ' ').trim()
}
