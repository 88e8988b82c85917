import {
  type ScheduleKind,
  scheduleTemplate,
  type TemplateActivity,
} from '@rytm/domain/schedules/scheduleTemplate.ts'

export interface TemplateWeek {
  number: number
  activities: TemplateActivity[]
}

/** What a template contains, week by week; empty for a length that has none. */
export function templateWeeks(question: { kind: ScheduleKind; weeks: number }): TemplateWeek[] {
  const activities = scheduleTemplate(question)?.activities ?? []
  return [...new Set(activities.map(({ week }) => week))].map((number) => ({
    number,
    activities: activities.filter(({ week }) => week === number),
  }))
}
