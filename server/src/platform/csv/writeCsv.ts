/** A table for a spreadsheet: semicolons as Polish ones expect, every cell quoted and none of them a formula. */
export function writeCsv(rows: readonly (readonly (string | number)[])[]): Buffer {
  // The mark tells spreadsheets that the bytes are UTF-8.
  return Buffer.from(`\uFEFF${rows.map((row) => row.map(csvCell).join(';')).join('\r\n')}\r\n`)
}

/** A number is written bare: a spreadsheet is to count with it. */
function csvCell(cell: string | number): string {
  if (typeof cell === 'number') return String(cell)
  const harmless = /^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell
  return `"${harmless.replaceAll('"', '""')}"`
}
