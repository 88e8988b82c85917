/** An ISO week; `isoYear` may differ from the calendar year around New Year (1 January 2027 lies in 2026-W53). */
export type IsoWeek = { readonly isoYear: number; readonly isoWeek: number }

/** The ISO week a date lies in. */
export function isoWeekOf(date: Temporal.PlainDate): IsoWeek {
  return { isoYear: date.yearOfWeek as number, isoWeek: date.weekOfYear as number }
}

/** The Monday of the ISO week a date lies in; a Monday is its own. */
export function mondayOf(date: Temporal.PlainDate): Temporal.PlainDate {
  return date.subtract({ days: date.dayOfWeek - 1 })
}

/** The Monday of an ISO week. 4 January always lies in week 1. */
export function mondayOfIsoWeek({ isoYear, isoWeek }: IsoWeek): Temporal.PlainDate {
  return mondayOf(new Temporal.PlainDate(isoYear, 1, 4)).add({ weeks: isoWeek - 1 })
}
