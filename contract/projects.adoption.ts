import { z } from 'zod'
import { defineEndpoint } from './endpoint.ts'
import { calendarDate, id, idParams } from './kernel.ts'
import { projectDetail } from './projects.detail.ts'

/** What had been done in a project before it was kept here; null and empty: nothing is known. */
export const adoptionInput = z.object({
  kickoffHeldOn: calendarDate.nullable(),
  /** Who of the client had been heard by then. */
  heardContactIds: z.array(id).max(50),
  scheduleAgreedOn: calendarDate.nullable(),
})
export type AdoptionInput = z.infer<typeof adoptionInput>

export const adoptionErrors = [
  'projects.not_adopted',
  'projects.adoption_nobody_heard',
  'projects.adoption_after',
  'projects.unknown_contact',
  'projects.date_far',
] as const

export const setAdoption = defineEndpoint({
  name: 'projects.setAdoption',
  summary: 'Say what had been done in a running project before it was kept here: it is not owed again',
  method: 'PUT',
  path: '/api/projects/{projectId}/adoption',
  auth: 'member',
  permission: 'projects.write',
  params: idParams('projectId'),
  body: adoptionInput.extend({ revision: z.number().int() }),
  response: projectDetail,
  errors: ['projects.stale_revision', ...adoptionErrors],
})
