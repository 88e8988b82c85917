import { projectStatuses } from '@rytm/domain/projects/projectStatus.ts'
import { z } from 'zod'
import { defineEndpoint } from './endpoint.ts'
import { calendarDate, id, idParams, instant, longText } from './kernel.ts'
import { adoptionErrors, adoptionInput } from './projects.adoption.ts'
import { projectDetail } from './projects.detail.ts'

export const statusChangeInput = z.object({
  to: z.enum(projectStatuses),
  reason: longText.optional(),
  askedByContactId: id.optional(),
  reviewDate: calendarDate.optional(),
  /** The new one of a project that is opened again. */
  targetDate: calendarDate.optional(),
  /** With the activation of a project that runs already: what had been done before it was kept here. */
  before: adoptionInput.optional(),
})
export type StatusChangeInput = z.infer<typeof statusChangeInput>

export const statusChange = z.object({
  id,
  from: z.enum(projectStatuses),
  to: z.enum(projectStatuses),
  occurredAt: instant,
  changedBy: z.object({ id, name: z.string() }),
  reason: z.string().nullable(),
  askedBy: z.object({ id, name: z.string() }).nullable(),
  reviewDate: calendarDate.nullable(),
})

export const changeStatus = defineEndpoint({
  name: 'projects.changeStatus',
  summary: 'Change the status of a project; activating a draft starts its clocks',
  method: 'POST',
  path: '/api/projects/{projectId}/status-changes',
  auth: 'member',
  permission: 'projects.write',
  params: idParams('projectId'),
  body: statusChangeInput,
  response: projectDetail,
  status: 201,
  errors: [
    'projects.activation_incomplete',
    'projects.status_change_not_allowed',
    'projects.status_details_missing',
    'projects.closing_report_not_sent',
    'projects.review_date_past',
    'projects.target_date_past',
    ...adoptionErrors,
  ],
})

export const listStatusChanges = defineEndpoint({
  name: 'projects.listStatusChanges',
  summary: 'How the status of a project came about, newest first',
  method: 'GET',
  path: '/api/projects/{projectId}/status-changes',
  auth: 'member',
  permission: 'projects.read',
  params: idParams('projectId'),
  response: z.object({ items: z.array(statusChange) }),
})
