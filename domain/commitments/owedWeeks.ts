import { mondayOf } from '#calendar/isoWeek.ts'
import type { WorkingCalendar } from '#calendar/workingCalendar.ts'
import { localDate } from '#calendar/workingDays.ts'
import { isBefore, later, startOfDate } from '#commitments/instants.ts'
import type { StatusSpan } from '#commitments/statusSpans.ts'
import type { ProjectWeek } from '#projects/projectWeeks.ts'

/**
 * A project week in which something regular is owed, and since when: the project's first active moment in it, or in
 * the shorter week that joins it. A conversation counts from `countsFrom` on, the Monday of that day's week.
 */
export type OwedWeek = {
  readonly week: ProjectWeek
  readonly activeFrom: Temporal.Instant
  readonly countsFrom: Temporal.Instant
}

type Stay = { readonly from: Temporal.Instant; readonly first: string; readonly until: string }

const always = '~'

/**
 * The project weeks with at least 2 working days on which the project is active and its clocks run; one with fewer
 * joins the next (a reopening on a Friday). A day belongs to the status in which it ends. Past weeks, this one, and
 * `ahead` more.
 */
export function owedWeeksOf({
  weeks,
  spans,
  clocksStart,
  calendar,
  ahead,
  now,
}: {
  weeks: readonly ProjectWeek[]
  spans: readonly StatusSpan[]
  clocksStart: Temporal.Instant
  calendar: WorkingCalendar
  ahead: number
  now: Temporal.Instant
}): OwedWeek[] {
  const stays = activeStays({ spans, clocksStart, calendar })
  const begun = weeks.findLastIndex(({ opensOn }) => !isBefore(now, startOfDate(opensOn, calendar)))
  const owed: OwedWeek[] = []
  let joined: Temporal.PlainDate | undefined
  for (const week of weeks.slice(0, Math.max(begun, 0) + 1 + ahead)) {
    const active = week.activeDays.filter((day) => stayOn({ day, stays }))
    const monday = mondayOf(week.lastDay)
    const firstDay = joined ?? active[0]
    const own = active.filter((day) => Temporal.PlainDate.compare(monday, day) <= 0)
    joined = own.length < 2 ? active[0] && firstDay : undefined
    if (!firstDay || own.length < 2) continue
    const stay = stayOn({ day: firstDay, stays }) as Stay
    const activeFrom = later(startOfDate(firstDay, calendar), stay.from)
    owed.push({ week, activeFrom, countsFrom: startOfDate(mondayOf(firstDay), calendar) })
  }
  return owed
}

/** The stays in `active` since the clocks run, by date: `until` is the first day that is no longer part of it. */
function activeStays({
  spans,
  clocksStart,
  calendar,
}: {
  spans: readonly StatusSpan[]
  clocksStart: Temporal.Instant
  calendar: WorkingCalendar
}): Stay[] {
  const dateOf = (at: Temporal.Instant) => localDate({ at, calendar }).toString()
  return spans
    .filter(({ status }) => status === 'active')
    .map(({ from, until }) => {
      const since = later(from, clocksStart)
      return { from: since, first: dateOf(since), until: until ? dateOf(until) : always }
    })
}

function stayOn({ day, stays }: { day: Temporal.PlainDate; stays: readonly Stay[] }) {
  const date = day.toString()
  return stays.find(({ first, until }) => first <= date && date < until)
}
