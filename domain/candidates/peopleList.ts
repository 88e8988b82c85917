import { namesPeople, suggestPeopleColumns } from '#candidates/peopleColumns.ts'
import { type PersonField, type PersonLine, understandPerson } from '#candidates/personLine.ts'
import { markRepeated } from '#candidates/repeatedLines.ts'
import { cellText, isBlankCell } from '#imports/cellText.ts'

/** The most that one list may hold; more than anybody looks through before saving. */
export const mostPeople = 500
export const longestList = 100_000

const bullet = /^\s*(?:[-*•–·]|\d{1,3}[.)])\s+/
const emailIn = /[\p{L}\d._%+'-]+@[\p{L}\d.-]+\p{L}/u
const phoneIn = /(?:\+\d{1,3}[\s-]?)?(?:\(\d+\)[\s-]?)?\d(?:[\s().-]?\d){5,}/
const typedCells = 300
/** Nobody types so much about a person in one line, and looking for an address in it takes for ever. */
const longestLine = 2000

/**
 * A list as somebody pastes it: one person in a line, the name first, then company and position in this order; e-mail
 * and phone are known wherever they stand. Tab, else semicolon, else comma separates. Bullets, numbers and empty lines
 * do not count. A first line of column names is taken as such and orders the cells. Lines count from 1, as typed.
 */
export function readPastedPeople(text: string): PersonLine[] {
  const lines = text
    .split(/\r\n|\r|\n/)
    .map((raw, index) => ({ line: index + 1, typed: cellText(raw.replace(bullet, '')) }))
    .filter(({ typed }) => typed !== '')
  const [first, ...rest] = lines
  const mapping = first && headerOf(first.typed)
  if (mapping)
    return readPeopleRows({ rows: rest.map(({ line, typed }) => ({ line, cells: cellsOf(typed) })), mapping })
  return markRepeated(
    lines.map(({ line, typed }) => ({ line, typed: shortened(typed), ...understandTyped(typed) })),
  )
}

/**
 * The rows of a table by what its columns mean. A row with more or fewer cells than columns is not guessed at; blank
 * cells (`-`, `brak`) count as missing.
 */
export function readPeopleRows({
  rows,
  mapping,
}: {
  rows: readonly { line: number; cells: readonly string[] }[]
  mapping: readonly PersonField[]
}): PersonLine[] {
  const understood = rows.map(({ line, cells }): PersonLine => {
    const typed = shortened(
      cells
        .map(cellText)
        .filter((cell) => cell !== '')
        .join(' · '),
    )
    if (cells.length !== mapping.length) return { line, typed, problem: 'candidacies.line_cells' }
    const named: Partial<Record<PersonField, string>> = {}
    cells.forEach((cell, column) => {
      const field = mapping[column]
      if (field && field !== 'ignore' && !isBlankCell(cell)) named[field] ??= cellText(cell)
    })
    return { line, typed, ...understandPerson(named) }
  })
  return markRepeated(understood)
}

function headerOf(typed: string): PersonField[] | undefined {
  const cells = cellsOf(typed)
  if (cells.length < 2 || /[@\d]/.test(typed)) return undefined
  const mapping = suggestPeopleColumns(cells)
  return namesPeople(mapping) && mapping.filter((field) => field !== 'ignore').length > 1
    ? mapping
    : undefined
}

function cellsOf(typed: string): string[] {
  const separator = ['\t', ';', ','].find((sign) => typed.includes(sign))
  return (separator ? typed.split(separator) : [typed]).map((cell) => cell.trim())
}

function understandTyped(typed: string): ReturnType<typeof understandPerson> {
  if (typed.length > longestLine) return { problem: 'candidacies.line_too_long' }
  const found: { email?: string; phone?: string } = {}
  const words: string[] = []
  for (const cell of cellsOf(typed)) {
    let left = cell
    const email = emailIn.exec(left)?.[0]
    if (email) left = left.replace(email, ' ')
    const phone = phoneIn.exec(left)?.[0]
    if (phone) left = left.replace(phone, ' ')
    if (email) found.email ??= email
    if (phone) found.phone ??= phone
    words.push(
      left.replace(/\b(?:tel|kom|e-?mail|mob)\b\.?:?|[<>()[\]]/gi, ' ').replace(/^[\s,:–-]+|[\s,:–-]+$/g, ''),
    )
  }
  const [name = '', company = '', position = ''] = words.filter((word) => !isBlankCell(word))
  return understandPerson({ name, company, position, ...found })
}

function shortened(typed: string): string {
  return typed.length > typedCells ? `${typed.slice(0, typedCells)}…` : typed
}
