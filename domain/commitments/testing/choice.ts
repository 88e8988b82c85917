/** Chooses a whole number from 0 to `most`; whoever asks brings it, so that a history can be found again. */
export type Choose = (most: number) => number

/** Chooses an instant within the history, from a day of it on. */
export type Moment = (earliestDay?: number) => Temporal.Instant

/** A list of as many things as were chosen. */
export function times<T>(count: number, make: (index: number) => T): T[] {
  return Array.from({ length: count }, (_, index) => make(index))
}
