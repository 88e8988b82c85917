import { z } from 'zod'
import { defineEndpoint } from './endpoint.ts'
import { email, id, idParams, instant, language } from './kernel.ts'
import { type Permission, permissions, roleSchema } from './permissions.ts'

/** Length is what makes a password strong; no rules about kinds of characters. */
export const passwordMinLength = 10
export const newPassword = z.string().min(passwordMinLength).max(128)

export const sessionUser = z.object({ id, name: z.string(), email: z.string(), language })
export const sessionAgency = z.object({
  id,
  name: z.string(),
  language,
  zone: z.string(),
  country: z.string(),
})

/** Who looks at the workspace. Everything is null for a stranger, so that the app can choose its first screen. */
export const sessionView = z.object({
  user: sessionUser.nullable(),
  agency: sessionAgency.nullable(),
  member: z
    .object({
      id,
      role: roleSchema,
      displayName: z.string(),
      phone: z.string().nullable(),
      /** Null: as the agency. */
      zone: z.string().nullable(),
      remindByMail: z.boolean(),
    })
    .nullable(),
  /** The agency asks for a second step: nothing else works until it is set up. */
  secondStepMissing: z.boolean(),
  permissions: z.array(z.enum(permissions as [Permission, ...Permission[]])),
  agencies: z.array(z.object({ id, name: z.string(), role: roleSchema })),
  installation: z.object({ hasAgency: z.boolean() }),
})
export type SessionView = z.infer<typeof sessionView>

export const getSession = defineEndpoint({
  name: 'people.session',
  summary: 'Who is signed in, where, and what they may do; answers strangers too',
  method: 'GET',
  path: '/api/session',
  auth: 'public',
  response: sessionView,
})

export const signIn = defineEndpoint({
  name: 'people.sign_in',
  summary: 'Sign in with e-mail and password',
  method: 'POST',
  path: '/api/sessions',
  auth: 'public',
  body: z.object({ email, password: z.string().min(1).max(128) }),
  status: 204,
  errors: [
    'people.wrong_credentials',
    'people.second_step_required',
    'people.sign_in_blocked',
    'http.too_many_requests',
  ],
})

export const signOut = defineEndpoint({
  name: 'people.sign_out',
  summary: 'End this session',
  method: 'DELETE',
  path: '/api/session',
  auth: 'user',
  status: 204,
})

export const chooseAgency = defineEndpoint({
  name: 'people.choose_agency',
  summary: 'Act in another of my agencies from now on',
  method: 'PUT',
  path: '/api/session/agency',
  auth: 'user',
  body: z.object({ agencyId: id }),
  status: 204,
  errors: ['people.agency_not_found'],
})

export const listSessions = defineEndpoint({
  name: 'people.sessions',
  summary: 'Where I am signed in',
  method: 'GET',
  path: '/api/me/sessions',
  auth: 'user',
  response: z.object({
    items: z.array(
      z.object({
        id,
        device: z.string().nullable(),
        ipAddress: z.string().nullable(),
        createdAt: instant,
        lastSeenAt: instant,
        current: z.boolean(),
      }),
    ),
  }),
})

export const endSession = defineEndpoint({
  name: 'people.end_session',
  summary: 'End one of my sessions',
  method: 'DELETE',
  path: '/api/me/sessions/{sessionId}',
  auth: 'user',
  params: idParams('sessionId'),
  status: 204,
  errors: ['people.session_not_found'],
})

export const endOtherSessions = defineEndpoint({
  name: 'people.end_other_sessions',
  summary: 'End all my sessions but this one',
  method: 'DELETE',
  path: '/api/me/other-sessions',
  auth: 'user',
  status: 204,
})
