import { channels, directions, outcomes } from '@rytm/domain/touchpoints/touchpoint.ts'
import { z } from 'zod'
import { commitmentKind } from './commitments.ts'
import { defineEndpoint } from './endpoint.ts'
import { id, idParams, instant } from './kernel.ts'

/** At least three letters: a dot is no reason. */
const reason = z
  .string()
  .trim()
  .max(1000)
  .refine((text) => (text.match(/\p{L}/gu) ?? []).length >= 3, { message: 'commitments.reason_required' })

export const waiverInput = z.object({ reason })
export const refusalInput = z.object({ contactId: id, reason })

const ruling = {
  auth: 'member',
  permission: 'work.write',
  params: idParams('commitmentId'),
  status: 204,
} as const
const refusals = ['commitments.not_found', 'commitments.not_open', 'projects.not_found'] as const

export const waiveCommitment = defineEndpoint({
  name: 'commitments.waive',
  summary: 'Let go what is owed, with a reason that stays',
  method: 'POST',
  path: '/api/commitments/{commitmentId}/waiver',
  ...ruling,
  body: waiverInput,
  errors: refusals,
})

export const refuseCommitment = defineEndpoint({
  name: 'commitments.refuse',
  summary: 'The client asked not to have it: who said so',
  method: 'POST',
  path: '/api/commitments/{commitmentId}/refusal',
  ...ruling,
  body: refusalInput,
  errors: [...refusals, 'projects.unknown_contact'],
})

export const dismissReply = defineEndpoint({
  name: 'commitments.dismiss',
  summary: 'What the client said needs no answer',
  method: 'POST',
  path: '/api/commitments/{commitmentId}/dismissal',
  ...ruling,
  errors: [...refusals, 'commitments.not_a_reply'],
})

export const withdrawRuling = defineEndpoint({
  name: 'commitments.withdrawRuling',
  summary: 'Take back what was decided about a commitment: it is owed again',
  method: 'DELETE',
  path: '/api/commitments/{commitmentId}/ruling',
  ...ruling,
  errors: ['commitments.not_found', 'commitments.no_ruling', 'projects.not_found'],
})

export const previewTouchpoint = defineEndpoint({
  name: 'commitments.preview',
  summary: 'Which open commitments of a project a contact with the client would keep, were it logged',
  method: 'GET',
  path: '/api/projects/{projectId}/commitments/preview',
  auth: 'member',
  permission: 'projects.read',
  params: idParams('projectId'),
  query: z.object({
    channel: z.enum(channels),
    direction: z.enum(directions).default('outbound'),
    outcome: z.enum(outcomes),
    contactId: id.optional(),
    /** Absent: now. */
    occurredAt: instant.optional(),
  }),
  response: z.object({ keeps: z.array(z.object({ id, kind: commitmentKind, late: z.boolean() })) }),
})
