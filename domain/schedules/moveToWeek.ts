import { mondayOf } from '#calendar/isoWeek.ts'

/**
 * The day on which an activity stands after it is moved to another project week. It keeps its weekday; where that day is
 * closed, on hold or a weekend it takes the next working day of the week, behind the last one the last. In a week that
 * also answers for days of a shorter one before it, the weekday is that of its main, later part. `workingDays` are the
 * days of the week on which the project is worked on, in order; undefined where there are none.
 */
export function moveToWeek({
  date,
  workingDays,
}: {
  date: Temporal.PlainDate
  workingDays: readonly Temporal.PlainDate[]
}): Temporal.PlainDate | undefined {
  const last = workingDays.at(-1)
  if (!last) return undefined
  const wanted = mondayOf(last).add({ days: date.dayOfWeek - 1 })
  return workingDays.find((day) => Temporal.PlainDate.compare(day, wanted) >= 0) ?? last
}
