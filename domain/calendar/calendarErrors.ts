/**
 * Why a calendar cannot answer. `no_opening_time`: it never opens. `no_opening_within_400_days`: the next or
 * previous opening is further than that. `too_few_working_days`: it has no weeks with 2 working days to plan on.
 * `closed_day`: an opening or closing time of a day that has none was asked. `invalid_interval`, `invalid_zone`,
 * `invalid_date`, `invalid_duration`: the data or the argument makes no sense.
 */
export type CalendarErrorCode =
  | 'calendar.no_opening_time'
  | 'calendar.no_opening_within_400_days'
  | 'calendar.too_few_working_days'
  | 'calendar.closed_day'
  | 'calendar.invalid_interval'
  | 'calendar.invalid_zone'
  | 'calendar.invalid_date'
  | 'calendar.invalid_duration'

/**
 * Thrown by every function of the calendar instead of a fallback value; callers tell cases apart by `code`.
 * `subject` is what was refused (a date, a zone, a number), for the log, not for the screen. `path` is where in the
 * calendar's data it stands (`zone`, `weekly.1.0`, `daysOff.3`); undefined when an argument was refused, not the data.
 */
export class CalendarError extends Error {
  readonly code: CalendarErrorCode
  readonly subject: string
  readonly path: string | undefined

  constructor(code: CalendarErrorCode, subject: string, path?: string) {
    super(`${code}: ${subject}`)
    this.name = 'CalendarError'
    this.code = code
    this.subject = subject
    this.path = path
  }
}
