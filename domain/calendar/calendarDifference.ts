import { compileCalendar } from '#calendar/compiledCalendar.ts'
import type { ClosedDay, WorkingCalendar } from '#calendar/workingCalendar.ts'
import { isWorkingDay } from '#calendar/workingDays.ts'

/**
 * A day that is worked in one calendar and not in the other. `name` is that of the holiday or day off which makes the
 * difference; undefined where none does, because an extra working day or the hours of the week do.
 */
export type ChangedDay = {
  readonly date: string
  readonly becomes: 'open' | 'closed'
  readonly because: 'holiday' | 'day_off' | 'extra_day' | 'week'
  readonly name?: string
}

/**
 * What taking `after` for `before` changes from `from` to `to` (both included, in order): the days that become closed
 * or open, and `otherHours`, on how many days that stay open the opening instants are others (hours, breaks, zone).
 */
export function differenceOf({
  from,
  to,
  before,
  after,
}: {
  from: Temporal.PlainDate
  to: Temporal.PlainDate
  before: WorkingCalendar
  after: WorkingCalendar
}): { days: ChangedDay[]; otherHours: number } {
  const days: ChangedDay[] = []
  let otherHours = 0
  for (let date = from; Temporal.PlainDate.compare(date, to) <= 0; date = date.add({ days: 1 })) {
    const wasOpen = isWorkingDay({ date, calendar: before })
    const isOpen = isWorkingDay({ date, calendar: after })
    if (wasOpen && isOpen && hoursOf(date, before) !== hoursOf(date, after)) otherHours += 1
    if (wasOpen && !isOpen)
      days.push({ ...reasonOf({ date, closing: after, opening: before }), becomes: 'closed' })
    if (!wasOpen && isOpen)
      days.push({ ...reasonOf({ date, closing: before, opening: after }), becomes: 'open' })
  }
  return { days, otherHours }
}

/** The one reason without which the two calendars would agree on the date. */
function reasonOf({
  date: day,
  closing,
  opening,
}: {
  date: Temporal.PlainDate
  closing: WorkingCalendar
  opening: WorkingCalendar
}): Omit<ChangedDay, 'becomes'> {
  const date = day.toString()
  const on = (days: readonly { date: string }[]) => days.some((known) => known.date === date)
  const nameIn = (days: readonly ClosedDay[]) => days.find((known) => known.date === date)?.name
  if (on(opening.extraWorkingDays)) return { date, because: 'extra_day' }
  const dayOff = nameIn(closing.daysOff)
  if (dayOff !== undefined) return { date, because: 'day_off', name: dayOff }
  const holiday = nameIn(closing.holidays)
  if (holiday !== undefined) return { date, because: 'holiday', name: holiday }
  return { date, because: 'week' }
}

function hoursOf(date: Temporal.PlainDate, calendar: WorkingCalendar) {
  return JSON.stringify(compileCalendar(calendar).stretchesOf(date))
}
