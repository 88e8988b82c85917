import { z } from 'zod'
import { defineEndpoint } from './endpoint.ts'
import { calendarDate, id, idParams, instant, longText, shortText } from './kernel.ts'
import { scheduleView } from './views/scheduleView.ts'
import { activityOwner, planStanding } from './views/shared.ts'

const activityNote = z.string().trim().max(1000)
export const scheduleKind = z.enum(['direct_search', 'advert', 'mixed'])
export const templateWeeks = z.number().int().min(2).max(12)

export const scheduleActivity = z.object({
  id,
  date: calendarDate,
  position: z.number().int(),
  title: z.string(),
  note: z.string().nullable(),
  owner: activityOwner,
  doneOn: calendarDate.nullable(),
  /** Counts changes of day, words and owner, not ticks. */
  revision: z.number().int(),
})
export type ScheduleActivity = z.infer<typeof scheduleActivity>

export const scheduleWeek = z.object({
  number: z.number().int(),
  firstDay: calendarDate,
  lastDay: calendarDate,
  /** All calendar days the week answers for. */
  opensOn: calendarDate,
  closesOn: calendarDate,
  /** The days of the week on which the project is worked on. */
  workingDays: z.array(calendarDate),
  daysOff: z.array(z.object({ date: calendarDate, name: z.string().nullable() })),
})

export const handover = z.object({
  contactId: id,
  how: z.enum(['smtp', 'marked']),
  handedOverAt: instant,
  markedBy: z.string().nullable(),
})

export const scheduleResponse = z.object({
  id,
  contactId: id,
  contactName: z.string(),
  kind: z.enum(['agreed', 'comment']),
  text: z.string().nullable(),
  respondedAt: instant,
})

export const scheduleVersionSummary = z.object({
  id,
  number: z.number().int(),
  reason: z.string().nullable(),
  publishedAt: instant,
  publishedBy: z.string(),
  contentHash: z.string(),
  recipients: z.array(z.object({ contactId: id, name: z.string(), mailState: z.string() })),
  /** `returnedAt`: a member was told that it did not arrive. */
  handovers: z.array(handover.extend({ returnedAt: instant.nullable() })),
  responses: z.array(scheduleResponse),
})

export const scheduleState = z.object({
  startDate: calendarDate.nullable(),
  targetDate: calendarDate.nullable(),
  plannedWeeks: z.number().int(),
  /** By when the client must have the first version; null without a start date. */
  dueAt: instant.nullable(),
  /** The day agreed with the client for it, instead of the usual one. */
  agreedOn: calendarDate.nullable(),
  weeks: z.array(scheduleWeek),
  activities: z.array(scheduleActivity),
  /** Plan against actual, by the id of the activity. */
  standings: z.record(z.string(), planStanding),
  versions: z.array(scheduleVersionSummary),
  /** Against the last version; null before the first. */
  changes: z
    .object({ added: z.number(), removed: z.number(), moved: z.number(), changed: z.number() })
    .nullable(),
  /** Contacts who may see the schedule; without an e-mail nothing can be mailed to them. */
  recipients: z.array(
    z.object({ contactId: id, name: z.string(), email: z.string().nullable(), roles: z.array(z.string()) }),
  ),
})
export type ScheduleState = z.infer<typeof scheduleState>

/** A plan that has activities is replaced only when this is said. */
const replace = z.boolean().default(false)

const ofProject = idParams('projectId')
const ofActivity = z.object({ projectId: id, activityId: id })
const ofVersion = z.object({ projectId: id, versionId: id })
const base = { auth: 'member', permission: 'schedules.write' } as const

export const getSchedule = defineEndpoint({
  name: 'schedules.get',
  summary: 'The plan of a project by week, its versions and what the client answered',
  method: 'GET',
  path: '/api/projects/{projectId}/schedule',
  auth: 'member',
  permission: 'projects.read',
  params: ofProject,
  response: scheduleState,
})

export const draftSchedule = defineEndpoint({
  ...base,
  name: 'schedules.draft',
  summary: 'Fill the plan from a template on real dates',
  method: 'POST',
  path: '/api/projects/{projectId}/schedule/draft',
  params: ofProject,
  /** A built-in template by kind and length, one of the agency's own, or the weeks of another project's plan. */
  body: z.union([
    z.object({ templateId: id, replace }),
    z.object({ likeProjectId: id, replace }),
    z.object({ kind: scheduleKind, weeks: templateWeeks, replace }),
  ]),
  response: scheduleState,
  errors: ['schedules.template_not_found', 'projects.not_found'],
})

const activityFields = z.object({
  date: calendarDate,
  title: shortText,
  note: activityNote.nullish(),
  owner: activityOwner,
})

export const addActivity = defineEndpoint({
  ...base,
  name: 'schedules.add_activity',
  summary: 'Add an activity; with the id of a removed one it takes its old place for the client',
  method: 'POST',
  path: '/api/projects/{projectId}/schedule/activities',
  params: ofProject,
  body: activityFields.extend({ id: id.optional() }),
  response: scheduleActivity,
  status: 201,
})

export const changeActivity = defineEndpoint({
  ...base,
  name: 'schedules.change_activity',
  summary: 'Move, reword, hand over or tick off an activity',
  method: 'PATCH',
  path: '/api/projects/{projectId}/schedule/activities/{activityId}',
  params: ofActivity,
  body: activityFields.partial().extend({
    doneOn: calendarDate.nullish(),
    position: z.number().int().min(0).max(10_000).optional(),
    /** Where given, the activity must not have been changed since. */
    revision: z.number().int().optional(),
  }),
  response: scheduleActivity,
  errors: ['schedules.stale_revision'],
})

export const removeActivity = defineEndpoint({
  ...base,
  name: 'schedules.remove_activity',
  summary: 'Take an activity out of the plan; what comes back can be added again',
  method: 'DELETE',
  path: '/api/projects/{projectId}/schedule/activities/{activityId}',
  params: ofActivity,
  response: scheduleActivity,
})

export const previewSchedule = defineEndpoint({
  name: 'schedules.preview',
  summary: 'The plan as the client would get it now',
  method: 'GET',
  path: '/api/projects/{projectId}/schedule/preview',
  auth: 'member',
  permission: 'projects.read',
  params: ofProject,
  response: scheduleView,
})

export const publishSchedule = defineEndpoint({
  ...base,
  name: 'schedules.publish',
  summary: 'Publish the plan as a version that does not change any more, and mail it',
  method: 'POST',
  path: '/api/projects/{projectId}/schedule/publications',
  params: ofProject,
  body: z.object({ reason: longText.nullish(), contactIds: z.array(id).max(50).optional() }),
  response: scheduleState,
  status: 201,
})

export const getScheduleVersion = defineEndpoint({
  name: 'schedules.version',
  summary: 'One published version',
  method: 'GET',
  path: '/api/projects/{projectId}/schedule/versions/{versionId}',
  auth: 'member',
  permission: 'projects.read',
  params: ofVersion,
  response: scheduleView,
})

export const getSchedulePdf = defineEndpoint({
  name: 'schedules.version_pdf',
  summary: 'One published version as PDF',
  method: 'GET',
  path: '/api/projects/{projectId}/schedule/versions/{versionId}/pdf',
  auth: 'member',
  permission: 'projects.read',
  params: ofVersion,
  query: z.object({ language: z.enum(['pl', 'en']).optional() }),
  output: 'file',
})

export const markScheduleHandover = defineEndpoint({
  ...base,
  name: 'schedules.mark_handover',
  summary: 'Say that a version was handed to a contact by other means',
  method: 'POST',
  path: '/api/projects/{projectId}/schedule/versions/{versionId}/handovers',
  params: ofVersion,
  body: z.object({ contactId: id, handedOverAt: instant.optional() }),
  response: handover,
  status: 201,
})

export const markScheduleReturn = defineEndpoint({
  ...base,
  name: 'schedules.mark_return',
  summary: 'Say that a version did not reach a contact after all; handing it over again clears this',
  method: 'POST',
  path: '/api/projects/{projectId}/schedule/versions/{versionId}/handovers/{contactId}/return',
  params: ofVersion.extend({ contactId: id }),
  response: scheduleState,
  status: 201,
  errors: ['schedules.not_handed_over'],
})
