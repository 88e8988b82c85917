import type { ImportProblem } from '@rytm/contract/imports.check.ts'
import { importWords } from '@rytm/contract/words/importWords.ts'
import type { Db } from '#platform/db/pool.ts'
import { readInAgency } from '#platform/db/tenancy.ts'
import type { Member } from '#platform/http/actor.ts'
import { problemsOf } from './imports.check.queries.ts'
import { understandImport } from './imports.reading.queries.ts'
import { loadImport } from './imports.repository.ts'

/** The problems as a file for a spreadsheet, worded in the member's language. */
export function writeImportProblems({
  importId,
  member,
  db,
}: {
  importId: string
  member: Member
  db: Db
}): Promise<Buffer> {
  const { agencyId, language } = member
  return readInAgency({ db, agencyId }, async (tx) => {
    const record = await loadImport({ agencyId, importId, tx })
    const read = understandImport(record)
    const { word, problemText } = importWords(language)
    const title = ['line', 'column', 'severity', 'problem', 'code'].map((name) => word(`file.${name}`))
    const rows = problemsOf({ read, later: record.problems }).map((problem) => [
      String(problem.line),
      nameColumn({ problem, headers: read.table.headers }),
      word(`severity.${problem.severity}`),
      problemText(problem),
      problem.code,
    ])
    // The mark tells spreadsheets that the bytes are UTF-8.
    return Buffer.from(`\uFEFF${[title, ...rows].map(csvLine).join('\r\n')}\r\n`)
  })
}

function nameColumn({ problem: { column }, headers }: { problem: ImportProblem; headers: string[] }): string {
  return column === null ? '' : (headers[column] ?? '') || String(column + 1)
}

function csvLine(cells: string[]): string {
  return cells.map(csvCell).join(';')
}

/** Quoted, and never a formula: cells of the imported file are quoted back here. */
function csvCell(cell: string): string {
  const harmless = /^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell
  return `"${harmless.replaceAll('"', '""')}"`
}
