/** Lengths for which the templates were written by hand, in weeks; lengths between them are interpolated. */
export const writtenLengths = [2, 4, 5, 6, 8, 12] as const

/** The shortest and longest project that a template exists for, in weeks. */
export const shortestSchedule = 2
export const longestSchedule = 12

/**
 * On which working day of a project an activity is planned, one entry per written length. Days count from 1 in weeks
 * of five: day 1 is Monday of week 1, day 8 is Wednesday of week 2. null: a project of that length leaves it out.
 */
export type TemplateDays = readonly [
  number | null,
  number | null,
  number | null,
  number | null,
  number | null,
  number | null,
]

/**
 * The day of an activity in a project of `weeks` weeks. Between two written lengths it lies in proportion, rounded;
 * undefined where one of the two leaves the activity out (a length of 3 is then as plain as one of 2).
 */
export function dayForLength({ days, weeks }: { days: TemplateDays; weeks: number }): number | undefined {
  const above = writtenLengths.findIndex((length) => length >= weeks)
  const upper = days[above]
  if (upper === null || upper === undefined) return undefined
  const length = writtenLengths[above] as number
  if (length === weeks) return upper
  const lower = days[above - 1]
  if (lower === null || lower === undefined) return undefined
  const shorter = writtenLengths[above - 1] as number
  return Math.round(lower + ((upper - lower) * (weeks - shorter)) / (length - shorter))
}
