import { foldText } from '#imports/foldText.ts'
import { type Parsed, refused, understood } from '#imports/parsed.ts'

/** The ways of being hired: Polish employment contract, business to business, umowa zlecenie or o dzieło, other. */
export type ContractType = 'employment' | 'b2b' | 'civil_contract' | 'other'

const words: [RegExp, ContractType][] = [
  [
    /\bb ?2 ?b\b|\bbusiness to business\b|\b(wlasna )?dzialalnosc|\bself ?employ|\bsamozatrudn|\bkontrakt b2b\b|\bcontractor\b/g,
    'b2b',
  ],
  [
    /\bumow\w* ?zleceni\w*|\bzleceni\w*|\bumow\w* o dziel\w*|\bo dzielo\b|\bmandate\b|\bu ?z\b|\buod\b|\bcivil\b( law)?( contract)?|\bcywilnoprawn\w*/g,
    'civil_contract',
  ],
  [
    /\bumow\w* o prac\w*|\bu ?o ?p\b|\bpermanent\b|\bemployment( contract)?\b|\betat\w*|\bfull ?time employment\b|\bcontract of employment\b|\bfestanstellung\b|\bunbefristet\w*|\bpraca stala\b/g,
    'employment',
  ],
  [
    /\bany\b|\bdowoln\w*|\bother\b|\binn[aey]\b|\bstaz\w*|\binternship\b|\bpraktyk\w*|\bdo uzgodnienia\b|\bto be agreed\b|\bfreelance\b/g,
    'other',
  ],
]

// A longer cell is a text about contracts, not the name of some.
const longestCell = 200

/**
 * The contract types that a cell names, in the order of the file: `B2B / UoP` gives two, `Any` gives `other`
 * (the file says only that it is open). One unknown word refuses the whole cell: half an answer would mislead.
 */
export function parseContractTypes(cell: string): Parsed<ContractType[]> {
  if (cell.length > longestCell) return refused('imports.contract_type_unknown', cell)
  let rest = plainWords(cell)
  const found: { at: number; type: ContractType }[] = []
  for (const [pattern, type] of words) {
    rest = rest.replace(pattern, (match, ...groups) => {
      const at = groups.find((group): group is number => typeof group === 'number') ?? 0
      found.push({ at, type })
      return '#'.repeat(match.length)
    })
  }
  const unknown = rest
    .replace(/#/g, ' ')
    .replace(
      /\b(lub|albo|i|oraz|or|and|of|contract|kontrakt|umow[aęy]|na (czas|okres) (nie)?(okreslony|probny)|na zastepstwo|pelny|caly|niepelny)\b/g,
      ' ',
    )
    .trim()
  if (found.length === 0 || unknown !== '') return refused('imports.contract_type_unknown', cell)
  const types = found.sort((a, b) => a.at - b.at).map(({ type }) => type)
  return understood([...new Set(types)])
}

function plainWords(cell: string): string {
  return foldText(cell)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}
