import { z } from 'zod'
import { defineEndpoint } from './endpoint.ts'
import { idParams, instant } from './kernel.ts'
import { projectDetail, rhythm, weeklySlot } from './projects.detail.ts'

export const rhythmInput = z.object({
  revision: z.number().int(),
  rhythm,
  weeklySlot: weeklySlot.nullable(),
  /** When it was agreed; absent: now. */
  agreedAt: instant.optional(),
})
export type RhythmInput = z.infer<typeof rhythmInput>

export const setRhythm = defineEndpoint({
  name: 'projects.setRhythm',
  summary: 'Change the rhythm of contact that was agreed with the client',
  method: 'PUT',
  path: '/api/projects/{projectId}/rhythm',
  auth: 'member',
  permission: 'projects.write',
  params: idParams('projectId'),
  body: rhythmInput,
  response: projectDetail,
  errors: [
    'projects.stale_revision',
    'projects.rhythm_empty',
    'projects.unknown_contact',
    'facts.in_future',
    'facts.too_old',
  ],
})
