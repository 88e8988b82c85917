import type { OwnActivity } from '@rytm/contract/schedules.templates.ts'
import { type ScheduleKind, scheduleTemplate } from '@rytm/domain/schedules/scheduleTemplate.ts'

export interface ShownActivity {
  id: string
  title: string
  owner: 'agency' | 'client'
}

export interface TemplateWeek {
  number: number
  activities: ShownActivity[]
}

/** What a built-in template contains, week by week; empty for a length that has none. */
export function builtInWeeks({
  titleOf,
  ...question
}: {
  kind: ScheduleKind
  weeks: number
  titleOf: (key: string) => string
}): TemplateWeek[] {
  const activities = scheduleTemplate(question)?.activities ?? []
  return byWeek(activities.map(({ id, key, owner, week }) => ({ id, owner, week, title: titleOf(key) })))
}

/** What a template of the agency contains, in the order of its days. */
export function ownWeeks({
  activities,
  language,
}: {
  activities: readonly OwnActivity[]
  language: 'pl' | 'en'
}): TemplateWeek[] {
  const inOrder = activities
    .map((activity, index) => ({ ...activity, id: String(index) }))
    .toSorted((a, b) => a.week - b.week || a.weekday - b.weekday)
  return byWeek(
    inOrder.map(({ id, owner, week, titlePl, titleEn }) => ({
      ...{ id, owner, week },
      title: language === 'en' ? titleEn : titlePl,
    })),
  )
}

function byWeek(activities: readonly (ShownActivity & { week: number })[]): TemplateWeek[] {
  return [...new Set(activities.map(({ week }) => week))].map((number) => ({
    number,
    activities: activities.filter(({ week }) => week === number),
  }))
}
