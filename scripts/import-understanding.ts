import { readFileSync } from 'node:fs'
import { suggestDefaults } from '../domain/imports/suggestDefaults.ts'
import { suggestMapping } from '../domain/imports/suggestMapping.ts'
import { type ColumnSummary, summariseUnderstanding } from '../domain/imports/summariseUnderstanding.ts'
import { understandRows } from '../domain/imports/understandRows.ts'
import { readCsv } from '../server/src/platform/csv/readCsv.ts'

const longestExample = 40

/** The table "what was understood from each column" of a CSV file, as Markdown. */
export function understandingTable(content: Uint8Array): string {
  const result = readCsv(content)
  if (!result.ok) throw new Error(`the file cannot be read: ${result.refusal.code}`)
  const { headers, rows } = result.table
  const suggested = suggestMapping({ headers, sampleRows: rows.map(({ cells }) => cells) })
  const mapping = suggested.map(({ field }) => field)
  const understood = understandRows({ rows, mapping, defaults: suggestDefaults({ headers, mapping }) })
  const columns = summariseUnderstanding({ headers, mapping, rows, understood })
  const drafts = understood.filter(({ draft }) => draft).length
  return [
    `${rows.length} rows, ${drafts} understood as drafts.`,
    '',
    '| column | field | suggested by | cells filled | understood | remarks | examples |',
    '|---|---|---|---:|---:|---:|---|',
    ...columns.map((column) => line({ column, why: suggested[column.column]?.why ?? 'content' })),
    '',
  ].join('\n')
}

function line({ column, why }: { column: ColumnSummary; why: string }): string {
  const { header, field, filled, understood, problems, examples } = column
  const reason = field === 'ignore' ? '–' : why === 'header' ? 'header' : 'cells'
  const cells = [
    header,
    `\`${field}\``,
    reason,
    filled,
    understood,
    problems,
    examples.map(example).join(' · '),
  ]
  return `| ${cells.map((cell) => String(cell).replaceAll('|', '\\|')).join(' | ')} |`
}

function example(cell: string): string {
  const text = cell.replace(/\s+/g, ' ')
  return text.length > longestExample ? `${text.slice(0, longestExample)}…` : text
}

if (import.meta.main) {
  const [path] = process.argv.slice(2)
  if (!path) throw new Error('Usage: node scripts/import-understanding.ts FILE.csv')
  console.log(understandingTable(readFileSync(path)))
}
