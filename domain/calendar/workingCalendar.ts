/** ISO weekday: 1 is Monday, 7 is Sunday. */
export type IsoWeekday = 1 | 2 | 3 | 4 | 5 | 6 | 7

/**
 * One stretch of opening time on a day, in minutes since local midnight (wall clock of the calendar's zone).
 * `endMinute` is exclusive and may be 1440 (24:00); several a day are allowed, they may touch but not overlap.
 */
export type OpeningInterval = { readonly startMinute: number; readonly endMinute: number }

/** A closed day with the name that people know it by; `date` is `YYYY-MM-DD` in the calendar's zone. */
export type ClosedDay = { readonly date: string; readonly name: string }

/**
 * A day that is worked although it would be closed. It takes the opening hours of the named weekday (a Saturday
 * worked like a Monday: `hoursOf: 1`) or its own intervals. It wins over holidays and over days off.
 */
export type ExtraWorkingDay =
  | { readonly date: string; readonly hoursOf: IsoWeekday }
  | { readonly date: string; readonly intervals: readonly OpeningInterval[] }

/**
 * When an agency (or a client) works. The value is plain data and must not be changed in place: what is computed
 * from it is remembered per object. `zone` is an IANA name; a weekday that `weekly` does not name is closed.
 * `holidays` are the public holidays of the country, handed in by the caller for all years that matter.
 */
export type WorkingCalendar = {
  readonly zone: string
  readonly weekly: { readonly [weekday in IsoWeekday]?: readonly OpeningInterval[] }
  readonly holidays: readonly ClosedDay[]
  readonly daysOff: readonly ClosedDay[]
  readonly extraWorkingDays: readonly ExtraWorkingDay[]
}

const nineToFive: readonly OpeningInterval[] = [{ startMinute: 9 * 60, endMinute: 17 * 60 }]

/**
 * What an agency has until it says otherwise: Europe/Warsaw, Monday to Friday 9:00–17:00, no holidays.
 * The caller adds the holidays of the country: `{ ...defaultCalendar, holidays }`.
 */
export const defaultCalendar: WorkingCalendar = {
  zone: 'Europe/Warsaw',
  weekly: { 1: nineToFive, 2: nineToFive, 3: nineToFive, 4: nineToFive, 5: nineToFive },
  holidays: [],
  daysOff: [],
  extraWorkingDays: [],
}
