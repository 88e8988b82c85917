import { ApiProblem } from '#platform/problem.ts'

/** What the server refused of a calendar: `path` is where (`zone`, `weekly.1.0`, `daysOff.3`), null when nowhere in particular. */
export interface CalendarFault {
  reason: Reason
  path: string | null
}

const reasons = [
  'no_opening_time',
  'no_opening_within_400_days',
  'closed_day',
  'invalid_interval',
  'invalid_zone',
  'invalid_date',
] as const
type Reason = (typeof reasons)[number]

/** Undefined for a refusal that is about something else. */
export function calendarFaultOf(error: unknown): CalendarFault | undefined {
  if (!(error instanceof ApiProblem)) return undefined
  const typed = error.fields.find(({ path }) => path.startsWith('calendar.'))
  if (typed) return { reason: reasonOfField(typed.path), path: typed.path.slice('calendar.'.length) }
  if (error.code !== 'agencies.calendar_refused') return undefined
  const { reason, path } = error.params
  const known = reasons.find((code) => `calendar.${code}` === reason)
  return known && { reason: known, path: typeof path === 'string' ? path : null }
}

function reasonOfField(path: string): Reason {
  return path.startsWith('calendar.weekly') ? 'invalid_interval' : 'invalid_date'
}

/** Whether the fault stands at this place or inside it. */
export function isFaultAt({ fault, path }: { fault: CalendarFault | undefined; path: string }): boolean {
  return fault?.path === path || Boolean(fault?.path?.startsWith(`${path}.`))
}
