import type { ImportDefaults } from '@rytm/contract/imports.ts'
import { cellText } from '@rytm/domain/imports/cellText.ts'
import { checkMapping } from '@rytm/domain/imports/checkMapping.ts'
import type { ImportDefaults as DomainDefaults } from '@rytm/domain/imports/draft.ts'
import type { ColumnMapping } from '@rytm/domain/imports/fields.ts'
import type { UnderstoodRow } from '@rytm/domain/imports/understandRow.ts'
import { understandRows } from '@rytm/domain/imports/understandRows.ts'
import { type CsvProblem, type CsvTable, readCsv } from '#platform/csv/readCsv.ts'
import { fileRefused, mappingUnusable } from './imports.errors.ts'
import type { ImportRecord } from './imports.types.ts'

/** The uploaded bytes as a table; control characters of headers go, as those of cells do when they are read. */
export function readTable(content: Uint8Array): CsvTable {
  const result = readCsv(content)
  if (!result.ok) throw fileRefused(result.refusal)
  const { table } = result
  return { ...table, headers: table.headers.map(cellText) }
}

/** Records of the file, those of another length included. */
export function countRows({ rows, problems }: CsvTable): number {
  return rows.length + problems.filter(isRagged).length
}

/** Every record of the file as it is understood now, in the order of the file. */
export function understandImport({ content, mapping, defaults }: Readable) {
  const table = readTable(content)
  requireUsable({ mapping: mapping.fields, defaults })
  const understood = understandRows({
    rows: table.rows,
    mapping: mapping.fields,
    defaults: domainDefaults(defaults),
  })
  const ragged = table.problems.filter(isRagged).map(refusedRow)
  const rows = [...understood, ...ragged].sort((a, b) => a.line - b.line)
  return { table, understood, rows, headerProblems: table.problems.filter((problem) => !isRagged(problem)) }
}

type Readable = Pick<ImportRecord, 'content' | 'mapping' | 'defaults'>

export function requireUsable({
  mapping,
  defaults,
}: {
  mapping: ColumnMapping
  defaults: ImportDefaults
}): void {
  const problems = checkMapping({ mapping, defaults: { clientName: defaults.clientName ?? undefined } })
  if (problems.length > 0) throw mappingUnusable(problems)
}

function isRagged({ code }: CsvProblem): boolean {
  return code === 'csv.too_few_cells' || code === 'csv.too_many_cells'
}

function refusedRow({ code, line, params }: CsvProblem): UnderstoodRow {
  return {
    line,
    draft: undefined,
    problems: [{ code, line, params, column: undefined, severity: 'error' }],
  }
}

function domainDefaults(defaults: ImportDefaults): DomainDefaults {
  return {
    currency: defaults.currency,
    clientName: defaults.clientName ?? undefined,
    period: defaults.period ?? undefined,
    basis: defaults.basis ?? undefined,
    contractTypes: defaults.contractType ? [defaults.contractType] : undefined,
    workMode: defaults.workMode ?? undefined,
  }
}
