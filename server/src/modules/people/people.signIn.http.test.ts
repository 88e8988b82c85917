import * as account from '@rytm/contract/people.account.ts'
import * as contract from '@rytm/contract/people.session.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { inAgency, outsideAgencies } from '#platform/db/tenancy.ts'
import { withClient } from '#platform/postgres/roles.ts'
import { givenPerson as arrangePerson, cookiesOf, send, testPassword } from '#testing/persons.ts'
import { createTestApp, type TestApp } from '#testing/testApp.ts'
import { makePasswordResetToken } from './people.codes.usecases.ts'

let test: TestApp
beforeAll(async () => {
  test = await createTestApp()
})
afterAll(() => test.close())

const givenPerson = () => arrangePerson({ test })
type Person = Awaited<ReturnType<typeof givenPerson>>

interface Entry {
  email: string
  password?: string
  headers?: Record<string, string>
}

const enter = ({ email, password = testPassword, headers = {} }: Entry) =>
  send(test, contract.signIn, { call: { body: { email, password } }, headers })

async function fail({ times, ...entry }: Entry & { times: number }) {
  const answers = []
  for (let time = 0; time < times; time++) answers.push(await enter({ ...entry, password: 'a guess' }))
  return answers.map(({ statusCode }) => statusCode)
}

/** The letters to people of an agency, oldest first, but the invitation that brought them. */
function letters({ agency: { agencyId } }: Pick<Person, 'agency'>) {
  return inAgency({ db: test.db, agencyId }, async (tx) => {
    const { rows } = await tx.execute<{ kind: string }>(
      "SELECT kind FROM mail_messages WHERE kind <> 'invitation' ORDER BY created_at, id",
    )
    return rows.map(({ kind }) => kind)
  })
}

describe('failed tries', () => {
  it('wait after the fifth, the right password too, and say for how long', async () => {
    const { email } = await givenPerson()
    expect(await fail({ email, times: 6 })).toEqual([401, 401, 401, 401, 401, 429])
    const blocked = await enter({ email })
    expect(blocked.json()).toMatchObject({ code: 'people.sign_in_blocked', params: { minutes: 1 } })
    test.clock.advance({ minutes: 1 })
    expect((await enter({ email })).statusCode).toBe(204)
  })

  it('wait twice as long each time, and a success ends it', async () => {
    const { email } = await givenPerson()
    await fail({ email, times: 5 })
    test.clock.advance({ minutes: 1 })
    await fail({ email, times: 1 })
    expect((await enter({ email })).json().params).toEqual({ minutes: 2 })
    test.clock.advance({ minutes: 2 })
    expect((await enter({ email })).statusCode).toBe(204)
    expect(await fail({ email, times: 4 })).toEqual([401, 401, 401, 401])
    expect((await enter({ email })).statusCode).toBe(204)
  })

  it('wait in the same way for an address that nobody has', async () => {
    const { email } = await givenPerson()
    const nobody = 'nobody-at-all@agency.test'
    expect(await fail({ email: nobody, times: 6 })).toEqual(await fail({ email, times: 6 }))
    expect((await enter({ email: nobody })).json()).toEqual((await enter({ email })).json())
  })

  it('are told to the owner of the account once in a row of them', async () => {
    const person = await givenPerson()
    await fail({ ...person, headers: {}, times: 5 })
    test.clock.advance({ minutes: 1 })
    await fail({ ...person, headers: {}, times: 1 })
    expect(await letters(person)).toEqual(['sign_in_blocked'])
  })

  it('at once are all counted: of ten, five are tried', async () => {
    const { email } = await givenPerson()
    const many = await Promise.all(Array.from({ length: 10 }, () => enter({ email, password: 'a guess' })))
    expect(many.map(({ statusCode }) => statusCode).sort()).toEqual([
      ...Array(5).fill(401),
      ...Array(5).fill(429),
    ])
  })

  it('of others do not make a browser wait in which the person was before', async () => {
    const { email } = await givenPerson()
    const headers = cookiesOf(await enter({ email }))
    await fail({ email, times: 6 })
    expect((await enter({ email })).statusCode).toBe(429)
    expect((await enter({ email, headers })).statusCode).toBe(204)
  })

  it('in a browser of one person count as a stranger’s at the account of another', async () => {
    const [mine, theirs] = [await givenPerson(), await givenPerson()]
    const headers = mine.browser
    await fail({ email: theirs.email, headers, times: 5 })
    expect((await enter({ email: theirs.email })).statusCode).toBe(429)
    expect((await enter({ email: mine.email, headers })).statusCode).toBe(204)
  })

  it('no longer wait after a new password', async () => {
    const person = await givenPerson()
    const { email } = person
    await fail({ email, times: 5 })
    const { id: userId } = (await send(test, contract.getSession, { headers: person.headers })).json().user
    const { token } = await outsideAgencies({ db: test.db }, (tx) =>
      makePasswordResetToken({ userId, tx, clock: test.clock }),
    )
    const body = { token, newPassword: 'another password' }
    expect((await send(test, account.resetPassword, { call: { body } })).statusCode).toBe(204)
    expect((await enter({ email, password: 'another password' })).statusCode).toBe(204)
  })

  it('leave no address behind, and nothing at all after a day', async () => {
    const rows = () =>
      withClient(test.ownerUrl, async (client) => {
        const { rows: found } = await client.query<{ subject: string }>(
          'SELECT subject FROM auth.sign_in_tries',
        )
        return found.map(({ subject }) => subject)
      })
    await fail({ email: 'first@agency.test', times: 1 })
    const left = await rows()
    expect(left.length).toBeGreaterThan(0)
    expect(left.join()).not.toContain('first')
    test.clock.advance({ hours: 25 })
    await fail({ email: 'second@agency.test', times: 5 })
    expect(await rows()).toHaveLength(1)
  })
})

describe('a letter about a sign-in', () => {
  it('comes for a browser that is new to the person, and only then', async () => {
    const person = await givenPerson()
    const { email, browser } = person
    await enter({ email, headers: browser })
    expect(await letters(person)).toEqual([])
    await enter({ email })
    expect(await letters(person)).toEqual(['sign_in_notice'])
  })

  it('comes for a browser of a colleague too', async () => {
    const [mine, theirs] = [await givenPerson(), await givenPerson()]
    const headers = mine.browser
    await enter({ email: theirs.email, headers })
    expect(await letters(theirs)).toEqual(['sign_in_notice'])
  })

  it('comes again from each browser after a new password, but the one that set it', async () => {
    const person = await givenPerson()
    const { email } = person
    const [desk, laptop] = [cookiesOf(await enter({ email })), cookiesOf(await enter({ email }))]
    const body = { currentPassword: testPassword, newPassword: 'another password' }
    await send(test, account.changePassword, { call: { body }, headers: desk })
    const before = (await letters(person)).length
    await enter({ email, password: 'another password', headers: desk })
    expect(await letters(person)).toHaveLength(before)
    await enter({ email, password: 'another password', headers: laptop })
    expect(await letters(person)).toHaveLength(before + 1)
  })
})
