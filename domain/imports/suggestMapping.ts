import { type ContentScore, contentScore } from '#imports/contentScore.ts'
import { type ImportField, importFields } from '#imports/fields.ts'
import { headerScore } from '#imports/headerScore.ts'

/**
 * A proposal for one column. `confidence` goes from 0 to 1 (`ignore` has 0: nothing was recognised); `why` says
 * whether the words of the header or the cells below it gave the reason, so that a person can judge it.
 */
export type SuggestedColumn = {
  column: number
  field: ImportField
  confidence: number
  why: 'header' | 'content'
}

type Candidate = SuggestedColumn & { score: number }

const threshold = 0.34
const mostRows = 200
const longestCell = 300

/**
 * Proposes what each column means, from its header and its cells together; no file's headers are known by heart.
 * Each field is given to the one column that fits best, the surest first; what fits nothing is `ignore`.
 * `sampleRows` are cells in the order of the headers; 200 rows at most are looked at, none leaves it to
 * the headers.
 */
export function suggestMapping({
  headers,
  sampleRows,
}: {
  headers: string[]
  sampleRows: string[][]
}): SuggestedColumn[] {
  const candidates = headers.flatMap((header, column) => {
    const cells = sampleRows.slice(0, mostRows).map((row) => (row[column] ?? '').slice(0, longestCell))
    return importFields.flatMap((field) => judge({ header, cells, column, field }))
  })
  const chosen = new Map<number, SuggestedColumn>()
  const taken = new Set<ImportField>()
  for (const { score: _, ...candidate } of candidates.sort((a, b) => b.score - a.score)) {
    if (chosen.has(candidate.column) || taken.has(candidate.field)) continue
    if (excludes(candidate.field).some((field) => taken.has(field))) continue
    chosen.set(candidate.column, candidate)
    taken.add(candidate.field)
  }
  return headers.map((_, column) => {
    const suggested = chosen.get(column) ?? { column, field: 'ignore', confidence: 0, why: 'content' }
    return wholePay(suggested, taken)
  })
}

// One column of amounts whose header does not say "from" is the pay itself, not the lower end of a missing upper one.
function wholePay(suggested: SuggestedColumn, taken: ReadonlySet<ImportField>): SuggestedColumn {
  const alone = suggested.field === 'payFrom' && suggested.why === 'content' && !taken.has('payTo')
  return alone ? { ...suggested, field: 'payRange' } : suggested
}

/** Weighs one column against one field; empty when it falls below the threshold. */
function judge({
  header,
  cells,
  column,
  field,
}: {
  header: string
  cells: string[]
  column: number
  field: ImportField
}): Candidate[] {
  const named = headerScore(header, field)
  const content = contentScore(cells, field)
  const score = weigh(named, content)
  if (score < threshold) return []
  const why = named > 0 && named * 0.7 >= (content?.telling ?? 0) * 0.5 ? 'header' : 'content'
  return [{ column, field, score, confidence: Math.round(Math.min(1, score) * 100) / 100, why }]
}

// A clear header needs cells that fit; cells that tell enough need no header. Cells that do not fit overrule a header.
function weigh(named: number, content: ContentScore | undefined): number {
  if (!content) return named * 0.6
  if (named === 0) return content.telling * 0.8
  if (content.fit < 0.5) return named * content.fit * 0.4
  return named * 0.55 + content.fit * 0.2 + content.telling * 0.3
}

function excludes(field: ImportField): ImportField[] {
  if (field === 'payRange') return ['payFrom', 'payTo']
  if (field === 'payFrom' || field === 'payTo') return ['payRange']
  if (field === 'payIsGross') return ['payIsNet']
  return field === 'payIsNet' ? ['payIsGross'] : []
}
