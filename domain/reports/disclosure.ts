/** What a client may count (RULES §6): shares from 3 people, distributions of expectations from 5. */
export const smallestShare = 3
export const smallestDistribution = 5

/**
 * A count as the client may see it: at least 3, and only in steps of at least 3 against what the last report showed,
 * so that no difference points at one person. `undefined`: not shown.
 */
export function disclosedCount({
  count,
  lastShown = 0,
}: {
  count: number
  lastShown?: number
}): number | undefined {
  const shown = Math.abs(count - lastShown) >= smallestShare ? count : lastShown
  return shown >= smallestShare ? shown : undefined
}

/**
 * May a part be shown beside its whole? Both the part and what is left must be nobody or at least 3 people.
 */
export function partIsSafe({ part, whole }: { part: number; whole: number }): boolean {
  return [part, whole - part].every((count) => count === 0 || count >= smallestShare)
}
