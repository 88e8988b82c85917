/** What may stand between two cells. */
export type Delimiter = ',' | ';' | '\t'

const candidates: Delimiter[] = [';', '\t', ',']
const sampleCharacters = 64_000
const sampleRecords = 50

/**
 * The delimiter that cuts the first records most evenly: how many agree with the header on the number of cells,
 * then how many cells there are. Undefined when none occurs in the first record (a file of one column).
 */
export function detectDelimiter(text: string): Delimiter | undefined {
  const sample = text.slice(0, sampleCharacters)
  let best: { delimiter: Delimiter; agreement: number; cells: number } | undefined
  for (const delimiter of candidates) {
    const counts = cellCounts(sample, delimiter)
    const cells = counts[0] ?? 1
    if (cells < 2) continue
    const agreement = counts.filter((count) => count === cells).length / counts.length
    const better = !best || agreement > best.agreement || (agreement === best.agreement && cells > best.cells)
    if (better) best = { delimiter, agreement, cells }
  }
  return best?.delimiter
}

/** Cells per record; delimiters and line breaks inside quotes do not count. The record that the sample cuts off is left out. */
function cellCounts(sample: string, delimiter: Delimiter): number[] {
  const counts: number[] = []
  let cells = 1
  let length = 0
  let quoted = false
  let cellStart = true
  for (const character of sample) {
    if (counts.length === sampleRecords) return counts
    if (character === '"' && (quoted || cellStart)) quoted = !quoted
    if (!quoted && character === '\n') {
      if (length > 0) counts.push(cells)
      cells = 1
      length = 0
      cellStart = true
      continue
    }
    const between = !quoted && character === delimiter
    if (between) cells += 1
    // A doubled quote inside a quoted cell closes and opens again, so the place after a quote counts as a start.
    cellStart = between || character === '"'
    length += 1
  }
  if (length > 0 && counts.length === 0) counts.push(cells)
  return counts
}
