interface Left {
  text: string
  /** Numbers of all lines that were read, and of those that were not understood, from 1. */
  read: readonly number[]
  wrong: readonly number[]
}

/** Of a pasted text only what was not understood, as it was typed, below its line of column names if it has one. */
export function leftToCorrect({ text, read, wrong }: Left): string {
  if (wrong.length === 0) return ''
  const typed = text.split(/\r\n|\r|\n/)
  const first = typed.findIndex((line) => line.trim() !== '') + 1
  const kept = read.includes(first) ? wrong : [first, ...wrong]
  return kept.map((line) => typed[line - 1] ?? '').join('\n')
}
