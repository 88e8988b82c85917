import { foldText } from '#imports/foldText.ts'

const blankWords = new Set([
  '',
  '-',
  '--',
  '–',
  '—',
  '.',
  '?',
  'n/a',
  'na',
  'n/d',
  'nd',
  'nd.',
  'null',
  'none',
  'nan',
  'brak',
  'nie dotyczy',
  '[]',
])

const longestBlank = 20

/**
 * True for a cell that says nothing: empty, spaces, a dash or dot typed to fill the place, `brak`, `n/a`,
 * `null`, an empty list. Zero is not blank.
 */
export function isBlankCell(cell: string): boolean {
  const text = cell.trim()
  return text.length <= longestBlank && blankWords.has(foldText(text))
}

/**
 * A cell as text: outer spaces and control characters (except line breaks) go, everything else stays as typed.
 * Formulas are neither evaluated nor altered; protecting a spreadsheet is the duty of whoever writes one.
 */
export function cellText(cell: string): string {
  return cell
    .replace(/\r\n?/g, '\n')
    .replace(/[^\P{Cc}\n\t]/gu, '')
    .trim()
}

/**
 * True where a spreadsheet would take the text for a formula: it begins with `=`, `@`, `+` or `-` and goes on.
 * Signed numbers, telephone numbers and list dashes (`- item`) are not meant.
 */
export function looksLikeFormula(cell: string): boolean {
  const text = cellText(cell)
  return /^[=@+-]\S/.test(text) && !/^[+-][\d\s().,-]*$/.test(text)
}
