import {
  type ActivityOwner,
  advertActivities,
  type CatalogueActivity,
  directSearchActivities,
  endActivities,
  presentationActivities,
  startActivities,
  weeklyActivities,
} from '#schedules/templateActivities.ts'
import { dayForLength, longestSchedule, shortestSchedule } from '#schedules/templateDays.ts'

/** How candidates are found: going to them, by an advert, or both. */
export const scheduleKinds = ['direct_search', 'advert', 'mixed'] as const
export type ScheduleKind = (typeof scheduleKinds)[number]

/**
 * One activity of a template. `week` counts project weeks from 1, `weekday` is 1 (Monday) to 5. `id` is stable:
 * the key, with the week behind it for what comes every week (`weekly_report.3`). `after`: not before that many
 * working days after the activity with that id.
 */
export type TemplateActivity = {
  readonly id: string
  readonly key: string
  readonly owner: ActivityOwner
  readonly week: number
  readonly weekday: number
  readonly after?: { readonly key: string; readonly workingDays: number }
}

/** The plan of a kind and length before it has dates; activities in the order in which things happen. */
export type ScheduleTemplate = {
  readonly kind: ScheduleKind
  readonly weeks: number
  readonly activities: readonly TemplateActivity[]
}

const catalogue: Record<ScheduleKind, readonly CatalogueActivity[]> = {
  direct_search: [...startActivities, ...directSearchActivities, ...presentationActivities, ...endActivities],
  advert: [...startActivities, ...advertActivities, ...presentationActivities, ...endActivities],
  mixed: [
    ...startActivities,
    ...directSearchActivities,
    ...advertActivities,
    ...presentationActivities,
    ...endActivities,
  ],
}

/** Every key that a template can contain: each needs a title in each language. */
export const templateActivityKeys: readonly string[] = [
  ...catalogue.mixed.map(({ key }) => key),
  ...weeklyActivities.map(({ key }) => key),
]

/** Whether a template exists for a project of that many weeks: whole numbers from 2 to 12. */
export function isScheduleLength(weeks: number): boolean {
  return Number.isInteger(weeks) && weeks >= shortestSchedule && weeks <= longestSchedule
}

/**
 * The template of a kind for a project of 2 to 12 weeks, in the order in which things happen. undefined for another
 * length: the caller offers the nearest one, a template is never stretched in silence.
 */
export function scheduleTemplate({
  kind,
  weeks,
}: {
  kind: ScheduleKind
  weeks: number
}): ScheduleTemplate | undefined {
  if (!isScheduleLength(weeks)) return undefined
  const activities = [...onceActivities({ kind, weeks }), ...everyWeekActivities(weeks)]
  return { kind, weeks, activities: activities.sort((a, b) => dayOf(a) - dayOf(b)) }
}

function onceActivities({ kind, weeks }: { kind: ScheduleKind; weeks: number }): TemplateActivity[] {
  return catalogue[kind].flatMap(({ key, owner, days, after }) => {
    const day = dayForLength({ days, weeks })
    if (day === undefined) return []
    return [{ id: key, key, owner, week: Math.ceil(day / 5), weekday: ((day - 1) % 5) + 1, after }]
  })
}

function everyWeekActivities(weeks: number): TemplateActivity[] {
  return weeklyActivities.flatMap(({ key, owner, weekday, fromWeek }) =>
    Array.from({ length: weeks - fromWeek + 1 }, (_, index) => {
      const week = fromWeek + index
      return { id: `${key}.${week}`, key, owner, week, weekday }
    }),
  )
}

function dayOf({ week, weekday }: TemplateActivity) {
  return week * 5 + weekday
}
