import { CalendarError } from '#calendar/calendarErrors.ts'
import { mondayOf } from '#calendar/isoWeek.ts'
import type { ClosedDay, WorkingCalendar } from '#calendar/workingCalendar.ts'
import { addWorkingDays, closedDaysBetween } from '#calendar/workingDays.ts'
import { type HoldInterval, type ProjectWeek, projectWeekAt, projectWeeks } from '#projects/projectWeeks.ts'
import type { ScheduleTemplate, TemplateActivity } from '#schedules/scheduleTemplate.ts'
import type { ActivityOwner } from '#schedules/templateActivities.ts'

/**
 * An activity on a real date, always a working day. `week` is the number of the project week it lies in. `insteadOf` is
 * the holiday or day off on which it would have been; undefined where none stood in the way.
 */
export type PlacedActivity = {
  readonly id: string
  readonly key: string
  readonly owner: ActivityOwner
  readonly week: number
  readonly date: Temporal.PlainDate
  readonly insteadOf?: ClosedDay
}

/** `skippedDays`: holidays and days off between start and end that would otherwise be worked, for the screen to show. */
export type PlacedSchedule = {
  readonly weeks: readonly ProjectWeek[]
  readonly activities: readonly PlacedActivity[]
  readonly skippedDays: readonly ClosedDay[]
}

type Placing = {
  weeks: readonly ProjectWeek[]
  skippedDays: readonly ClosedDay[]
  callWeekday: number | undefined
  calendar: WorkingCalendar
}

/**
 * A template laid over the project weeks from `startDate`. An activity keeps its weekday; on a closed day it moves to the
 * next working day of its week, at the end of a week to the one before. A first week that is not a full one has its
 * activities spread over the days it has. What waits for something else (feedback in 2 working days) may move on to the
 * next week, never past the last. `callWeekday` (1 to 5) is the day of the weekly call that was agreed at the kickoff;
 * undefined leaves it where the template has it. Throws `calendar.too_few_working_days` where no such weeks exist.
 */
export function placeTemplate({
  template,
  startDate,
  holds = [],
  callWeekday,
  calendar,
}: {
  template: Pick<ScheduleTemplate, 'weeks' | 'activities'>
  startDate: Temporal.PlainDate
  holds?: readonly HoldInterval[]
  callWeekday?: number | undefined
  calendar: WorkingCalendar
}): PlacedSchedule {
  const until = startDate.add({ weeks: template.weeks + 26 })
  const weeks = projectWeeks({ startDate, until, holds, calendar }).slice(0, template.weeks)
  const lastDay = weeks[template.weeks - 1]?.lastDay
  if (!lastDay) throw new CalendarError('calendar.too_few_working_days', startDate.toString())
  const skippedDays = closedDaysBetween({ from: startDate, to: lastDay, calendar })
  const activities = placeInOrder({ template, placing: { weeks, skippedDays, callWeekday, calendar } })
  return {
    weeks,
    skippedDays,
    activities: activities.sort((a, b) => Temporal.PlainDate.compare(a.date, b.date)),
  }
}

function placeInOrder({
  template,
  placing,
}: {
  template: Pick<ScheduleTemplate, 'weeks' | 'activities'>
  placing: Placing
}): PlacedActivity[] {
  const dates = new Map<string, Temporal.PlainDate>()
  return template.activities.map((activity) => {
    const { date: usual, insteadOf } = usualDay({ activity, placing })
    const date = later(usual, earliestDay({ activity, dates, placing }))
    dates.set(activity.id, date)
    const { id, key, owner } = activity
    const week = projectWeekAt({ date, weeks: placing.weeks })?.number ?? activity.week
    return { id, key, owner, week, date, insteadOf }
  })
}

function usualDay({ activity, placing }: { activity: TemplateActivity; placing: Placing }) {
  const week = placing.weeks[activity.week - 1] as ProjectWeek
  const days = week.activeDays
  const monday = mondayOf(week.lastDay)
  if (week.number === 1 && !(days.length === 5 && monday.equals(week.firstDay))) {
    const index = Math.round(((activity.weekday - 1) * (days.length - 1)) / 4)
    return { date: days[index] as Temporal.PlainDate }
  }
  const agreed = activity.key === 'weekly_call' ? placing.callWeekday : undefined
  const wanted = monday.add({ days: (agreed ?? activity.weekday) - 1 })
  const date =
    days.find((day) => Temporal.PlainDate.compare(day, wanted) >= 0) ?? (days.at(-1) as Temporal.PlainDate)
  return { date, insteadOf: placing.skippedDays.find((day) => day.date === wanted.toString()) }
}

function earliestDay({
  activity: { after },
  dates,
  placing: { weeks, calendar },
}: {
  activity: TemplateActivity
  dates: ReadonlyMap<string, Temporal.PlainDate>
  placing: Placing
}) {
  const awaited = after && dates.get(after.key)
  if (!awaited) return undefined
  const active = weeks.flatMap(({ activeDays }) => activeDays)
  const wanted = addWorkingDays({ date: awaited, days: after.workingDays, calendar })
  return active.find((day) => Temporal.PlainDate.compare(day, wanted) >= 0) ?? active.at(-1)
}

function later(a: Temporal.PlainDate, b: Temporal.PlainDate | undefined) {
  return b && Temporal.PlainDate.compare(a, b) < 0 ? b : a
}
