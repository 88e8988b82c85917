type Row = readonly (string | number)[]

/** A table for a spreadsheet: semicolons as Polish ones expect, every cell quoted and none of them a formula. */
export function writeCsv(rows: readonly Row[]): Buffer {
  return Buffer.concat([csvMark, csvRows(rows)])
}

/** It tells spreadsheets that the bytes are UTF-8; the first thing in a file. */
export const csvMark = Buffer.from('\uFEFF')

/** For a table that is written piece by piece. */
export function csvRows(rows: readonly Row[]): Buffer {
  return Buffer.from(rows.map((row) => `${row.map(csvCell).join(';')}\r\n`).join(''))
}

/** A number is written bare: a spreadsheet is to count with it. */
function csvCell(cell: string | number): string {
  if (typeof cell === 'number') return String(cell)
  const harmless = /^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell
  return `"${harmless.replaceAll('"', '""')}"`
}
