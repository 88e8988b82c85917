import { cellText, isBlankCell } from '#imports/cellText.ts'
import { foldText } from '#imports/foldText.ts'

const separators = [
  { pattern: /\n/, glue: ' ' },
  { pattern: /;/, glue: '; ' },
  { pattern: /\|/, glue: ' | ' },
  { pattern: /\s[•·]\s/, glue: ' ' },
  { pattern: /,(?!\d)/, glue: ', ' },
]

/**
 * The items of a cell that lists skills: split at line breaks, else semicolons, else bars, else commas, outside
 * brackets (`Cloud (AWS, Azure)` is one item; `3,5 roku` is not split). Bullets, quotes and the brackets of a
 * printed list (`['Jira']`) go; items that differ only in case or accents are kept once, as first written.
 */
export function parseList(cell: string): string[] {
  const text = cellText(cell).replace(/^\[(.*)\]$/s, '$1')
  const separator = separators.find(({ pattern }) => pattern.test(text))
  const parts = separator ? splitOutsideBrackets({ text, ...separator }) : [text]
  const seen = new Map<string, string>()
  for (const part of parts) {
    const item = tidyItem(part)
    const key = foldText(item)
    if (hasWord(item) && !isBlankCell(item) && !seen.has(key)) seen.set(key, item)
  }
  return [...seen.values()]
}

// Brackets that do not pair off are taken for text, or one open bracket would swallow the rest of the cell.
function splitOutsideBrackets({
  text,
  pattern,
  glue,
}: {
  text: string
  pattern: RegExp
  glue: string
}): string[] {
  const pieces = text.split(pattern)
  if (bracketBalance(text) !== 0) return pieces
  const parts: string[] = []
  let depth = 0
  for (const piece of pieces) {
    if (depth > 0) parts.push(`${parts.pop()}${glue}${piece.trim()}`)
    else parts.push(piece)
    depth += bracketBalance(piece)
  }
  return parts
}

function bracketBalance(text: string): number {
  return text.split('(').length - text.split(')').length
}

function tidyItem(part: string): string {
  return part
    .trim()
    .replace(/^(?:[-*•·–]\s+)/, '')
    .replace(/^(['"])(.*)\1$/s, '$2')
    .replace(/\s+/g, ' ')
    .trim()
}

function hasWord(item: string): boolean {
  return /[\p{L}\p{N}]/u.test(item)
}
