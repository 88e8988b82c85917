/** The value below which the given share of a sample lies (nearest rank). */
export function percentile(sample: readonly number[], share: number): number {
  const sorted = sample.toSorted((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN
}

/** Milliseconds that a piece of work took. */
export async function timed(work: () => Promise<unknown> | unknown): Promise<number> {
  const begun = performance.now()
  await work()
  return performance.now() - begun
}

export function rounded(value: number, digits = 2): number {
  return Number(value.toFixed(digits))
}

/** The last line of a benchmark: its name, figures with units in their names, ratios. */
export function printResult(result: { name: string } & Record<string, unknown>): void {
  console.log(`RESULT ${JSON.stringify(result)}`)
}
