import type { EndpointDefinition } from '@rytm/contract/endpoint.ts'
import * as contract from '@rytm/contract/people.passkeys.ts'
import { showSecondStep } from '@rytm/contract/people.secondStep.ts'
import * as session from '@rytm/contract/people.session.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createPasskeyDevice } from '#testing/passkeyDevice.ts'
import {
  givenPerson as arrangePerson,
  cookieOf,
  refusal,
  send as sendTo,
  testPassword,
} from '#testing/persons.ts'
import { createTestApp, type TestApp } from '#testing/testApp.ts'
import { testEndpoint } from '#testing/testEndpoint.ts'

let test: TestApp
beforeAll(async () => {
  test = await createTestApp()
})
afterAll(() => test.close())

type Headers = Record<string, string>
const send = (endpoint: EndpointDefinition, body?: object, headers: Headers = {}) =>
  sendTo(test, endpoint, { ...(body && { call: { body } }), headers })

testEndpoint('people.prepare_passkey', {
  endpoint: contract.preparePasskey,
  test: () => test,
  refused: { 'no password': { body: {} } },
})
testEndpoint('people.add_passkey', {
  endpoint: contract.addPasskey,
  test: () => test,
  refused: {
    'no name': { body: { name: ' ', answer: { id: 'x', response: {} } } },
    'no answer': { body: { name: 'Telefon' } },
  },
})
testEndpoint('people.remove_passkey', {
  endpoint: contract.removePasskey,
  test: () => test,
  arrange: async () => ({ params: { passkeyId: (await givenPasskey()).passkeyId } }),
  refused: { 'an id that is none': { params: { passkeyId: 'x' } } },
})
testEndpoint('people.offer_passkey_sign_in', { endpoint: contract.offerPasskeySignIn, test: () => test })
testEndpoint('people.sign_in_with_passkey', {
  endpoint: contract.signInWithPasskey,
  test: () => test,
  refused: { 'no answer': { body: {} } },
})

const givenPerson = () => arrangePerson({ test })
type Device = ReturnType<typeof createPasskeyDevice>

async function offerFor(headers: Headers) {
  const offer = await send(contract.preparePasskey, { password: testPassword }, headers)
  return offer.json().options.challenge as string
}

async function offerOfSignIn() {
  return (await send(contract.offerPasskeySignIn)).json().options.challenge as string
}

const add = (headers: Headers, answer: object) =>
  send(contract.addPasskey, { name: 'Telefon', answer }, headers)
const enter = (answer: object) => send(contract.signInWithPasskey, { answer })

async function givenPasskey() {
  const person = await givenPerson()
  const device = createPasskeyDevice()
  const added = await add(person.headers, device.register({ challenge: await offerFor(person.headers) }))
  return { ...person, device, passkeyId: added.json().id as string }
}

describe('a passkey', () => {
  it('is added with the password, has a name, and signs in alone', async () => {
    const person = await givenPasskey()
    const entered = await enter(person.device.signIn({ challenge: await offerOfSignIn() }))
    expect(entered.statusCode).toBe(204)
    const view = (await send(session.getSession, undefined, cookieOf(entered))).json()
    expect(view).toMatchObject({ user: { email: person.email }, agency: { id: person.agency.agencyId } })
    const { passkeys } = (await send(showSecondStep, undefined, person.headers)).json()
    expect(passkeys).toMatchObject([
      { id: person.passkeyId, name: 'Telefon', lastUsedAt: expect.any(String) },
    ])
  })

  it('is not offered for a wrong password', async () => {
    const { headers } = await givenPerson()
    const answer = await send(contract.preparePasskey, { password: 'not the password' }, headers)
    expect(refusal(answer)).toEqual([422, 'people.wrong_password'])
  })

  it('is asked for in a way that names nobody', async () => {
    const { options } = (await send(contract.offerPasskeySignIn)).json()
    expect(options).toMatchObject({ rpId: 'localhost', userVerification: 'required' })
    expect(options.allowCredentials).toBeUndefined()
  })

  it('is kept once', async () => {
    const { headers, device } = await givenPasskey()
    const again = await add(headers, device.register({ challenge: await offerFor(headers) }))
    expect(refusal(again)).toEqual([409, 'people.passkey_known'])
  })

  it('removed no longer signs in; nobody removes that of another', async () => {
    const [mine, theirs] = [await givenPasskey(), await givenPasskey()]
    const remove = (passkeyId: string) =>
      sendTo(test, contract.removePasskey, { call: { params: { passkeyId } }, headers: mine.headers })
    expect(refusal(await remove(theirs.passkeyId))).toEqual([404, 'people.passkey_not_found'])
    expect((await remove(mine.passkeyId)).statusCode).toBe(204)
    const refused = await enter(mine.device.signIn({ challenge: await offerOfSignIn() }))
    expect(refusal(refused)).toEqual([422, 'people.passkey_refused'])
    expect((await enter(theirs.device.signIn({ challenge: await offerOfSignIn() }))).statusCode).toBe(204)
  })
})

describe('an answer of a passkey is refused', () => {
  const refused = [422, 'people.passkey_refused']
  const tryWith = async (change: (device: Device) => Promise<object>) => {
    const { device } = await givenPasskey()
    return refusal(await enter(await change(device)))
  }

  it('to a challenge that is not ours', async () =>
    expect(await tryWith(async (device) => device.signIn({ challenge: 'aW52ZW50ZWQ' }))).toEqual(refused))

  it('after five minutes', async () => {
    const late = async (device: Device) => {
      const challenge = await offerOfSignIn()
      test.clock.advance({ minutes: 5 })
      return device.signIn({ challenge })
    }
    expect(await tryWith(late)).toEqual(refused)
  })

  it('given on another site', async () => {
    const elsewhere = async (device: Device) =>
      device.signIn({ challenge: await offerOfSignIn(), origin: 'https://rytm.example.test' })
    expect(await tryWith(elsewhere)).toEqual(refused)
  })

  it('where no finger, face or PIN was asked for', async () => {
    const unverified = async (device: Device) =>
      device.signIn({ challenge: await offerOfSignIn(), verified: false })
    expect(await tryWith(unverified)).toEqual(refused)
  })

  it('signed by another one', async () => {
    const stolen = async (device: Device) => ({
      ...createPasskeyDevice().signIn({ challenge: await offerOfSignIn() }),
      id: device.id,
      rawId: device.id,
    })
    expect(await tryWith(stolen)).toEqual(refused)
  })

  it('from a passkey that nobody has', async () => {
    const answer = createPasskeyDevice().signIn({ challenge: await offerOfSignIn() })
    expect(refusal(await enter(answer))).toEqual(refused)
  })

  it('the second time, also of two at once', async () => {
    const { device } = await givenPasskey()
    const answer = device.signIn({ challenge: await offerOfSignIn() })
    const both = await Promise.all([enter(answer), enter(answer)])
    expect(both.map(({ statusCode }) => statusCode).sort()).toEqual([204, 422])
  })

  it('as a new one of somebody else than it was offered to', async () => {
    const [mine, theirs] = [await givenPerson(), await givenPerson()]
    const answer = createPasskeyDevice().register({ challenge: await offerFor(theirs.headers) })
    expect(refusal(await add(mine.headers, answer))).toEqual(refused)
  })

  it('as a new one to a challenge for signing in', async () => {
    const { headers } = await givenPerson()
    const answer = createPasskeyDevice().register({ challenge: await offerOfSignIn() })
    expect(refusal(await add(headers, answer))).toEqual(refused)
  })
})

it('challenges that nobody answered do not pile up', async () => {
  await offerOfSignIn()
  test.clock.advance({ minutes: 5 })
  await offerOfSignIn()
  const { rows } = await test.db.$client.query(
    "SELECT 1 FROM auth.verifications WHERE identifier LIKE 'passkey_sign_in:%'",
  )
  expect(rows).toHaveLength(1)
})
