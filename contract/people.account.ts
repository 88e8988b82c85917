import { z } from 'zod'
import { zoneName } from './agencies.ts'
import { defineEndpoint } from './endpoint.ts'
import { email, language, phone, shortText } from './kernel.ts'
import { newPassword } from './people.session.ts'

export const updateAccount = defineEndpoint({
  name: 'people.update_account',
  summary: 'Change my name, language or phone, and how I am reminded',
  method: 'PATCH',
  path: '/api/me',
  auth: 'user',
  body: z.object({
    name: shortText.optional(),
    language: language.optional(),
    /** Shown to clients of the agency in which I act now. */
    phone: phone.nullable().optional(),
    /** Where I work; null: as the agency. Nothing is sent to me outside the opening hours there. */
    zone: zoneName.nullable().optional(),
    /** Reminders by mail too; in the app they are always. */
    remindByMail: z.boolean().optional(),
  }),
  status: 204,
  errors: ['people.zone_unknown'],
})

export const changePassword = defineEndpoint({
  name: 'people.change_password',
  summary: 'Change my password; my other sessions end',
  method: 'PUT',
  path: '/api/me/password',
  auth: 'user',
  body: z.object({ currentPassword: z.string().min(1).max(128), newPassword }),
  status: 204,
  errors: ['people.wrong_password', 'http.too_many_requests'],
})

export const requestPasswordReset = defineEndpoint({
  name: 'people.request_password_reset',
  summary: 'Ask for a link to set a new password; the answer never tells whether the address is known',
  method: 'POST',
  path: '/api/password-reset-requests',
  auth: 'public',
  body: z.object({ email }),
  status: 202,
  errors: ['http.too_many_requests'],
})

export const resetPassword = defineEndpoint({
  name: 'people.reset_password',
  summary: 'Set a new password with the token of the link; all sessions end',
  method: 'POST',
  path: '/api/password-resets',
  auth: 'public',
  body: z.object({ token: z.string().min(1).max(200), newPassword }),
  status: 204,
  errors: ['people.reset_link_ended', 'http.too_many_requests'],
})
