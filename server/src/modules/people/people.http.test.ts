import type { EndpointDefinition } from '@rytm/contract/endpoint.ts'
import * as account from '@rytm/contract/people.account.ts'
import * as contract from '@rytm/contract/people.session.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { inAgency, outsideAgencies } from '#platform/db/tenancy.ts'
import { createAgency, type TestAgency } from '#testing/factories.ts'
import {
  givenPerson as arrangePerson,
  cookieOf,
  refusal,
  send as sendTo,
  testPassword,
} from '#testing/persons.ts'
import { createTestApp, type TestApp } from '#testing/testApp.ts'
import { testEndpoint } from '#testing/testEndpoint.ts'
import { makePasswordResetToken } from './people.codes.usecases.ts'

let test: TestApp
beforeAll(async () => {
  test = await createTestApp()
})
afterAll(() => test.close())

const send = (endpoint: EndpointDefinition, call = {}) => sendTo(test, endpoint, call)
const givenPerson = () => arrangePerson({ test })
const password = testPassword

const signIn = (body: { email: string; password: string }) => send(contract.signIn, { call: { body } })

testEndpoint('people.session', { endpoint: contract.getSession, test: () => test })
testEndpoint('people.sign_in', {
  endpoint: contract.signIn,
  test: () => test,
  refused: {
    'an address that is none': { body: { email: 'nobody', password } },
    'an empty password': { body: { email: 'a@agency.test', password: '' } },
    'a password as long as a book': { body: { email: 'a@agency.test', password: 'x'.repeat(129) } },
  },
})
testEndpoint('people.sign_out', { endpoint: contract.signOut, test: () => test })
testEndpoint('people.choose_agency', {
  endpoint: contract.chooseAgency,
  test: () => test,
  refused: { 'an id that is none': { body: { agencyId: 'x' } } },
})
testEndpoint('people.sessions', { endpoint: contract.listSessions, test: () => test })
testEndpoint('people.end_session', {
  endpoint: contract.endSession,
  test: () => test,
  arrange: async ({ member }) => ({ params: { sessionId: member.sessionId } }),
  refused: { 'an id that is none': { params: { sessionId: 'x' } } },
})
testEndpoint('people.end_other_sessions', { endpoint: contract.endOtherSessions, test: () => test })
testEndpoint('people.update_account', {
  endpoint: account.updateAccount,
  test: () => test,
  refused: { 'an empty name': { body: { name: ' ' } }, 'a phone of letters': { body: { phone: 'call me' } } },
})
testEndpoint('people.change_password', {
  endpoint: account.changePassword,
  test: () => test,
  refused: { 'a short password': { body: { currentPassword: 'x', newPassword: 'short' } } },
})
testEndpoint('people.request_password_reset', {
  endpoint: account.requestPasswordReset,
  test: () => test,
  refused: { 'an address that is none': { body: { email: 'x' } } },
})
testEndpoint('people.reset_password', {
  endpoint: account.resetPassword,
  test: () => test,
  refused: { 'a short password': { body: { token: 'x', newPassword: 'short' } } },
})
describe('signing in', () => {
  it('opens the agency of the person, and signing out ends that', async () => {
    const { email, agency } = await givenPerson()
    const answer = await signIn({ email: email.toUpperCase(), password })
    expect(answer.statusCode).toBe(204)
    const headers = cookieOf(answer)
    const session = await send(contract.getSession, { headers })
    expect(session.json()).toMatchObject({
      user: { email, name: 'Osoba Zaproszona' },
      agency: { id: agency.agencyId },
      member: { role: 'consultant' },
      agencies: [{ id: agency.agencyId }],
    })
    expect(session.json().permissions).toContain('projects.write')
    expect(session.json().permissions).not.toContain('audit.read')
    await send(contract.signOut, { headers })
    expect((await send(contract.getSession, { headers })).json().user).toBeNull()
  })

  it('says the same for a wrong password and for an unknown address', async () => {
    const { email } = await givenPerson()
    const wrong = await signIn({ email, password: 'not the password' })
    const unknown = await signIn({ email: 'nobody@agency.test', password })
    expect(refusal(wrong)).toEqual([401, 'people.wrong_credentials'])
    expect(unknown.json()).toEqual(wrong.json())
  })

  it('does not take a cookie that was signed with another key', async () => {
    const { headers } = await createAgency({ test })
    const forged = { cookie: `${headers.cookie.slice(0, -12)}AAAAAAAAAAA%3D` }
    expect((await send(contract.getSession, { headers: forged })).json().user).toBeNull()
  })

  it('ends after thirty days without use', async () => {
    const { headers } = await givenPerson()
    test.clock.advance({ hours: 24 * 29 })
    expect((await send(contract.getSession, { headers })).json().user).not.toBeNull()
    test.clock.advance({ hours: 24 * 29 })
    expect((await send(contract.getSession, { headers })).json().user).not.toBeNull()
    test.clock.advance({ hours: 24 * 30 })
    expect((await send(contract.getSession, { headers })).json().user).toBeNull()
  })
})

describe('my sessions', () => {
  it('show this one, and the others end at once when I say so', async () => {
    const { email, headers } = await givenPerson()
    const other = cookieOf(await signIn({ email, password }))
    const { items } = (await send(contract.listSessions, { headers })).json()
    expect(items.map(({ current }: { current: boolean }) => current).sort()).toEqual([false, true])
    await send(contract.endOtherSessions, { headers })
    expect((await send(contract.listSessions, { headers: other })).statusCode).toBe(401)
    expect((await send(contract.listSessions, { headers })).json().items).toHaveLength(1)
  })

  it('end one by one, but never those of somebody else', async () => {
    const mine = await givenPerson()
    const { member } = await createAgency({ test })
    const params = { sessionId: member.sessionId }
    const answer = await send(contract.endSession, { call: { params }, headers: mine.headers })
    expect(refusal(answer)).toEqual([404, 'people.session_not_found'])
  })
})

describe('passwords', () => {
  it('change with the current one, and other sessions end', async () => {
    const { email, headers } = await givenPerson()
    const other = cookieOf(await signIn({ email, password }))
    const change = (currentPassword: string) =>
      send(account.changePassword, {
        call: { body: { currentPassword, newPassword: 'another password' } },
        headers,
      })
    expect(refusal(await change('not the password'))).toEqual([422, 'people.wrong_password'])
    expect((await change(password)).statusCode).toBe(204)
    expect((await send(contract.listSessions, { headers: other })).statusCode).toBe(401)
    expect((await signIn({ email, password })).statusCode).toBe(401)
    expect((await signIn({ email, password: 'another password' })).statusCode).toBe(204)
  })

  it('change, and links to reset the old one end', async () => {
    const { headers } = await givenPerson()
    const { id } = (await send(contract.getSession, { headers })).json().user
    const { token } = await outsideAgencies({ db: test.db }, (tx) =>
      makePasswordResetToken({ userId: id, tx, clock: test.clock }),
    )
    const change = { currentPassword: password, newPassword: 'another password' }
    await send(account.changePassword, { call: { body: change }, headers })
    const reset = { token, newPassword: 'a third password' }
    expect(refusal(await send(account.resetPassword, { call: { body: reset } }))).toEqual([
      422,
      'people.reset_link_ended',
    ])
  })

  it('are reset by a link once, within an hour, and every session ends', async () => {
    const { email, headers } = await givenPerson()
    const { id } = (await send(contract.getSession, { headers })).json().user
    const mailed = () =>
      outsideAgencies({ db: test.db }, (tx) => makePasswordResetToken({ userId: id, tx, clock: test.clock }))
    const reset = (token: string) =>
      send(account.resetPassword, { call: { body: { token, newPassword: 'another password' } } })
    const late = await mailed()
    test.clock.advance({ minutes: 60 })
    expect(refusal(await reset(late.token))).toEqual([422, 'people.reset_link_ended'])
    const { token } = await mailed()
    expect((await reset(token)).statusCode).toBe(204)
    expect(refusal(await reset(token))).toEqual([422, 'people.reset_link_ended'])
    expect((await send(contract.listSessions, { headers })).statusCode).toBe(401)
    expect((await signIn({ email, password: 'another password' })).statusCode).toBe(204)
  })

  it('are asked for with the same answer, whether the address is known', async () => {
    const { email, agency } = await givenPerson()
    const ask = (address: string) =>
      send(account.requestPasswordReset, { call: { body: { email: address } } })
    const answers = [await ask(email), await ask('nobody@agency.test')]
    expect(answers.map(({ statusCode, body }) => ({ statusCode, body }))).toEqual([
      { statusCode: 202, body: answers[0]?.body },
      { statusCode: 202, body: answers[0]?.body },
    ])
    expect((await queuedMail(agency)).sort()).toEqual(['invitation', 'password_reset'])
  })
})

async function queuedMail({ agencyId }: Pick<TestAgency, 'agencyId'>) {
  return inAgency({ db: test.db, agencyId }, async (tx) => {
    const { rows } = await tx.execute<{ kind: string }>('SELECT kind FROM mail_messages ')
    return rows.map(({ kind }) => kind)
  })
}

describe('my account', () => {
  it('keeps name, language and the phone that clients see', async () => {
    const { headers } = await createAgency({ test })
    const body = { name: 'Nowe Imię', language: 'en', phone: '+48 500 600 700' }
    expect((await send(account.updateAccount, { call: { body }, headers })).statusCode).toBe(204)
    expect((await send(contract.getSession, { headers })).json()).toMatchObject({
      user: { name: 'Nowe Imię', language: 'en' },
      member: { displayName: 'Nowe Imię', phone: '+48 500 600 700' },
    })
  })
})
