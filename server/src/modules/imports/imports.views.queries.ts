import type { ImportColumn, ImportDetail, ImportProgress, ImportSummary } from '@rytm/contract/imports.ts'
import { isBlankCell } from '@rytm/domain/imports/cellText.ts'
import { suggestMapping } from '@rytm/domain/imports/suggestMapping.ts'
import type { CsvTable } from '#platform/csv/readCsv.ts'
import { longestPreviewCell, previewRows } from './imports.constants.ts'
import { readTable } from './imports.reading.queries.ts'
import type { ImportRecord, ImportState } from './imports.types.ts'

export function toProgress(record: ImportState): ImportProgress {
  return {
    state: record.state as ImportProgress['state'],
    rows: record.rowCount,
    processed: record.processedRows,
    created: record.createdProjects,
    skipped: record.skippedDuplicates,
    refused: record.refusedRows,
  }
}

export function toSummary({
  record,
  uploadedBy,
}: {
  record: ImportState
  uploadedBy: string
}): ImportSummary {
  const { id, fileName, uploadedAt, finishedAt } = record
  return {
    ...toProgress(record),
    id,
    fileName,
    uploadedBy,
    uploadedAt: uploadedAt.toISOString(),
    finishedAt: finishedAt?.toISOString() ?? null,
  }
}

export function toDetail({ record, uploadedBy }: { record: ImportRecord; uploadedBy: string }): ImportDetail {
  const table = readTable(record.content)
  return {
    ...toSummary({ record, uploadedBy }),
    revision: record.revision,
    encoding: table.encoding,
    delimiter: table.delimiter,
    mappingSource: record.mapping.source,
    columns: columnsOf({ table, record }),
    defaults: record.defaults,
    preview: table.rows
      .slice(0, previewRows)
      .map(({ line, cells }) => ({ line, cells: cells.map(shortened) })),
  }
}

function columnsOf({ table, record }: { table: CsvTable; record: ImportRecord }): ImportColumn[] {
  const { headers, rows } = table
  const suggestions = suggestMapping({ headers, sampleRows: rows.map(({ cells }) => cells) })
  return suggestions.map(({ column, field, confidence, why }) => {
    const filled = rows.map(({ cells }) => cells[column] ?? '').filter((cell) => !isBlankCell(cell))
    return {
      header: headers[column] ?? '',
      field: record.mapping.fields[column] ?? 'ignore',
      suggested: field,
      confidence,
      why,
      filled: filled.length,
      examples: [...new Set(filled)].slice(0, 3).map(shortened),
    }
  })
}

function shortened(cell: string): string {
  return cell.length > longestPreviewCell ? `${cell.slice(0, longestPreviewCell)}…` : cell
}
