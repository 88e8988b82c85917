import type { EndpointDefinition } from '@rytm/contract/endpoint.ts'
import { acceptInvitation } from '@rytm/contract/people.invitations.ts'
import * as contract from '@rytm/contract/people.secondStep.ts'
import * as session from '@rytm/contract/people.session.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { inAgency } from '#platform/db/tenancy.ts'
import { withClient } from '#platform/postgres/roles.ts'
import { oneTimeCode, stepAt } from '#platform/secrets/oneTimeCode.ts'
import { createAgency, type TestAgency } from '#testing/factories.ts'
import {
  givenPerson as arrangePerson,
  cookieOf,
  givenInvitation,
  refusal,
  send as sendTo,
  testPassword,
} from '#testing/persons.ts'
import { createTestApp, type TestApp } from '#testing/testApp.ts'
import { testEndpoint } from '#testing/testEndpoint.ts'
import { resetSecondStepByOperator } from './people.secondStepReset.usecases.ts'

let test: TestApp
beforeAll(async () => {
  test = await createTestApp()
})
afterAll(() => test.close())

type Headers = Record<string, string>
const password = testPassword
const send = (endpoint: EndpointDefinition, body?: object, headers: Headers = {}) =>
  sendTo(test, endpoint, { ...(body && { call: { body } }), headers })

const withPassword = { 'no password': { body: {} }, 'an empty one': { body: { password: '' } } }
testEndpoint('people.second_step', { endpoint: contract.showSecondStep, test: () => test })
testEndpoint('people.prepare_codes', {
  endpoint: contract.prepareCodes,
  test: () => test,
  refused: withPassword,
})
testEndpoint('people.turn_codes_on', {
  endpoint: contract.turnCodesOn,
  test: () => test,
  refused: { 'no code': { body: { code: ' ' } } },
})
testEndpoint('people.turn_codes_off', {
  endpoint: contract.turnCodesOff,
  test: () => test,
  refused: withPassword,
})
testEndpoint('people.renew_recovery_codes', {
  endpoint: contract.renewRecoveryCodes,
  test: () => test,
  refused: withPassword,
})
testEndpoint('people.answer_second_step', {
  endpoint: contract.answerSecondStep,
  test: () => test,
  refused: { 'no challenge': { body: { challenge: '', code: '123456' } } },
})
testEndpoint('people.reset_second_step', {
  endpoint: contract.resetSecondStep,
  test: () => test,
  arrange: async ({ member: { memberId } }) => ({ params: { memberId } }),
  refused: { 'an id that is none': { params: { memberId: 'x' } } },
})

const givenPerson = () => arrangePerson({ test })
type Person = Awaited<ReturnType<typeof givenPerson>>

/** What the app on the phone shows; `later`: so many half minutes on. */
function codeOf({ key, later = 0 }: { key: string; later?: number }) {
  const bits = [...key].map((letter) =>
    'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'.indexOf(letter).toString(2).padStart(5, '0'),
  )
  const bytes = bits.join('').match(/.{8}/g) ?? []
  const step = stepAt(test.clock.now()) + later
  return oneTimeCode({ key: Uint8Array.from(bytes, (byte) => Number.parseInt(byte, 2)), step })
}

/** Somebody who has just turned codes on; the code of this half minute is used up by that. */
async function givenCodes(person: Person) {
  const { key } = (await send(contract.prepareCodes, { password }, person.headers)).json()
  const on = await send(contract.turnCodesOn, { code: codeOf({ key }) }, person.headers)
  test.clock.advance({ minutes: 1 })
  return { ...person, key: key as string, recoveryCodes: on.json().recoveryCodes as string[] }
}

const signIn = (email: string) => send(session.signIn, { email, password })
const challengeOf = async (email: string) => (await signIn(email)).json().params.challenge as string
const answer = (challenge: string, code: string) => send(contract.answerSecondStep, { challenge, code })

describe('codes of an app', () => {
  it('are asked for once a first one has confirmed the key, and ten recovery codes come with it', async () => {
    const person = await givenPerson()
    const { key, address } = (await send(contract.prepareCodes, { password }, person.headers)).json()
    expect(address).toContain(`secret=${key}`)
    expect((await signIn(person.email)).statusCode).toBe(204)
    const confirm = (code: string) => send(contract.turnCodesOn, { code }, person.headers)
    expect(refusal(await confirm('000000'))).toEqual([422, 'people.code_wrong'])
    const { recoveryCodes } = (await confirm(codeOf({ key }))).json()
    expect(new Set(recoveryCodes).size).toBe(10)
    expect((await send(contract.showSecondStep, undefined, person.headers)).json()).toMatchObject({
      codesSince: expect.any(String),
      recoveryCodesLeft: 10,
    })
    const asked = await signIn(person.email)
    expect(asked.json()).toMatchObject({ code: 'people.second_step_required', params: { passkey: false } })
    expect(asked.headers['set-cookie']).toBeUndefined()
  })

  it('end every session that began with the password alone, but the one in which they are turned on', async () => {
    const person = await givenPerson()
    const elsewhere = cookieOf(await signIn(person.email))
    expect((await send(session.listSessions, undefined, elsewhere)).statusCode).toBe(200)
    await givenCodes(person)
    expect((await send(session.listSessions, undefined, elsewhere)).statusCode).toBe(401)
    expect((await send(session.listSessions, undefined, person.headers)).statusCode).toBe(200)
  })

  it('let in with the password only, and lead to the agency', async () => {
    const { email, key, agency } = await givenCodes(await givenPerson())
    const entered = await answer(await challengeOf(email), codeOf({ key }))
    expect(entered.statusCode).toBe(204)
    const view = (await send(session.getSession, undefined, cookieOf(entered))).json()
    expect(view).toMatchObject({ user: { email }, agency: { id: agency.agencyId } })
  })

  it('work once, also for two at once, and none from before the last', async () => {
    const { email, key } = await givenCodes(await givenPerson())
    const code = codeOf({ key })
    const challenges = [await challengeOf(email), await challengeOf(email)]
    const both = await Promise.all(challenges.map((challenge) => answer(challenge, code)))
    expect(both.map(({ statusCode }) => statusCode).sort()).toEqual([204, 422])
    const earlier = await answer(await challengeOf(email), codeOf({ key, later: -1 }))
    expect(refusal(earlier)).toEqual([422, 'people.code_wrong'])
  })

  it('used for the set-up are used up', async () => {
    const person = await givenPerson()
    const { key } = (await send(contract.prepareCodes, { password }, person.headers)).json()
    const code = codeOf({ key })
    await send(contract.turnCodesOn, { code }, person.headers)
    expect(refusal(await answer(await challengeOf(person.email), code))).toEqual([422, 'people.code_wrong'])
  })

  it('wait after five wrong ones, whatever the challenge, and the person is told', async () => {
    const person = await givenCodes(await givenPerson())
    for (let time = 0; time < 5; time++) await answer(await challengeOf(person.email), '000000')
    const blocked = await answer(await challengeOf(person.email), codeOf(person))
    expect(blocked.json()).toMatchObject({ code: 'people.sign_in_blocked', params: { minutes: 1 } })
    expect(await letters(person.agency)).toContain('sign_in_blocked')
    test.clock.advance({ minutes: 1 })
    expect((await answer(await challengeOf(person.email), codeOf(person))).statusCode).toBe(204)
  })

  it('go with their challenge: ten minutes, once, and never with an invented one', async () => {
    const { email, key } = await givenCodes(await givenPerson())
    const late = await challengeOf(email)
    test.clock.advance({ minutes: 10 })
    expect(refusal(await answer(late, codeOf({ key })))).toEqual([422, 'people.challenge_ended'])
    const used = await challengeOf(email)
    await answer(used, codeOf({ key }))
    test.clock.advance({ minutes: 1 })
    expect(refusal(await answer(used, codeOf({ key })))).toEqual([422, 'people.challenge_ended'])
    expect(refusal(await answer('invented', codeOf({ key })))).toEqual([422, 'people.challenge_ended'])
  })

  it('of one person do not open the account of another', async () => {
    const [mine, theirs] = [await givenCodes(await givenPerson()), await givenCodes(await givenPerson())]
    const challenge = await challengeOf(theirs.email)
    expect(refusal(await answer(challenge, codeOf(mine)))).toEqual([422, 'people.code_wrong'])
    const [recovery = ''] = mine.recoveryCodes
    expect(refusal(await answer(challenge, recovery))).toEqual([422, 'people.code_wrong'])
  })

  it('end with the password only, and the recovery codes with them', async () => {
    const person = await givenCodes(await givenPerson())
    const off = (given: string) => send(contract.turnCodesOff, { password: given }, person.headers)
    expect(refusal(await off('not the password'))).toEqual([422, 'people.wrong_password'])
    expect((await off(password)).statusCode).toBe(204)
    expect((await signIn(person.email)).statusCode).toBe(204)
    expect((await send(contract.showSecondStep, undefined, person.headers)).json()).toMatchObject({
      codesSince: null,
      recoveryCodesLeft: 0,
    })
    expect(refusal(await off(password))).toEqual([409, 'people.codes_off'])
    expect(await letters(person.agency)).toEqual(expect.arrayContaining(['account_changed']))
  })

  it('are not prepared without the password, nor over those that are on', async () => {
    const person = await givenPerson()
    const prepare = (given: string) => send(contract.prepareCodes, { password: given }, person.headers)
    expect(refusal(await prepare('not the password'))).toEqual([422, 'people.wrong_password'])
    expect(refusal(await send(contract.turnCodesOn, { code: '123456' }, person.headers))).toEqual([
      409,
      'people.codes_not_prepared',
    ])
    await givenCodes(person)
    expect(refusal(await prepare(password))).toEqual([409, 'people.codes_on'])
  })

  it('are kept so that the database alone makes none', async () => {
    const { key, recoveryCodes } = await givenCodes(await givenPerson())
    const stored = await withClient(test.ownerUrl, async (client) => {
      const { rows } = await client.query(
        'SELECT sealed_key, code_hash FROM auth.one_time_keys JOIN auth.recovery_codes USING (user_id)',
      )
      return JSON.stringify(rows)
    })
    expect(stored).not.toContain(key)
    for (const code of recoveryCodes) expect(stored).not.toContain(code.replace('-', ''))
  })
})

describe('a recovery code', () => {
  it('stands in for the app once, however it is typed', async () => {
    const { email, headers, recoveryCodes } = await givenCodes(await givenPerson())
    const [first = ''] = recoveryCodes
    const typed = first.toLowerCase().replace('-', ' ')
    expect((await answer(await challengeOf(email), typed)).statusCode).toBe(204)
    expect(refusal(await answer(await challengeOf(email), first))).toEqual([422, 'people.code_wrong'])
    expect((await send(contract.showSecondStep, undefined, headers)).json().recoveryCodesLeft).toBe(9)
  })

  it('ends when new ones are made', async () => {
    const { email, headers, recoveryCodes } = await givenCodes(await givenPerson())
    const renew = (given: string) => send(contract.renewRecoveryCodes, { password: given }, headers)
    expect(refusal(await renew('not the password'))).toEqual([422, 'people.wrong_password'])
    const [fresh] = (await renew(password)).json().recoveryCodes
    const [old = ''] = recoveryCodes
    expect(refusal(await answer(await challengeOf(email), old))).toEqual([422, 'people.code_wrong'])
    expect((await answer(await challengeOf(email), fresh)).statusCode).toBe(204)
  })
})

it('an invitation to a second agency does not let past the second step', async () => {
  const { email } = await givenCodes(await givenPerson())
  const second = await createAgency({ test })
  const { mailed } = await givenInvitation({ test, agency: second, email })
  const joined = await send(acceptInvitation, { token: await mailed(), password })
  expect(joined.statusCode).toBe(204)
  expect(joined.headers['set-cookie']).toBeUndefined()
})

describe('an owner resets a second step', () => {
  const reset = (memberId: string, headers: Headers) =>
    sendTo(test, contract.resetSecondStep, { call: { params: { memberId } }, headers })
  const memberIdOf = async ({ headers }: Person) =>
    (await send(session.getSession, undefined, headers)).json().member.id as string

  it('and the password alone lets the person in; sessions end, the person and the audit log know', async () => {
    const person = await givenCodes(await givenPerson())
    const { agency, email, headers } = person
    const memberId = await memberIdOf(person)
    expect((await reset(memberId, agency.headers)).statusCode).toBe(204)
    expect((await send(contract.showSecondStep, undefined, headers)).statusCode).toBe(401)
    expect((await signIn(email)).statusCode).toBe(204)
    expect(await letters(agency)).toContain('account_changed')
    expect(await audited(agency)).toContain('people.second_step_reset')
    expect(refusal(await reset(memberId, agency.headers))).toEqual([409, 'people.codes_off'])
  })

  it('but nobody else does, and not of somebody who works elsewhere too', async () => {
    const person = await givenCodes(await givenPerson())
    const memberId = await memberIdOf(person)
    expect(refusal(await reset(memberId, person.headers))).toEqual([403, 'auth.not_permitted'])
    const second = await createAgency({ test })
    const { mailed } = await givenInvitation({ test, agency: second, email: person.email })
    await send(acceptInvitation, { token: await mailed(), password })
    expect(refusal(await reset(memberId, person.agency.headers))).toEqual([
      409,
      'people.second_step_of_several',
    ])
  })
})

describe('the operator resets a second step', () => {
  const byOperator = (email: string) => resetSecondStepByOperator({ email, db: test.db, clock: test.clock })

  it('of whoever asks for it, and all agencies of the person see it', async () => {
    const person = await givenCodes(await givenPerson())
    const { email, agency } = person
    const second = await createAgency({ test })
    const { mailed } = await givenInvitation({ test, agency: second, email })
    await send(acceptInvitation, { token: await mailed(), password })
    expect(await byOperator(email)).toBe('reset')
    expect((await signIn(email)).statusCode).toBe(204)
    for (const each of [agency, second]) expect(await audited(each)).toContain('people.second_step_reset')
    expect(await byOperator(email)).toBe('off')
    expect(await byOperator('nobody@agency.test')).toBe('unknown')
  })
})

it('an owner does not reset their own without the password', async () => {
  const { headers, member } = await createAgency({ test })
  const own = await sendTo(test, contract.resetSecondStep, {
    call: { params: { memberId: member.memberId } },
    headers,
  })
  expect(refusal(own)).toEqual([409, 'people.second_step_own'])
})

const letters = (agency: TestAgency) => column(agency, 'SELECT kind AS word FROM mail_messages')
const audited = (agency: TestAgency) => column(agency, 'SELECT action AS word FROM audit_entries')

function column({ agencyId }: TestAgency, query: string) {
  return inAgency({ db: test.db, agencyId }, async (tx) => {
    const { rows } = await tx.execute<{ word: string }>(query)
    return rows.map(({ word }) => word)
  })
}
