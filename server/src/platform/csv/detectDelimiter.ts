/** What may stand between two cells. */
export type Delimiter = ',' | ';' | '\t'

const candidates: Delimiter[] = [';', '\t', ',']
const sampleCharacters = 64_000
const mostRecords = 50

/**
 * The delimiter that cuts the first records most evenly: how many agree with the header on the number of cells,
 * then how many cells there are. Undefined when none occurs in the first record (a file of one column).
 */
export function detectDelimiter(text: string): Delimiter | undefined {
  const records = sampleRecords(text)
  let best: { delimiter: Delimiter; agreement: number; cells: number } | undefined
  for (const delimiter of candidates) {
    const counts = records.map((record) => record.split(delimiter).length)
    const cells = counts[0] ?? 1
    if (cells < 2) continue
    const agreement = counts.filter((count) => count === cells).length / counts.length
    const better = !best || agreement > best.agreement || (agreement === best.agreement && cells > best.cells)
    if (better) best = { delimiter, agreement, cells }
  }
  return best?.delimiter
}

// Quoted cells are emptied first: what stands in them separates nothing. A record that the sample cuts off is left out.
function sampleRecords(text: string): string[] {
  const sample = text.slice(0, sampleCharacters)
  const records = sample.replace(/(^|[,;\t\n])"(?:[^"]|"")*(?:"|$)/g, '$1').split('\n')
  const whole = sample.length < text.length && records.length > 1 ? records.slice(0, -1) : records
  return whole.filter((record) => record !== '').slice(0, mostRecords)
}
