import type { ImportProblem } from '@rytm/contract/imports.check.ts'
import { importWords } from '@rytm/contract/words/importWords.ts'
import { writeCsv } from '#platform/csv/writeCsv.ts'
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
    return writeCsv([title, ...rows])
  })
}

function nameColumn({ problem: { column }, headers }: { problem: ImportProblem; headers: string[] }): string {
  return column === null ? '' : (headers[column] ?? '') || String(column + 1)
}
