/** How long candidates are kept where an agency says nothing else, in months; and the choice it has. */
export const defaultRetentionMonths = 12
export const mostRetentionMonths = 36

/** How many days before an erasure managers are told of it. */
export const announceDays = 14

export interface KeptCandidacy {
  /** Null: the project still runs, whatever became of the candidacy. */
  projectEndedOn: Temporal.PlainDate | null
  lastMoveOn: Temporal.PlainDate
  /** Last day of the guarantee of somebody who was hired; null for everybody else. */
  guaranteeEndsOn: Temporal.PlainDate | null
}

export type Keeping =
  | { until: 'project_ends' }
  /** The first day on which the person may be erased, and what the time counts from. */
  | {
      until: 'day'
      day: Temporal.PlainDate
      from: Temporal.PlainDate
      because: 'project' | 'guarantee' | 'activity'
    }

/**
 * How long a candidate is kept (PRODUCT, Law and trust): while any project of theirs runs; then so many months from the
 * latest of the day they were added, their last move, the end of the last project and the end of a guarantee. A day that a
 * month does not have is its last one. Somebody without a candidacy is kept from the day they were added.
 */
export function keepingOf({
  months,
  addedOn,
  candidacies,
}: {
  months: number
  addedOn: Temporal.PlainDate
  candidacies: readonly KeptCandidacy[]
}): Keeping {
  if (candidacies.some(({ projectEndedOn }) => projectEndedOn === null)) return { until: 'project_ends' }
  const days = [
    { because: 'activity' as const, day: addedOn },
    ...candidacies.flatMap(({ projectEndedOn, lastMoveOn, guaranteeEndsOn }) => [
      { because: 'activity' as const, day: lastMoveOn },
      ...(projectEndedOn ? [{ because: 'project' as const, day: projectEndedOn }] : []),
      ...(guaranteeEndsOn ? [{ because: 'guarantee' as const, day: guaranteeEndsOn }] : []),
    ]),
  ]
  const last = days.reduce((a, b) => (Temporal.PlainDate.compare(b.day, a.day) >= 0 ? b : a))
  return { until: 'day', day: last.day.add({ months }), from: last.day, because: last.because }
}

/**
 * What the passing of time does to somebody on a day. `announce`: managers are to be told. `erase`: told at least
 * `announceDays` days ago, and the time is over. `forget`: told, but somebody was active again. `wait`: nothing.
 */
export function retentionStep({
  keeping,
  today,
  announcedOn,
}: {
  keeping: Keeping
  today: Temporal.PlainDate
  announcedOn: Temporal.PlainDate | null
}): 'announce' | 'erase' | 'forget' | 'wait' {
  const isNear =
    keeping.until === 'day' &&
    Temporal.PlainDate.compare(today, keeping.day.subtract({ days: announceDays })) >= 0
  if (!isNear) return announcedOn ? 'forget' : 'wait'
  if (!announcedOn) return 'announce'
  const isTold = Temporal.PlainDate.compare(today, announcedOn.add({ days: announceDays })) >= 0
  return isTold && Temporal.PlainDate.compare(today, keeping.day) >= 0 ? 'erase' : 'wait'
}
