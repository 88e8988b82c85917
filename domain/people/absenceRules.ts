type Days = { readonly fromDate: Temporal.PlainDate; readonly toDate: Temporal.PlainDate }

/** An absence as somebody enters it; `substituteId` undefined: nobody takes over. */
export type ProposedAbsence = Days & {
  readonly memberId: string
  readonly substituteId?: string | undefined
}

/** Why an absence is refused, in the order in which it is looked for. */
export type AbsenceFault =
  | 'people.absence_ends_before_start'
  | 'people.absence_over'
  | 'people.absence_too_long'
  | 'people.absence_own_substitute'
  | 'people.absence_overlaps'
  | 'people.absence_substitute_away'

/** The longest absence in days, the first and the last one counted. */
const longestAbsenceDays = 400

/**
 * The first reason to refuse an absence; undefined when it is sound. It may have begun already (somebody fell ill
 * yesterday) but not be over. `others` are the absences of the agency that are still to come or going on; one that
 * touches by a day overlaps. A substitute has to be there on every day of it.
 */
export function findAbsenceFault({
  absence,
  others,
  today,
}: {
  absence: ProposedAbsence
  others: readonly (Days & { readonly memberId: string })[]
  today: Temporal.PlainDate
}): AbsenceFault | undefined {
  const { memberId, substituteId, fromDate, toDate } = absence
  const isAway = (who: string) => others.some((other) => other.memberId === who && overlap(other, absence))
  if (Temporal.PlainDate.compare(toDate, fromDate) < 0) return 'people.absence_ends_before_start'
  if (Temporal.PlainDate.compare(toDate, today) < 0) return 'people.absence_over'
  if (fromDate.until(toDate).days >= longestAbsenceDays) return 'people.absence_too_long'
  if (substituteId === memberId) return 'people.absence_own_substitute'
  if (isAway(memberId)) return 'people.absence_overlaps'
  if (substituteId !== undefined && isAway(substituteId)) return 'people.absence_substitute_away'
  return undefined
}

function overlap(one: Days, other: Days) {
  return (
    Temporal.PlainDate.compare(one.fromDate, other.toDate) <= 0 &&
    Temporal.PlainDate.compare(other.fromDate, one.toDate) <= 0
  )
}
