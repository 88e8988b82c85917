import type { ScheduleTemplate, TemplateActivity } from '#schedules/scheduleTemplate.ts'
import type { ActivityOwner } from '#schedules/templateActivities.ts'

/**
 * One activity of a template that an agency made: project week from 1, weekday 1 (Monday) to 5, its title in both
 * languages. `key` is that of the built-in activity it came from; the weekly call then follows the agreed weekday.
 */
export type OwnActivity = {
  readonly key?: string | null | undefined
  readonly titlePl: string
  readonly titleEn: string
  readonly owner: ActivityOwner
  readonly week: number
  readonly weekday: number
}

export type OwnTemplate = { readonly weeks: number; readonly activities: readonly OwnActivity[] }

/** Why a template cannot be saved; `at` are the positions of the activities concerned, empty where it is the whole. */
export type TemplateRefusal = {
  readonly code: 'schedules.template_empty' | 'schedules.template_week_outside'
  readonly at: readonly number[]
}

/** Whether a template can be used: at least one activity, and none in a week that a project of its length has not got. */
export function templateRefusals({ weeks, activities }: OwnTemplate): TemplateRefusal[] {
  const outside = activities.flatMap(({ week }, index) => (week > weeks ? [index] : []))
  return [
    ...(activities.length === 0 ? [{ code: 'schedules.template_empty' as const, at: [] }] : []),
    ...(outside.length > 0 ? [{ code: 'schedules.template_week_outside' as const, at: outside }] : []),
  ]
}

/** An own template in the form in which templates are laid over real weeks, in the order in which things happen. */
export function placeable({
  weeks,
  activities,
}: Pick<OwnTemplate, 'weeks' | 'activities'>): Pick<ScheduleTemplate, 'weeks' | 'activities'> {
  const made = activities.map(
    ({ key, owner, week, weekday }, index): TemplateActivity => ({
      id: String(index),
      key: key ?? '',
      owner,
      week,
      weekday,
    }),
  )
  return { weeks, activities: made.toSorted((a, b) => a.week * 7 + a.weekday - (b.week * 7 + b.weekday)) }
}

/**
 * Where an activity of a real plan stands in a template made from it: its project week and weekday, a weekend day as the
 * Friday before. What lies before the first week comes into the first; undefined where there are no weeks at all.
 */
export function offsetOf({
  date,
  weeks,
}: {
  date: Temporal.PlainDate
  weeks: readonly { readonly number: number; readonly opensOn: Temporal.PlainDate }[]
}): Pick<OwnActivity, 'week' | 'weekday'> | undefined {
  const week = weeks.findLast(({ opensOn }) => Temporal.PlainDate.compare(opensOn, date) <= 0) ?? weeks[0]
  return week && { week: week.number, weekday: Math.min(date.dayOfWeek, 5) }
}
