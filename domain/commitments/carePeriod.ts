/** What a care record may be asked for; `custom` carries its own two dates. */
export const carePeriods = ['this_month', 'last_month', 'last_12_weeks', 'custom'] as const
export type CarePeriod = (typeof carePeriods)[number]

/** Days of the agency's zone, both included. */
export type DateSpan = { readonly from: Temporal.PlainDate; readonly to: Temporal.PlainDate }

export type PeriodFault =
  | 'commitments.period_incomplete'
  | 'commitments.period_backwards'
  | 'commitments.period_too_long'

const longestYears = 2

/**
 * The days of a period as of `today`: months from the first to the last day, 12 weeks up to the end of this one. A
 * `custom` one needs both dates in order, at most 2 years (the same day two years later is a day too much); else it is
 * refused with the fault. `from` and `to` are ignored for the others.
 */
export function carePeriodDates({
  period,
  from,
  to,
  today,
}: {
  period: CarePeriod
  from?: Temporal.PlainDate | undefined
  to?: Temporal.PlainDate | undefined
  today: Temporal.PlainDate
}): DateSpan | PeriodFault {
  const firstOfMonth = today.with({ day: 1 })
  if (period === 'this_month') return monthFrom(firstOfMonth)
  if (period === 'last_month') return monthFrom(firstOfMonth.subtract({ months: 1 }))
  if (period === 'last_12_weeks') return weeksUpTo({ today, weeks: 12 })
  if (!from || !to) return 'commitments.period_incomplete'
  if (Temporal.PlainDate.compare(to, from) < 0) return 'commitments.period_backwards'
  if (Temporal.PlainDate.compare(to, from.add({ years: longestYears })) >= 0)
    return 'commitments.period_too_long'
  return { from, to }
}

/** So many ISO weeks, whole ones, of which the last holds `today`. */
export function weeksUpTo({ today, weeks }: { today: Temporal.PlainDate; weeks: number }): DateSpan {
  const monday = today.subtract({ days: today.dayOfWeek - 1 })
  return { from: monday.subtract({ weeks: weeks - 1 }), to: monday.add({ days: 6 }) }
}

/** Mondays of the weeks that a span touches, as ISO dates, the oldest first. */
export function mondaysOf({ from, to }: DateSpan): string[] {
  const first = from.subtract({ days: from.dayOfWeek - 1 })
  const weeks = Math.floor(first.until(to).days / 7) + 1
  return Array.from({ length: weeks }, (_, week) => first.add({ weeks: week }).toString())
}

function monthFrom(from: Temporal.PlainDate): DateSpan {
  return { from, to: from.with({ day: from.daysInMonth }) }
}
