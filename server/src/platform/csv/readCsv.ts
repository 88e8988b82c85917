import { CsvError, parse } from 'csv-parse/sync'
import { decodeText, notTextKind, type TextEncoding } from '#platform/csv/decodeText.ts'
import { type Delimiter, detectDelimiter } from '#platform/csv/detectDelimiter.ts'

/** One record. `line` is where it begins in the file, counted from 1 (the header is usually line 1). */
export type CsvRow = { line: number; cells: string[] }

/** A record or header that is kept out or altered, by line; worded by code. */
export type CsvProblem = {
  code: 'csv.too_few_cells' | 'csv.too_many_cells' | 'csv.header_empty' | 'csv.header_repeated'
  line: number
  column?: number
  params: Record<string, string | number>
}

/** `rows` all have exactly as many cells as `headers`; records of another length are in `problems` instead. */
export type CsvTable = {
  encoding: TextEncoding
  delimiter: Delimiter
  headers: string[]
  rows: CsvRow[]
  problems: CsvProblem[]
}

/** Why a file cannot be read at all. */
export type CsvRefusal = {
  code:
    | 'csv.too_large'
    | 'csv.empty'
    | 'csv.not_text'
    | 'csv.only_header'
    | 'csv.too_many_rows'
    | 'csv.too_many_columns'
    | 'csv.quote_not_closed'
    | 'csv.record_too_long'
    | 'csv.not_readable'
  params: Record<string, string | number>
}

export type CsvResult = { ok: true; table: CsvTable } | { ok: false; refusal: CsvRefusal }

export const csvLimits = {
  maxBytes: 10 * 1024 * 1024,
  maxRows: 5_000,
  maxColumns: 200,
  maxRecordCharacters: 100_000,
}

/** Reads an uploaded file as a table, or says why not. Cells stay exactly as typed: nothing is trimmed, converted or evaluated. */
export function readCsv(bytes: Uint8Array, limits: typeof csvLimits = csvLimits): CsvResult {
  if (bytes.length > limits.maxBytes)
    return refuse('csv.too_large', { bytes: bytes.length, maxBytes: limits.maxBytes })
  const kind = notTextKind(bytes)
  if (kind) return refuse('csv.not_text', { kind })
  const { text, encoding } = decodeText(bytes)
  const { body, named, skippedLines } = takeSeparatorLine(text.replace(/\r\n?/g, '\n'))
  if (body.trim() === '') return refuse('csv.empty')
  const delimiter = named ?? detectDelimiter(body) ?? ','
  const records = parseRecords({ body, delimiter, skippedLines, maxRows: limits.maxRows })
  if (!Array.isArray(records)) return { ok: false, refusal: records }
  return tableOf({ records, encoding, delimiter, limits })
}

type Known = { records: CsvRow[]; encoding: TextEncoding; delimiter: Delimiter; limits: typeof csvLimits }

function tableOf({ records, encoding, delimiter, limits }: Known): CsvResult {
  const [header, ...rest] = records
  if (!header) return refuse('csv.empty')
  const { headers, problems } = nameHeaders(header)
  if (headers.length > limits.maxColumns)
    return refuse('csv.too_many_columns', { maxColumns: limits.maxColumns })
  if (rest.length === 0) return refuse('csv.only_header')
  if (rest.length > limits.maxRows) return refuse('csv.too_many_rows', { maxRows: limits.maxRows })
  const rows: CsvRow[] = []
  for (const row of rest) {
    const cells = withoutEmptyTail(row.cells, headers.length)
    if (cells.length === headers.length) rows.push({ line: row.line, cells })
    else problems.push(ragged({ line: row.line, expected: headers.length, found: cells.length }))
  }
  return { ok: true, table: { encoding, delimiter, headers, rows, problems } }
}

type Body = { body: string; delimiter: Delimiter; skippedLines: number; maxRows: number }

function parseRecords({ body, delimiter, skippedLines, maxRows }: Body): CsvRow[] | CsvRefusal {
  try {
    const parsed: unknown = parse(body, {
      delimiter,
      info: true,
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: true,
      max_record_size: csvLimits.maxRecordCharacters,
      // One more than allowed (and the header), so that a longer file is noticed without being read to its end.
      to: maxRows + 2,
    })
    const records = parsed as { record: string[]; info: { lines: number } }[]
    return records
      .map(({ record, info }) => ({ cells: record, line: info.lines + skippedLines - lineBreaks(record) }))
      .filter(({ cells }) => cells.some((cell) => cell.trim() !== ''))
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    const line = Number(error.lines ?? 1) + skippedLines
    return { code: parserRefusals[error.code] ?? 'csv.not_readable', params: { line } }
  }
}

const parserRefusals: Partial<Record<string, CsvRefusal['code']>> = {
  CSV_QUOTE_NOT_CLOSED: 'csv.quote_not_closed',
  CSV_MAX_RECORD_SIZE: 'csv.record_too_long',
}

// Excel writes and understands a first line `sep=;`.
function takeSeparatorLine(text: string): { body: string; named?: Delimiter; skippedLines: number } {
  const match = /^"?sep=([,;\t])"?\n/i.exec(text)
  return match
    ? { body: text.slice(match[0].length), named: match[1] as Delimiter, skippedLines: 1 }
    : { body: text, skippedLines: 0 }
}

function nameHeaders({ cells, line }: CsvRow): { headers: string[]; problems: CsvProblem[] } {
  const problems: CsvProblem[] = []
  const trimmed = withoutEmptyTail(cells, 0).map((cell) => cell.replace(/\s+/g, ' ').trim())
  trimmed.forEach((name, column) => {
    if (name === '') problems.push({ code: 'csv.header_empty', line, column, params: {} })
    else if (trimmed.indexOf(name) !== column)
      problems.push({ code: 'csv.header_repeated', line, column, params: { name } })
  })
  return { headers: trimmed, problems }
}

function withoutEmptyTail(cells: string[], atLeast: number): string[] {
  let length = cells.length
  while (length > atLeast && cells[length - 1]?.trim() === '') length -= 1
  return cells.slice(0, length)
}

function ragged({ line, expected, found }: { line: number; expected: number; found: number }): CsvProblem {
  return {
    code: found < expected ? 'csv.too_few_cells' : 'csv.too_many_cells',
    line,
    params: { expected, found },
  }
}

function lineBreaks(cells: string[]): number {
  return cells.reduce((sum, cell) => sum + cell.split('\n').length - 1, 0)
}

function refuse(code: CsvRefusal['code'], params: CsvRefusal['params'] = {}): CsvResult {
  return { ok: false, refusal: { code, params } }
}
