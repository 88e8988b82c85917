import { suggestPeopleColumns } from '@rytm/domain/candidates/peopleColumns.ts'
import { mostPeople } from '@rytm/domain/candidates/peopleList.ts'
import { cellText } from '@rytm/domain/imports/cellText.ts'
import { csvLimits, readCsv } from '#platform/csv/readCsv.ts'
import { tableRefused } from './candidacies.errors.ts'

const mostCharacters = 1000

/**
 * A file of people as the importer reads files: encoding and separator are found out, cells are text and never worked
 * out. A cell beyond any use is cut, so that its line says why it is refused; rows of another length keep theirs.
 */
export function readPeopleFile({ name, content }: { name: string; content: Buffer }) {
  const result = readCsv(content, { ...csvLimits, maxRows: mostPeople })
  if (!result.ok) throw tableRefused(result.refusal)
  const { headers, rows, problems } = result.table
  const ragged = problems.filter(({ params }) => 'found' in params)
  const read = rows.map(({ line, cells }) => ({
    line,
    cells: cells.map((cell) => cellText(cell).slice(0, mostCharacters)),
  }))
  const unread = ragged.map(({ line }) => ({ line, cells: [] }))
  return {
    fileName: name,
    headers: headers.map(cellText),
    mapping: suggestPeopleColumns(headers),
    rows: [...read, ...unread].sort((a, b) => a.line - b.line),
  }
}
