import type { ScheduleActivity, ScheduleState } from '@rytm/contract/schedules.ts'
import { moveToWeek } from '@rytm/domain/schedules/moveToWeek.ts'
import { weekOf } from './planWeeks.ts'

type Week = Pick<ScheduleState['weeks'][number], 'number' | 'opensOn' | 'workingDays'>
type Moved = Pick<ScheduleActivity, 'date'>

/** The day an activity would stand on in another week; its own day in its own week, undefined in one without days. */
export function landingIn({
  activity: { date },
  week,
  weeks,
}: {
  activity: Moved
  week: Week
  weeks: readonly Week[]
}): string | undefined {
  if (weekOf({ date, weeks })?.number === week.number) return date
  const workingDays = week.workingDays.map((day) => Temporal.PlainDate.from(day))
  return moveToWeek({ date: Temporal.PlainDate.from(date), workingDays })?.toString()
}

/** The week before or behind another in which an activity can stand; undefined at the ends. */
export function weekBeside<W extends Week>({
  number,
  step,
  weeks,
}: {
  /** undefined: from before the first week. */
  number: number | undefined
  step: 1 | -1
  weeks: readonly W[]
}): W | undefined {
  const open = weeks.filter(({ workingDays }) => workingDays.length > 0)
  const beyond = (week: W) => (number === undefined ? step === 1 : (week.number - number) * step > 0)
  return step === 1 ? open.find(beyond) : open.findLast(beyond)
}
