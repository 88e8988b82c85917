import { signIn } from '@rytm/contract/people.session.ts'
import { afterAll, beforeEach, describe, expect, it } from 'vitest'
import { ensureFirstRunCode } from '#modules/people/people.codes.usecases.ts'
import { withClient } from '#platform/postgres/roles.ts'
import { createAgency } from '#testing/factories.ts'
import { createTestApp, type TestApp } from '#testing/testApp.ts'
import { requestOf } from '#testing/testEndpoint.ts'
import { makeAgency } from './agencies.operator.usecases.ts'

const agency = { name: 'Nowa Rekrutacja', language: 'pl', zone: 'Europe/Warsaw', country: 'PL' } as const
const owner = { name: 'Osoba Nowa', email: 'nowa@agencja.test' }
const tests: TestApp[] = []
let test: TestApp

beforeEach(async () => {
  test = await createTestApp()
  tests.push(test)
})
afterAll(async () => {
  for (const started of tests) await started.close()
})

const make = (given: Partial<Parameters<typeof makeAgency>[0]> = {}) =>
  makeAgency({ input: { agency, owner }, sendsMail: false, db: test.db, clock: test.clock, ...given })

describe('an agency made by the operator', () => {
  it('may be the first, and ends the codes of the first run', async () => {
    await ensureFirstRunCode(test)
    const made = await make()
    expect(made).toMatchObject({ outcome: 'made', link: { validMinutes: 60 } })
    expect(await rows("SELECT 1 FROM auth.verifications WHERE value = 'first_run'")).toEqual([])
    expect(await rows('SELECT role, display_name AS name FROM memberships')).toEqual([
      { role: 'owner', name: owner.name },
    ])
  })

  it('has an owner who cannot sign in before choosing a password', async () => {
    await make()
    const body = { email: owner.email, password: 'any password at all' }
    expect((await test.inject(requestOf({ endpoint: signIn, call: { body } }))).statusCode).toBe(401)
  })

  it('is not the second one while letters stay in the application', async () => {
    await createAgency({ test })
    expect(await make()).toEqual({ outcome: 'needs_mail' })
    expect(await rows('SELECT 1 AS one FROM agencies')).toHaveLength(1)
  })

  it('may be the second one where letters leave; who is known keeps their password', async () => {
    const { member } = await createAgency({ test })
    const known = { name: member.name, email: member.email }
    const made = await make({ input: { agency, owner: known }, sendsMail: true })
    expect(made).toMatchObject({ outcome: 'made', link: undefined })
    expect(await rows('SELECT user_id AS user FROM memberships')).toEqual([
      { user: member.userId },
      { user: member.userId },
    ])
  })

  it('is not made for a country without known holidays', async () => {
    await expect(make({ input: { agency: { ...agency, country: 'XX' }, owner } })).rejects.toMatchObject({
      code: 'agencies.country_unknown',
    })
  })
})

async function rows(text: string) {
  return (await withClient(test.ownerUrl, (client) => client.query(text))).rows
}
