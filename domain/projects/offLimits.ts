import { searchWords } from '#kernel/foldedText.ts'

/** What a company is besides its name, as people write it in Poland and around: it decides nothing. */
const legalForms = new Set(
  'sp spolka z o oo zoo ograniczona ograniczonej odpowiedzialnoscia sa s a spzoo spj j spk k komandytowa jawna akcyjna psa p gmbh ag ug kg co ltd limited llc inc corp plc bv nv ab as oy sro spol srl spa polska poland group grupa holding'.split(
    ' ',
  ),
)

/** The words that tell companies apart; all of them where nothing else is left ("Grupa SA"). */
function nameOf(company: string): string[] {
  const words = searchWords(company)
  const telling = words.filter((word) => !legalForms.has(word))
  return telling.length > 0 ? telling : words
}

/**
 * Are two written names the same company, as far as names can tell? Legal forms, "Polska", "Grupa" and diacritics do not count. One
 * may be the beginning of the other ("Huta Jutrzenka" and "Huta Jutrzenka Oddział Kielce"), but a name of one word must
 * be the whole or the first word of four letters and more. An empty name is nobody's.
 */
export function isSameCompany(one: string, other: string): boolean {
  const [shorter, longer] = [nameOf(one), nameOf(other)].sort((a, b) => a.length - b.length)
  if (!shorter || !longer || shorter.length === 0) return false
  if (!shorter.every((word, at) => longer[at] === word)) return false
  const shortestTelling = 4
  return shorter.length === longer.length || shorter.join('').length >= shortestTelling
}

export type OffLimitsMatch = { readonly kind: 'listed' | 'client'; readonly companyName: string }

/**
 * Is somebody's employer closed to this project: one of the companies that the client named, or the client itself? The
 * listed name wins, because it says what was agreed. It warns and never blocks; `undefined`: nothing to say.
 */
export function findOffLimits({
  company,
  offLimits,
  clientName,
}: {
  company: string
  offLimits: readonly string[]
  clientName: string
}): OffLimitsMatch | undefined {
  const listed = offLimits.find((name) => isSameCompany(name, company))
  if (listed !== undefined) return { kind: 'listed', companyName: listed }
  return isSameCompany(clientName, company) ? { kind: 'client', companyName: clientName } : undefined
}
