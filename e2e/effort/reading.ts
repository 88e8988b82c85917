/** The page of the client as it stood before sending, and what of it the consultant had just typed. */
export interface Read {
  paper: string
  typed: readonly string[]
}

/**
 * Words that somebody has to read who knows the form: lines that stand in all papers alike (headings, labels, heads of
 * tables) are known, and so is what one has typed. A line with a figure or a date of its own counts whole.
 */
export function wordsToRead({ read: { paper, typed }, all }: { read: Read; all: readonly Read[] }) {
  const others = all.map((one) => new Set(linesOf(one.paper)))
  const own = linesOf(paper).filter((line) => !others.every((lines) => lines.has(line)))
  const typedWords = typed.reduce((sum, text) => sum + wordsIn(text), 0)
  return { words: wordsIn(paper) - typedWords, own: wordsIn(own.join(' ')) - typedWords }
}

const linesOf = (paper: string) => paper.split('\n').map((line) => line.trim())

function wordsIn(text: string) {
  return text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length
}
