import { z } from 'zod'
import { defineEndpoint } from './endpoint.ts'
import { id, idParams, instant } from './kernel.ts'

const password = z.string().min(1).max(128)
/** Six digits of the app, or a recovery code; spaces and dashes do not matter. */
const code = z.string().trim().min(1).max(40)
const recoveryCodes = z.array(z.string())

export const passkeyView = z.object({
  id,
  name: z.string(),
  createdAt: instant,
  lastUsedAt: instant.nullable(),
})
export type PasskeyView = z.infer<typeof passkeyView>

export const showSecondStep = defineEndpoint({
  name: 'people.second_step',
  summary: 'What I sign in with besides the password',
  method: 'GET',
  path: '/api/me/second-step',
  auth: 'user',
  response: z.object({
    /** Since when codes of an app are asked for; null: they are not. */
    codesSince: instant.nullable(),
    recoveryCodesLeft: z.int(),
    passkeys: z.array(passkeyView),
  }),
})

export const prepareCodes = defineEndpoint({
  name: 'people.prepare_codes',
  summary: 'A key for my app; nothing is asked for until a first code has confirmed it',
  method: 'POST',
  path: '/api/me/code-keys',
  auth: 'user',
  body: z.object({ password }),
  response: z.object({
    /** For typing. */
    key: z.string(),
    /** For the picture: the same as `otpauth:` address. */
    address: z.string(),
  }),
  status: 201,
  errors: ['people.wrong_password', 'people.codes_on', 'http.too_many_requests'],
})

export const turnCodesOn = defineEndpoint({
  name: 'people.turn_codes_on',
  summary: 'Confirm the key with a code; the recovery codes are shown this once',
  method: 'POST',
  path: '/api/me/code-confirmations',
  auth: 'user',
  body: z.object({ code }),
  response: z.object({ recoveryCodes }),
  status: 201,
  errors: ['people.code_wrong', 'people.codes_not_prepared', 'people.codes_on', 'http.too_many_requests'],
})

export const turnCodesOff = defineEndpoint({
  name: 'people.turn_codes_off',
  summary: 'Sign in with the password alone again; recovery codes end',
  method: 'POST',
  path: '/api/me/code-removals',
  auth: 'user',
  body: z.object({ password }),
  status: 204,
  errors: [
    'people.wrong_password',
    'people.codes_off',
    'people.second_step_needed',
    'http.too_many_requests',
  ],
})

export const renewRecoveryCodes = defineEndpoint({
  name: 'people.renew_recovery_codes',
  summary: 'Ten new recovery codes; the old ones end',
  method: 'POST',
  path: '/api/me/recovery-codes',
  auth: 'user',
  body: z.object({ password }),
  response: z.object({ recoveryCodes }),
  status: 201,
  errors: ['people.wrong_password', 'people.codes_off', 'http.too_many_requests'],
})

export const answerSecondStep = defineEndpoint({
  name: 'people.answer_second_step',
  summary: 'Finish signing in with a code, after the password was right',
  method: 'POST',
  path: '/api/second-step-answers',
  auth: 'public',
  body: z.object({ challenge: z.string().min(1).max(200), code }),
  status: 204,
  errors: ['people.code_wrong', 'people.challenge_ended', 'people.sign_in_blocked', 'http.too_many_requests'],
})

export const resetSecondStep = defineEndpoint({
  name: 'people.reset_second_step',
  summary: 'For a member who lost phone and recovery codes: the password alone lets them in again',
  method: 'DELETE',
  path: '/api/members/{memberId}/second-step',
  auth: 'member',
  permission: 'people.reset_second_step',
  params: idParams('memberId'),
  status: 204,
  errors: [
    'people.member_not_found',
    'people.second_step_own',
    'people.second_step_of_several',
    'people.codes_off',
  ],
})
