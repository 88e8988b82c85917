import type { ScheduleActivity, ScheduleState } from '@rytm/contract/schedules.ts'

type Week = ScheduleState['weeks'][number]

export interface PlanDay {
  date: string
  /** The name of a holiday, '' for a day off without one, undefined for a working day. */
  dayOff: string | undefined
  activities: ScheduleActivity[]
}

export interface PlanWeek extends Week {
  days: PlanDay[]
  isCurrent: boolean
}

export interface Plan {
  /** Activities that lie before the start; they can't be published. */
  before: PlanDay[]
  weeks: PlanWeek[]
}

/** The plan as the screen shows it: weeks with the days on which something happens. Nothing falls out. */
export function planWeeks({
  state: { weeks, activities, startDate },
  today,
}: {
  state: Pick<ScheduleState, 'weeks' | 'activities' | 'startDate'>
  today: string
}): Plan {
  const current = weekOf({ date: today, weeks })
  const isEarly = ({ date }: ScheduleActivity) =>
    (startDate !== null && date < startDate) || !weekOf({ date, weeks })
  return {
    before: daysOf({ activities: activities.filter(isEarly), daysOff: [] }),
    weeks: weeks.map((week) => ({
      ...week,
      isCurrent: week === current && today <= week.closesOn,
      days: daysOf({
        activities: activities.filter(
          (item) => !isEarly(item) && weekOf({ date: item.date, weeks }) === week,
        ),
        daysOff: week.daysOff,
      }),
    })),
  }
}

/** The week that answers for a date: the last one that has opened by then, so days between two weeks belong to one. */
export function weekOf<W extends Pick<Week, 'opensOn'>>({
  date,
  weeks,
}: {
  date: string
  weeks: readonly W[]
}): W | undefined {
  return weeks.findLast(({ opensOn }) => opensOn <= date)
}

function daysOf({
  activities,
  daysOff,
}: {
  activities: readonly ScheduleActivity[]
  daysOff: Week['daysOff']
}): PlanDay[] {
  const off = new Map(daysOff.map(({ date, name }) => [date, name ?? '']))
  const dates = new Set(activities.map(({ date }) => date))
  return [...dates].sort().map((date) => ({
    date,
    dayOff: off.get(date),
    activities: activities.filter((activity) => activity.date === date),
  }))
}
