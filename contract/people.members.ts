import { z } from 'zod'
import { defineEndpoint } from './endpoint.ts'
import { id, idParams, instant } from './kernel.ts'
import { roleSchema } from './permissions.ts'

export const memberView = z.object({
  id,
  name: z.string(),
  email: z.string(),
  phone: z.string().nullable(),
  role: roleSchema,
  joinedAt: instant,
  /** Signs in with more than a password; null for who may not reset that. */
  secondStep: z.boolean().nullable(),
  /** Null while the membership lives. */
  endedAt: instant.nullable(),
})
export type MemberView = z.infer<typeof memberView>

export const listMembers = defineEndpoint({
  name: 'people.members',
  summary: 'People of the agency, those who left included',
  method: 'GET',
  path: '/api/members',
  auth: 'member',
  permission: 'people.read',
  response: z.object({ items: z.array(memberView) }),
})

export const changeRole = defineEndpoint({
  name: 'people.change_role',
  summary: 'Give a member another role',
  method: 'PUT',
  path: '/api/members/{memberId}/role',
  auth: 'member',
  permission: 'people.change_role',
  params: idParams('memberId'),
  body: z.object({ role: roleSchema }),
  status: 204,
  errors: ['people.member_not_found', 'people.last_owner'],
})

export const endMembership = defineEndpoint({
  name: 'people.end_membership',
  summary: 'Take a member out of the agency; their sessions in it end',
  method: 'DELETE',
  path: '/api/members/{memberId}',
  auth: 'member',
  permission: 'people.remove',
  params: idParams('memberId'),
  status: 204,
  errors: ['people.member_not_found', 'people.last_owner'],
})
