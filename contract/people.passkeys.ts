import { z } from 'zod'
import { defineEndpoint } from './endpoint.ts'
import { id, idParams, shortText } from './kernel.ts'

/** What the browser and its passkeys say to each other (WebAuthn); read by a library on both sides. */
const ceremony = z.record(z.string(), z.unknown())
const answer = z.object({ id: z.string().max(1400), response: ceremony }).loose()

export const preparePasskey = defineEndpoint({
  name: 'people.prepare_passkey',
  summary: 'What a browser needs to make a passkey for me',
  method: 'POST',
  path: '/api/me/passkey-offers',
  auth: 'user',
  body: z.object({ password: z.string().min(1).max(128) }),
  response: z.object({ options: ceremony }),
  status: 201,
  errors: ['people.wrong_password', 'http.too_many_requests'],
})

export const addPasskey = defineEndpoint({
  name: 'people.add_passkey',
  summary: 'Keep the passkey that the browser made, under a name of mine',
  method: 'POST',
  path: '/api/me/passkeys',
  auth: 'user',
  body: z.object({ name: shortText, answer }),
  response: z.object({ id }),
  status: 201,
  errors: [
    'people.passkey_refused',
    'people.passkey_known',
    'people.passkeys_full',
    'http.too_many_requests',
  ],
})

export const removePasskey = defineEndpoint({
  name: 'people.remove_passkey',
  summary: 'A passkey of mine no longer signs in',
  method: 'DELETE',
  path: '/api/me/passkeys/{passkeyId}',
  auth: 'user',
  params: idParams('passkeyId'),
  status: 204,
  errors: ['people.passkey_not_found'],
})

export const offerPasskeySignIn = defineEndpoint({
  name: 'people.offer_passkey_sign_in',
  summary: 'What a browser needs to sign in with a passkey; names nobody',
  method: 'POST',
  path: '/api/passkey-sign-in-offers',
  auth: 'public',
  response: z.object({ options: ceremony }),
  status: 201,
  errors: ['http.too_many_requests'],
})

export const signInWithPasskey = defineEndpoint({
  name: 'people.sign_in_with_passkey',
  summary: 'Sign in with a passkey alone: it asks for a finger, a face or a PIN itself',
  method: 'POST',
  path: '/api/passkey-sign-ins',
  auth: 'public',
  body: z.object({ answer }),
  status: 204,
  errors: ['people.passkey_refused', 'http.too_many_requests'],
})
