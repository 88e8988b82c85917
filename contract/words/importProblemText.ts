import type { Word } from './word.ts'

export interface WordedProblem {
  code: string
  params: Record<string, string | number>
}

const wordedParams = new Set(['period', 'basis'])

/** A problem of an imported file as a sentence; `word` looks up `importProblems`. Cells are quoted as typed. */
export function importProblemText({
  problem: { code, params },
  word,
}: {
  problem: WordedProblem
  word: Word
}): string {
  const values = Object.entries(params).map(([name, value]) => [
    name,
    wordedParams.has(name) ? word(`value.${value}`) : value,
  ])
  return word(`problem.${code}`, Object.fromEntries(values))
}
