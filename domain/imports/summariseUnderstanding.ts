import { isBlankCell } from '#imports/cellText.ts'
import type { ColumnMapping, ImportField } from '#imports/fields.ts'
import type { ImportRow } from '#imports/rowReader.ts'
import type { UnderstoodRow } from '#imports/understandRow.ts'

/**
 * One line of the table "what was understood from each column". `filled` counts cells that say something,
 * `understood` those whose value was taken, `problems` all remarks on the column; `examples` are up to three
 * different cells as typed. An ignored column understands nothing.
 */
export type ColumnSummary = {
  column: number
  header: string
  field: ImportField
  filled: number
  understood: number
  problems: number
  examples: string[]
}

// Remarks on cells whose value was taken all the same.
const remarks = new Set([
  'imports.formula_kept_as_text',
  'imports.pay_period_assumed',
  'imports.pay_basis_assumed',
  'imports.pay_basis_unusual',
])

type Known = { headers: string[]; mapping: ColumnMapping; rows: ImportRow[]; understood: UnderstoodRow[] }

/** Counts, column by column, what the reading of a file gave; `understood` is the result of `understandRows` for `rows`. */
export function summariseUnderstanding({ headers, mapping, rows, understood }: Known): ColumnSummary[] {
  const problems = understood.flatMap((row) => row.problems)
  return headers.map((header, column) => {
    const field = mapping[column] ?? 'ignore'
    const filled = rows.filter(({ cells }) => !isBlankCell(cells[column] ?? ''))
    const here = problems.filter((problem) => problem.column === column)
    const lost = new Set(here.filter(({ code }) => !remarks.has(code)).map(({ line }) => line))
    const taken = filled.filter(({ line }) => !lost.has(line)).length
    const examples = [...new Set(filled.map(({ cells }) => cells[column] ?? ''))].slice(0, 3)
    return {
      column,
      header,
      field,
      filled: filled.length,
      understood: field === 'ignore' ? 0 : taken,
      problems: here.length,
      examples,
    }
  })
}
