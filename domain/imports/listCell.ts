import { cellText, isBlankCell } from '#imports/cellText.ts'
import { foldText } from '#imports/foldText.ts'

const separators = [/\n/, /;/, /\|/, /\s[•·]\s/, /,(?!\d)/]

/**
 * The items of a cell that lists skills: split at line breaks, else semicolons, else bars, else commas, outside
 * brackets (`Cloud (AWS, Azure)` is one item; `3,5 roku` is not split). Bullets, quotes and the brackets of a
 * printed list (`['Jira']`) go; items that differ only in case or accents are kept once, as first written.
 */
export function parseList(cell: string): string[] {
  const text = cellText(cell).replace(/^\[(.*)\]$/s, '$1')
  const separator = separators.find((candidate) => candidate.test(text))
  const parts = separator ? splitOutsideBrackets(text, separator) : [text]
  const seen = new Map<string, string>()
  for (const part of parts) {
    const item = tidyItem(part)
    const key = foldText(item)
    if (hasWord(item) && !isBlankCell(item) && !seen.has(key)) seen.set(key, item)
  }
  return [...seen.values()]
}

function splitOutsideBrackets(text: string, separator: RegExp): string[] {
  const parts: string[] = []
  for (const piece of text.split(separator)) {
    const last = parts.at(-1)
    const open = last !== undefined && (last.match(/\(/g)?.length ?? 0) > (last.match(/\)/g)?.length ?? 0)
    if (open && text.includes(')')) parts[parts.length - 1] = `${last}, ${piece.trim()}`
    else parts.push(piece)
  }
  return parts
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
