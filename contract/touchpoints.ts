import { channels, directions, outcomes } from '@rytm/domain/touchpoints/touchpoint.ts'
import { z } from 'zod'
import { defineEndpoint } from './endpoint.ts'
import { recorder, textWarnings } from './facts.ts'
import { id, idParams, instant, longText, page, pageOf } from './kernel.ts'

export const touchpointInput = z.object({
  /** All of one client. */
  projectIds: z.array(id).min(1).max(30),
  contactId: id.nullish(),
  /** Who else of the same client took part. */
  furtherContactIds: z.array(id).max(30).default([]),
  channel: z.enum(channels),
  direction: z.enum(directions).default('outbound'),
  outcome: z.enum(outcomes),
  /** Absent: now. */
  occurredAt: instant.optional(),
  minutes: z.number().int().min(1).max(1440).nullish(),
  /** Internal; never leaves the agency. */
  note: longText.default(''),
  noteForClient: longText.default(''),
})
export type TouchpointInput = z.input<typeof touchpointInput>

export const touchpoint = z.object({
  id,
  client: z.object({ id, name: z.string() }),
  contact: z.object({ id, name: z.string() }).nullable(),
  furtherContacts: z.array(z.object({ id, name: z.string() })),
  projects: z.array(z.object({ id, title: z.string() })),
  channel: z.enum(channels),
  direction: z.enum(directions),
  outcome: z.enum(outcomes),
  occurredAt: instant,
  recordedAt: instant,
  minutes: z.number().int().nullable(),
  note: z.string(),
  noteForClient: z.string(),
  recordedBy: recorder,
  withdrawnAt: instant.nullable(),
  /** Somebody of the client says that it did not take place, and nobody has settled it yet. */
  contested: z.boolean(),
})
export type Touchpoint = z.infer<typeof touchpoint>

export const logTouchpoint = defineEndpoint({
  name: 'touchpoints.log',
  summary: 'Log a contact with the client, for one or several of its projects',
  method: 'POST',
  path: '/api/touchpoints',
  auth: 'member',
  permission: 'work.write',
  body: touchpointInput,
  response: z.object({ touchpoint, warnings: textWarnings }),
  status: 201,
  errors: [
    'projects.not_found',
    'touchpoints.several_clients',
    'touchpoints.unknown_contact',
    'touchpoints.outcome_impossible',
    'touchpoints.minutes_without_talk',
    'facts.in_future',
    'facts.too_old',
  ],
})

export const withdrawTouchpoint = defineEndpoint({
  name: 'touchpoints.withdraw',
  summary: 'Withdraw a contact that was logged by mistake; it is kept and can be restored',
  method: 'DELETE',
  path: '/api/touchpoints/{touchpointId}',
  auth: 'member',
  permission: 'work.write',
  params: idParams('touchpointId'),
  status: 204,
})

export const restoreTouchpoint = defineEndpoint({
  name: 'touchpoints.restore',
  summary: 'Restore a contact that was withdrawn',
  method: 'POST',
  path: '/api/touchpoints/{touchpointId}/restoration',
  auth: 'member',
  permission: 'work.write',
  params: idParams('touchpointId'),
  status: 204,
})

export const settleContest = defineEndpoint({
  name: 'touchpoints.settleContest',
  summary: 'Settle what the client contests: the contact counts again, with a note on what was found out',
  method: 'POST',
  path: '/api/touchpoints/{touchpointId}/contest/settlement',
  auth: 'member',
  permission: 'commitments.of_others',
  params: idParams('touchpointId'),
  body: z.object({ note: z.string().trim().min(1).max(1000) }),
  status: 204,
  errors: ['touchpoints.not_found', 'touchpoints.not_contested'],
})

export const listProjectTouchpoints = defineEndpoint({
  name: 'touchpoints.listOfProject',
  summary: 'Contacts with the client in a project, newest first',
  method: 'GET',
  path: '/api/projects/{projectId}/touchpoints',
  auth: 'member',
  permission: 'projects.read',
  params: idParams('projectId'),
  query: page,
  response: pageOf(touchpoint),
})

export const listClientTouchpoints = defineEndpoint({
  name: 'touchpoints.listOfClient',
  summary: 'Contacts with a client in all its projects, newest first',
  method: 'GET',
  path: '/api/clients/{clientId}/touchpoints',
  auth: 'member',
  permission: 'clients.read',
  params: idParams('clientId'),
  query: page,
  response: pageOf(touchpoint),
})
