import { z } from 'zod'
import { defineEndpoint } from './endpoint.ts'
import { id, idParams, instant, shortText } from './kernel.ts'
import { scheduleKind, templateWeeks } from './schedules.ts'
import { activityOwner } from './views/shared.ts'

export const ownActivity = z.object({
  /** The built-in activity it came from; null for one of the agency's own. */
  key: z.string().max(60).nullable(),
  titlePl: shortText,
  titleEn: shortText,
  owner: activityOwner,
  week: z.number().int().min(1).max(12),
  weekday: z.number().int().min(1).max(5),
})
export type OwnActivity = z.infer<typeof ownActivity>

const names = z.object({ namePl: shortText, nameEn: shortText })
const content = names.extend({ weeks: templateWeeks, activities: z.array(ownActivity).max(300) })

export const ownTemplate = content.extend({
  id,
  revision: z.number().int(),
  savedAt: instant,
  savedBy: z.string(),
})
export type OwnTemplate = z.infer<typeof ownTemplate>

const ofTemplate = idParams('templateId')
const base = { auth: 'member', permission: 'agency.settings' } as const

export const listTemplates = defineEndpoint({
  name: 'schedules.list_templates',
  summary: 'The templates that the agency made itself',
  method: 'GET',
  path: '/api/schedule-templates',
  auth: 'member',
  permission: 'projects.read',
  response: z.object({ items: z.array(ownTemplate) }),
})

export const createTemplate = defineEndpoint({
  ...base,
  name: 'schedules.create_template',
  summary: 'Make a template of the agency from a built-in one or from the plan of a project',
  method: 'POST',
  path: '/api/schedule-templates',
  body: names.extend({
    from: z.union([z.object({ projectId: id }), z.object({ kind: scheduleKind, weeks: templateWeeks })]),
  }),
  response: ownTemplate,
  status: 201,
  errors: ['schedules.template_refused', 'schedules.too_many_templates'],
})

export const saveTemplate = defineEndpoint({
  ...base,
  name: 'schedules.save_template',
  summary: 'Change a template of the agency; plans made from it stay as they are',
  method: 'PUT',
  path: '/api/schedule-templates/{templateId}',
  params: ofTemplate,
  body: content.extend({ revision: z.number().int() }),
  response: ownTemplate,
  errors: ['schedules.template_refused', 'schedules.template_stale'],
})

export const removeTemplate = defineEndpoint({
  ...base,
  name: 'schedules.remove_template',
  summary: 'Remove a template of the agency; plans made from it stay as they are',
  method: 'DELETE',
  path: '/api/schedule-templates/{templateId}',
  params: ofTemplate,
  status: 204,
})
