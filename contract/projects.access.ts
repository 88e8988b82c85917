import { waysToKnow } from '@rytm/domain/projects/confidentiality.ts'
import { z } from 'zod'
import { defineEndpoint } from './endpoint.ts'
import { id, idParams, instant } from './kernel.ts'
import { roleSchema } from './permissions.ts'

export const projectAccess = z.object({
  memberId: id,
  name: z.string(),
  role: roleSchema,
  /** By what this member knows of the project. */
  way: z.enum(waysToKnow),
  /** Only of who is named. */
  givenAt: instant.nullable(),
  givenByName: z.string().nullable(),
})
export type ProjectAccess = z.infer<typeof projectAccess>

const accesses = z.object({
  items: z.array(projectAccess),
  /** Members who could be named. */
  others: z.array(z.object({ memberId: id, name: z.string(), role: roleSchema })),
})

export const listAccesses = defineEndpoint({
  name: 'projects.accesses',
  summary: 'Who in the agency knows of a confidential project',
  method: 'GET',
  path: '/api/projects/{projectId}/accesses',
  auth: 'member',
  permission: 'projects.read',
  params: idParams('projectId'),
  response: accesses,
})

export const giveAccess = defineEndpoint({
  name: 'projects.give_access',
  summary: 'Name a member who may know of a confidential project',
  method: 'POST',
  path: '/api/projects/{projectId}/accesses',
  auth: 'member',
  permission: 'projects.write',
  params: idParams('projectId'),
  body: z.object({ memberId: id }),
  status: 204,
  errors: ['projects.unknown_member', 'projects.not_confidential'],
})

export const withdrawAccess = defineEndpoint({
  name: 'projects.withdraw_access',
  summary: 'Take the access of a named member back',
  method: 'DELETE',
  path: '/api/projects/{projectId}/accesses/{memberId}',
  auth: 'member',
  permission: 'projects.write',
  params: z.object({ projectId: id, memberId: id }),
  status: 204,
  errors: ['projects.access_not_found'],
})
