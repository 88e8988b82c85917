/** How a project ended; each is the status that its closing report leads to. */
export const closingResults = ['filled', 'partly_filled', 'not_filled', 'cancelled'] as const
export type ClosingResult = (typeof closingResults)[number]

export interface ClosingParts {
  result: ClosingResult | null
  /** Asked only for `partly_filled`; what stands here for another result is not read. */
  filledOpenings: number | null
  whatWasDone: string
  whatTheMarketSaid: string
  whatWeWouldDoNext: string
  /** What is still owed after the end; `null`: nobody has said it yet, an empty list says "nothing". */
  openPoints: readonly { text: string; by: 'agency' | 'client' }[] | null
}

export type MissingClosingPart =
  | 'result'
  | 'filledOpenings'
  | 'whatWasDone'
  | 'whatTheMarketSaid'
  | 'whatWeWouldDoNext'
  | 'openPoints'

/**
 * What a human still has to write before a closing report may be sent (PRODUCT, flow "End"). Result, what was done, what
 * the market said and the open points are always asked. How many openings were filled is asked where some were: at least
 * one and fewer than all of them, so never of a project with one opening. What we would do next is asked unless all
 * are filled. A text of blanks is none.
 */
export function missingClosingParts({
  parts,
  openings,
}: {
  parts: ClosingParts
  openings: number
}): MissingClosingPart[] {
  const { result, filledOpenings, openPoints } = parts
  const some = filledOpenings !== null && filledOpenings > 0 && filledOpenings < openings
  const missing: Record<MissingClosingPart, boolean> = {
    result: result === null,
    filledOpenings: result === 'partly_filled' && !some,
    whatWasDone: isBlank(parts.whatWasDone),
    whatTheMarketSaid: isBlank(parts.whatTheMarketSaid),
    whatWeWouldDoNext: result !== 'filled' && isBlank(parts.whatWeWouldDoNext),
    openPoints: openPoints === null,
  }
  return (Object.keys(missing) as MissingClosingPart[]).filter((part) => missing[part])
}

/** How many openings a result means: all, none, or for `partly_filled` the number said (0 until it is). */
export function filledOpenings({
  result,
  said,
  openings,
}: {
  result: ClosingResult
  said: number | null
  openings: number
}): number {
  if (result === 'filled') return openings
  return result === 'partly_filled' ? (said ?? 0) : 0
}

function isBlank(text: string) {
  return text.trim() === ''
}
