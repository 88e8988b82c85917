import type { BodyOf, ResponseOf } from '@rytm/contract/endpoint.ts'
import type {
  addPasskey,
  offerPasskeySignIn,
  preparePasskey,
  signInWithPasskey,
} from '@rytm/contract/people.passkeys.ts'
import {
  browserSupportsWebAuthn,
  type PublicKeyCredentialCreationOptionsJSON,
  type PublicKeyCredentialRequestOptionsJSON,
  startAuthentication,
  startRegistration,
  WebAuthnError,
} from '@simplewebauthn/browser'

export const knowsPasskeys = browserSupportsWebAuthn

/** Undefined where the person closed the browser's question, or the browser can't: which it was it does not say. */
export async function makePasskey({
  options,
}: ResponseOf<typeof preparePasskey>): Promise<BodyOf<typeof addPasskey>['answer'] | undefined> {
  const optionsJSON = options as unknown as PublicKeyCredentialCreationOptionsJSON
  return asAnswer(await orUndefined(startRegistration({ optionsJSON })))
}

export async function askPasskey({
  options,
}: ResponseOf<typeof offerPasskeySignIn>): Promise<BodyOf<typeof signInWithPasskey>['answer'] | undefined> {
  const optionsJSON = options as unknown as PublicKeyCredentialRequestOptionsJSON
  return asAnswer(await orUndefined(startAuthentication({ optionsJSON })))
}

function asAnswer(result: { id: string; response: object } | undefined) {
  return result && { ...result, response: { ...result.response } }
}

async function orUndefined<T>(ceremony: Promise<T>): Promise<T | undefined> {
  try {
    return await ceremony
  } catch (error) {
    if (error instanceof WebAuthnError || error instanceof DOMException) return undefined
    throw error
  }
}
