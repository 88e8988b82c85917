import type { WorkingCalendar } from '@rytm/domain/calendar/workingCalendar.ts'
import { scheduleDueAt } from '@rytm/domain/schedules/scheduleDue.ts'
import type { ProjectRow } from './projects.lock.queries.ts'

/** By when the client must have the first schedule; undefined without a start. */
export function scheduleDue({
  project: { startDate, scheduleAgreedOn },
  calendar,
}: {
  project: Pick<ProjectRow, 'startDate' | 'scheduleAgreedOn'>
  calendar: WorkingCalendar
}): Temporal.Instant | undefined {
  if (!startDate) return undefined
  const agreedDate = scheduleAgreedOn ? Temporal.PlainDate.from(scheduleAgreedOn) : undefined
  return scheduleDueAt({
    startDate: Temporal.PlainDate.from(startDate),
    ...(agreedDate && { agreedDate }),
    calendar,
  })
}
