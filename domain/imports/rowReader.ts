import { cellText, isBlankCell, looksLikeFormula } from '#imports/cellText.ts'
import type { RowProblem } from '#imports/draft.ts'
import type { ColumnMapping, ImportField } from '#imports/fields.ts'
import type { CellProblem, Parsed } from '#imports/parsed.ts'

/** One record of a file: its line, counted from 1, and its cells in the order of the headers. */
export type ImportRow = { line: number; cells: string[] }

/** A filled cell of a row, with the column it stands in (from 0). */
export type FilledCell = { column: number; text: string }

// A file that contradicts itself must be corrected; what is merely not understood is left out and said.
const errors = new Set([
  'imports.pay_inverted',
  'imports.pay_out_of_bounds',
  'imports.pay_contradicts_itself',
  'imports.text_too_long',
  'imports.too_many_requirements',
])

/**
 * Gives out the cells of one row by their field and gathers the problems on the way. Blank cells count as
 * missing; where several columns have the same field, `first` and `parse` take the first filled one.
 */
export type RowReader = {
  all: (field: ImportField) => FilledCell[]
  first: (field: ImportField) => FilledCell | undefined
  text: (field: ImportField, maxLength: number) => string | undefined
  parse: <T>(field: ImportField, parser: (cell: string) => Parsed<T>) => T | undefined
  report: (problem: CellProblem, column: number | undefined, severity?: RowProblem['severity']) => void
  problems: RowProblem[]
}

/** Begins the reading of a row. Cells that look like formulas are reported at once, and kept as typed. */
export function createRowReader({ row, mapping }: { row: ImportRow; mapping: ColumnMapping }): RowReader {
  const problems: RowProblem[] = []
  const report: RowReader['report'] = (problem, column, severity) =>
    void problems.push({
      ...problem,
      line: row.line,
      column,
      severity: severity ?? (errors.has(problem.code) ? 'error' : 'warning'),
    })
  const filled = row.cells.flatMap((cell, column) => {
    const field = mapping[column] ?? 'ignore'
    return field === 'ignore' || isBlankCell(cell) ? [] : [{ column, field, text: cellText(cell) }]
  })
  for (const { column, text } of filled) {
    const params = { cell: text.slice(0, 80) }
    if (looksLikeFormula(text)) report({ code: 'imports.formula_kept_as_text', params }, column)
  }
  const all: RowReader['all'] = (field) => filled.filter((cell) => cell.field === field)
  const first: RowReader['first'] = (field) => all(field)[0]
  return {
    all,
    first,
    report,
    problems,
    text: textReader({ first, report }),
    parse: cellParser({ first, report }),
  }
}

function textReader({ first, report }: Pick<RowReader, 'first' | 'report'>): RowReader['text'] {
  return (field, maxLength) => {
    const cell = first(field)
    if (cell && cell.text.length > maxLength)
      report({ code: 'imports.text_too_long', params: { length: cell.text.length, maxLength } }, cell.column)
    return cell?.text
  }
}

function cellParser({ first, report }: Pick<RowReader, 'first' | 'report'>): RowReader['parse'] {
  return (field, parser) => {
    const cell = first(field)
    if (!cell) return undefined
    const parsed = parser(cell.text)
    if (parsed.ok) return parsed.value
    report(parsed.problem, cell.column)
    return undefined
  }
}
