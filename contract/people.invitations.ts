import { z } from 'zod'
import { defineEndpoint } from './endpoint.ts'
import { email, id, idParams, instant, language, shortText } from './kernel.ts'
import { roleSchema } from './permissions.ts'

export const invitationView = z.object({
  id,
  email: z.string(),
  role: roleSchema,
  language,
  invitedBy: z.string(),
  createdAt: instant,
  expiresAt: instant,
  expired: z.boolean(),
})
export type InvitationView = z.infer<typeof invitationView>

export const invite = defineEndpoint({
  name: 'people.invite',
  summary: 'Invite a person by e-mail',
  method: 'POST',
  path: '/api/invitations',
  auth: 'member',
  permission: 'people.invite',
  body: z.object({ email, role: roleSchema, language }),
  response: z.object({ id }),
  status: 201,
  errors: ['people.already_member', 'people.already_invited', 'people.role_above_yours'],
})

export const listInvitations = defineEndpoint({
  name: 'people.invitations',
  summary: 'Invitations that wait for an answer',
  method: 'GET',
  path: '/api/invitations',
  auth: 'member',
  permission: 'people.invite',
  response: z.object({ items: z.array(invitationView) }),
})

export const revokeInvitation = defineEndpoint({
  name: 'people.revoke_invitation',
  summary: 'Take an invitation back',
  method: 'DELETE',
  path: '/api/invitations/{invitationId}',
  auth: 'member',
  permission: 'people.invite',
  params: idParams('invitationId'),
  status: 204,
  errors: ['people.invitation_not_found'],
})

export const resendInvitation = defineEndpoint({
  name: 'people.resend_invitation',
  summary: 'Send an invitation again; only the newest link works',
  method: 'POST',
  path: '/api/invitations/{invitationId}/mail',
  auth: 'member',
  permission: 'people.invite',
  params: idParams('invitationId'),
  status: 204,
  errors: ['people.invitation_not_found'],
})

const token = z.string().min(1).max(200)

/** The token travels in a body, so that no log of addresses keeps it. */
export const showInvitation = defineEndpoint({
  name: 'people.show_invitation',
  summary: 'What a link of an invitation leads to; changes nothing',
  method: 'POST',
  path: '/api/invitation-views',
  auth: 'public',
  body: z.object({ token }),
  response: z.object({
    agencyName: z.string(),
    inviterName: z.string(),
    email: z.string(),
    role: roleSchema,
    language,
    /** The person has an account already and signs in with its password. */
    hasAccount: z.boolean(),
  }),
  errors: ['people.invitation_ended'],
})

export const acceptInvitation = defineEndpoint({
  name: 'people.accept_invitation',
  summary: 'Join the agency: a new person sets name and password, a known one gives theirs',
  method: 'POST',
  path: '/api/invitation-acceptances',
  auth: 'public',
  body: z.object({
    token,
    name: shortText.optional(),
    language: language.optional(),
    /** For a known address the password of the account; otherwise the new one. */
    password: z.string().min(1).max(128),
  }),
  status: 204,
  errors: [
    'people.invitation_ended',
    'people.already_member',
    'people.name_required',
    'people.password_too_short',
    'people.wrong_password',
    'http.too_many_requests',
  ],
})
