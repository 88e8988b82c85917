import { z } from 'zod'
import { calendarDate, id, instant } from '../kernel.ts'
import { activityOwner, personRef, projectHead } from './shared.ts'

export const activityChange = z.enum(['added', 'moved', 'changed'])

export const scheduleActivityView = z.object({
  id,
  date: calendarDate,
  title: z.string(),
  note: z.string().nullable(),
  owner: activityOwner,
  /** Against the version before; null where nothing changed and in a first version. */
  change: activityChange.nullable(),
  movedFrom: calendarDate.nullable(),
})

export const scheduleWeekView = z.object({
  number: z.number().int().min(1),
  firstDay: calendarDate,
  lastDay: calendarDate,
  daysOff: z.array(z.object({ date: calendarDate, name: z.string().nullable() })),
  activities: z.array(scheduleActivityView),
})

/** One thing that changed against the version before, in the order in which they are read. */
export const scheduleChange = z.object({
  kind: z.enum(['added', 'removed', 'moved', 'renamed', 'owner', 'note']),
  title: z.string(),
  date: calendarDate,
  formerTitle: z.string().nullable(),
  formerDate: calendarDate.nullable(),
  owner: activityOwner.nullable(),
})

/** One published version of a schedule, as every contact of the project sees it. */
export const scheduleView = z.object({
  kind: z.literal('schedule'),
  head: projectHead,
  versionNumber: z.number().int().min(1),
  publishedAt: instant,
  publishedBy: personRef,
  reason: z.string().nullable(),
  weeks: z.array(scheduleWeekView),
  removed: z.array(z.object({ title: z.string(), date: calendarDate })),
  /** Missing in versions that were published before it was said. */
  changes: z.array(scheduleChange).optional(),
})
export type ScheduleView = z.infer<typeof scheduleView>
export type ScheduleChange = z.infer<typeof scheduleChange>
export type ScheduleWeekView = z.infer<typeof scheduleWeekView>
export type ScheduleActivityView = z.infer<typeof scheduleActivityView>
