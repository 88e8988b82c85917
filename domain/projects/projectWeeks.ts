import { type IsoWeek, isoWeekOf, mondayOf } from '#calendar/isoWeek.ts'
import type { WorkingCalendar } from '#calendar/workingCalendar.ts'
import { lastWorkingDayOfWeek, workingDaysOfWeek } from '#calendar/workingDays.ts'
import { reportTimes } from '#projects/reportTimes.ts'

/** Days on hold: `from` is the first of them, `until` the day of resuming, which is active again; undefined while it lasts. */
export type HoldInterval = { readonly from: Temporal.PlainDate; readonly until?: Temporal.PlainDate }

/**
 * One project week. `firstDay` and `lastDay` are its first active and the week's last working day. `opensOn` to
 * `closesOn` are all calendar days it answers for, Sunday included: the weeks before it that were too short to be
 * their own are part of it. `onHoldWhenDue`: the project is on hold on `lastDay`, so no report is owed.
 */
export type ProjectWeek = IsoWeek & {
  readonly number: number
  readonly firstDay: Temporal.PlainDate
  readonly lastDay: Temporal.PlainDate
  readonly opensOn: Temporal.PlainDate
  readonly closesOn: Temporal.PlainDate
  readonly activeDays: readonly Temporal.PlainDate[]
  readonly onHoldWhenDue: boolean
  readonly draftOpensAt: Temporal.Instant
  readonly reportDueAt: Temporal.Instant
  /** Where its report begins: the cut-off of the week before, for the first one the start of the project. */
  readonly coversFrom: Temporal.Instant
}

/** `endDate` is the last active day of a project that is over, or the target date when weeks are counted up to it. */
export type ProjectSpan = {
  readonly startDate: Temporal.PlainDate
  readonly endDate?: Temporal.PlainDate
  readonly holds?: readonly HoldInterval[]
  readonly calendar: WorkingCalendar
}

const longestJoin = 60

/**
 * The project weeks of a project up to the one that answers for `until`. A project week is an ISO week with at least
 * 2 active working days, numbered from 1 without gaps; a shorter one joins the next (a start on Friday, Christmas).
 * The last entry may lie after `until` when the week of `until` joins it; a hold without end leaves it out.
 */
export function projectWeeks(question: Weeks): readonly ProjectWeek[] {
  const known = remembered.get(question.calendar) ?? new Map<string, readonly ProjectWeek[]>()
  const key = keyOf(question)
  const weeks = known.get(key) ?? layOut(question)
  if (known.size >= mostRemembered) known.clear()
  remembered.set(question.calendar, known.set(key, weeks))
  return weeks
}

type Weeks = ProjectSpan & { readonly until: Temporal.PlainDate }

/** Projects that begin on the same day have the same weeks, and every fact of a project asks for them again. */
const remembered = new WeakMap<WorkingCalendar, Map<string, readonly ProjectWeek[]>>()
const mostRemembered = 1000

function keyOf({ startDate, endDate, holds = [], until }: Weeks) {
  const held = holds.map((hold) => `${hold.from}-${hold.until ?? ''}`)
  return [startDate, endDate ?? '', until, ...held].join()
}

function layOut({ until, ...span }: Weeks): readonly ProjectWeek[] {
  const weeks: ProjectWeek[] = []
  const end = span.endDate
  for (
    let monday = mondayOf(span.startDate), beyond = 0;
    beyond < longestJoin;
    monday = monday.add({ weeks: 1 })
  ) {
    const last = weeks.at(-1)
    if (last && isAtOrBefore(until, last.closesOn)) break
    if (end && isAtOrBefore(end.add({ days: 1 }), monday)) break
    if (isAtOrBefore(until, monday)) beyond += 1
    const week = readWeek({ monday, previous: last, span })
    if (week) weeks.push(week)
  }
  return weeks.filter((week) => isAtOrBefore(week.opensOn, until))
}

/**
 * The project week a date belongs to. Undefined before the start, and where no week follows that the date could
 * join: a hold whose end is not known. Look-up in the list of `projectWeeks`, which has to reach the date.
 */
export function projectWeekAt({ date, weeks }: { date: Temporal.PlainDate; weeks: readonly ProjectWeek[] }) {
  return weeks.find(({ opensOn, closesOn }) => isAtOrBefore(opensOn, date) && isAtOrBefore(date, closesOn))
}

/**
 * N of "week n of N": the project weeks up to the target date, where a last week with 1 day before the target does not
 * count. At least 1, so that a very short project has a week to be in. Holds take their weeks away.
 */
export function plannedWeeks({
  targetDate,
  ...span
}: Omit<ProjectSpan, 'endDate'> & { targetDate: Temporal.PlainDate }) {
  return Math.max(1, projectWeeks({ ...span, endDate: targetDate, until: targetDate }).length)
}

function readWeek({
  monday,
  previous,
  span,
}: {
  monday: Temporal.PlainDate
  previous?: ProjectWeek
  span: ProjectSpan
}) {
  const { startDate, calendar } = span
  const week = isoWeekOf(monday)
  const lastDay = lastWorkingDayOfWeek({ week, calendar })
  if (!lastDay || activeDaysOf({ week, span }).length < 2) return undefined
  const opensOn = previous ? previous.closesOn.add({ days: 1 }) : startDate
  const activeDays = activeDaysSince({ opensOn, monday, span })
  return {
    ...week,
    number: (previous?.number ?? 0) + 1,
    firstDay: activeDays[0] as Temporal.PlainDate,
    lastDay,
    opensOn,
    closesOn: monday.add({ days: 6 }),
    activeDays,
    onHoldWhenDue: isOnHold({ date: lastDay, span }),
    coversFrom: previous?.reportDueAt ?? startDate.toZonedDateTime(calendar.zone).toInstant(),
    ...reportTimes({ lastDay, calendar }),
  }
}

function activeDaysSince({
  opensOn,
  monday,
  span,
}: {
  opensOn: Temporal.PlainDate
  monday: Temporal.PlainDate
  span: ProjectSpan
}) {
  const days: Temporal.PlainDate[] = []
  for (let start = mondayOf(opensOn); isAtOrBefore(start, monday); start = start.add({ weeks: 1 })) {
    days.push(...activeDaysOf({ week: isoWeekOf(start), span }))
  }
  return days
}

function activeDaysOf({ week, span }: { week: IsoWeek; span: ProjectSpan }) {
  const { startDate, endDate, calendar } = span
  return workingDaysOfWeek({ week, calendar }).filter(
    (date) =>
      isAtOrBefore(startDate, date) && (!endDate || isAtOrBefore(date, endDate)) && !isOnHold({ date, span }),
  )
}

function isOnHold({ date, span }: { date: Temporal.PlainDate; span: ProjectSpan }) {
  return (span.holds ?? []).some(
    ({ from, until }) => isAtOrBefore(from, date) && (!until || !isAtOrBefore(until, date)),
  )
}

function isAtOrBefore(a: Temporal.PlainDate, b: Temporal.PlainDate) {
  return Temporal.PlainDate.compare(a, b) <= 0
}
