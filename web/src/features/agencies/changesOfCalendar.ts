import type { CalendarChange, CalendarTrial } from '@rytm/contract/agencies.calendar.ts'

type Weekday = '1' | '2' | '3' | '4' | '5' | '6' | '7'

export interface ChangesShown {
  /** Single days by their date; the first few. */
  days: CalendarChange[]
  more: number
  /** Whole weekdays that close or open, with how many days that is. */
  weekdays: { weekday: Weekday; count: number }[]
}

const daysShown = 12

/** What becomes open or closed, as people would list it: a weekday once instead of 52 dates. */
export function changesShown({
  days,
  becomes,
}: {
  days: CalendarTrial['changes']['days']
  becomes: CalendarChange['becomes']
}): ChangesShown {
  const changed = days.filter((day) => day.becomes === becomes)
  const single = changed.filter(({ because }) => because !== 'week')
  const counts = new Map<Weekday, number>()
  for (const { date } of changed.filter(({ because }) => because === 'week')) {
    const weekday = String(Temporal.PlainDate.from(date).dayOfWeek) as Weekday
    counts.set(weekday, (counts.get(weekday) ?? 0) + 1)
  }
  const weekdays = [...counts].map(([weekday, count]) => ({ weekday, count }))
  return {
    days: single.slice(0, daysShown),
    more: Math.max(0, single.length - daysShown),
    weekdays: weekdays.sort((a, b) => Number(a.weekday) - Number(b.weekday)),
  }
}
