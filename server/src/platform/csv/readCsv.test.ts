import { describe, expect, it } from 'vitest'
import { csvLimits, readCsv } from '#platform/csv/readCsv.ts'

const read = (text: string) => readCsv(new TextEncoder().encode(text))
const refusal = (bytes: Uint8Array) => {
  const result = readCsv(bytes)
  return result.ok ? undefined : result.refusal
}

describe('reading a table from a file', () => {
  it.each([',', ';', '\t'])('finds the delimiter %j, also where others stand in cells', (delimiter) => {
    const lines = [
      ['firma', 'opis'],
      ['"A, B; C\tD"', '"x ""y, z"" ;"'],
      ['E', '1,5'],
    ]
    const result = read(
      lines
        .map((cells) => cells.map((cell) => (/^"/.test(cell) ? cell : `"${cell}"`)).join(delimiter))
        .join('\r\n'),
    )
    expect(result).toMatchObject({
      ok: true,
      table: {
        delimiter,
        headers: ['firma', 'opis'],
        rows: [
          { line: 2, cells: ['A, B; C\tD', 'x "y, z" ;'] },
          { line: 3, cells: ['E', '1,5'] },
        ],
      },
    })
  })

  it('prefers the delimiter that cuts every line alike over one that stands in every header', () => {
    expect(read('a, b;c\n1;2\n3;4\n')).toMatchObject({
      ok: true,
      table: { delimiter: ';', headers: ['a, b', 'c'] },
    })
  })

  it('reads UTF-8 with and without a mark, UTF-16 by its mark, and Windows-1250', () => {
    const text = 'miasto\nŁódź\n'
    const utf8 = new TextEncoder().encode(text)
    const files: [string, Uint8Array][] = [
      ['utf-8', utf8],
      ['utf-8', Uint8Array.of(0xef, 0xbb, 0xbf, ...utf8)],
      ['utf-16', Buffer.concat([Buffer.of(0xff, 0xfe), Buffer.from(text, 'utf16le')])],
      [
        'windows-1250',
        Buffer.concat([Buffer.from('miasto\n'), Buffer.of(0xa3, 0xf3, 0x64, 0x9f), Buffer.from('\n')]),
      ],
    ]
    for (const [encoding, bytes] of files)
      expect(readCsv(bytes)).toMatchObject({
        ok: true,
        table: { encoding, headers: ['miasto'], rows: [{ cells: ['Łódź'] }] },
      })
  })

  it('counts lines of the file, through blank lines, broken cells and a separator line', () => {
    const result = read('sep=;\r\na;b\r\n1;"x\r\ny"\r\n\r\n;\r\n3;4\r\n')
    expect(result).toMatchObject({
      ok: true,
      table: {
        rows: [
          { line: 3, cells: ['1', 'x\ny'] },
          { line: 7, cells: ['3', '4'] },
        ],
      },
    })
  })

  it('names ragged records by line and keeps them out, but forgives empty cells behind the last header', () => {
    const result = read('a,b,c\n1,2\n1,2,3,4\n1,2,3,,\n')
    expect(result).toMatchObject({
      ok: true,
      table: {
        rows: [{ line: 4, cells: ['1', '2', '3'] }],
        problems: [
          { code: 'csv.too_few_cells', line: 2, params: { expected: 3, found: 2 } },
          { code: 'csv.too_many_cells', line: 3, params: { expected: 3, found: 4 } },
        ],
      },
    })
  })

  it('points at headers that are empty or repeated', () => {
    const result = read('a,,a\n1,2,3\n')
    expect(result).toMatchObject({
      ok: true,
      table: {
        headers: ['a', '', 'a'],
        problems: [
          { code: 'csv.header_empty', column: 1 },
          { code: 'csv.header_repeated', column: 2 },
        ],
      },
    })
  })

  it('leaves a formula as it was typed', () => {
    expect(read("a,b\n=cmd|' /C calc'!A0,@x\n")).toMatchObject({
      ok: true,
      table: { rows: [{ cells: ["=cmd|' /C calc'!A0", '@x'] }] },
    })
  })
})

describe('refusing a file', () => {
  it.each([
    ['a picture', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0), 'csv.not_text', { kind: 'png' }],
    ['a workbook', Uint8Array.of(0x50, 0x4b, 3, 4, 20, 0), 'csv.not_text', { kind: 'spreadsheet' }],
    ['zero bytes inside', Uint8Array.of(97, 44, 0, 98), 'csv.not_text', { kind: 'binary' }],
    ['nothing', Uint8Array.of(), 'csv.empty', {}],
    ['only blank lines', Buffer.from(' \r\n\n'), 'csv.empty', {}],
    ['only delimiters', Buffer.from(',,\n,\n'), 'csv.empty', {}],
    ['only a header', Buffer.from('a,b\n'), 'csv.only_header', {}],
    ['a quote that never closes', Buffer.from('a,b\n1,2\n3,"4\n'), 'csv.quote_not_closed', {}],
    [
      'a record of a megabyte',
      Buffer.from(`a,b\n1,"${'x'.repeat(1_000_000)}"\n`),
      'csv.record_too_long',
      { line: 2 },
    ],
    ['fifty megabytes', new Uint8Array(50 * 1024 * 1024), 'csv.too_large', { maxBytes: csvLimits.maxBytes }],
    ['too many rows', Buffer.from(`a,b\n${'1,2\n'.repeat(5_001)}`), 'csv.too_many_rows', { maxRows: 5_000 }],
    [
      'too many columns',
      Buffer.from(`${'a,'.repeat(200)}b\n1\n`),
      'csv.too_many_columns',
      { maxColumns: 200 },
    ],
  ])('%s', (_, bytes, code, params) => {
    expect(refusal(bytes)).toMatchObject({ code, params })
  })
})
