import { getAgency } from '@rytm/contract/agencies.ts'
import type { EndpointDefinition } from '@rytm/contract/endpoint.ts'
import { changeRole } from '@rytm/contract/people.members.ts'
import * as steps from '@rytm/contract/people.secondStep.ts'
import * as rule from '@rytm/contract/people.secondStepRule.ts'
import { chooseAgency, getSession } from '@rytm/contract/people.session.ts'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { inAgency, outsideAgencies } from '#platform/db/tenancy.ts'
import { createAgency, createMember, type TestAgency } from '#testing/factories.ts'
import { givenPerson, refusal, send as sendTo, testPassword } from '#testing/persons.ts'
import { createTestApp, type TestApp } from '#testing/testApp.ts'
import { testEndpoint } from '#testing/testEndpoint.ts'
import { oneTimeKeys } from './people.auth.tables.ts'
import { resetSecondStepByOperator } from './people.secondStepReset.usecases.ts'
import { addMember } from './people.usecases.ts'

let test: TestApp
let agency: TestAgency
beforeAll(async () => {
  test = await createTestApp()
})
beforeEach(async () => {
  agency = await createAgency({ test })
})
afterAll(() => test.close())

testEndpoint('people.second_step_rule', { endpoint: rule.showSecondStepRule, test: () => test })
testEndpoint('people.set_second_step_rule', {
  endpoint: rule.setSecondStepRule,
  test: () => test,
  arrange: async () => ({ body: { required: false } }),
  refused: { 'no answer': { body: {} } },
})

type Headers = TestAgency['headers']
const send = (endpoint: EndpointDefinition, headers: Headers, call: object = {}) =>
  sendTo(test, endpoint, { call, headers })

/** Without the ceremony of the app. */
async function givenCodes({ member: { userId } }: Pick<TestAgency, 'member'>) {
  const now = new Date(test.clock.now().epochMilliseconds)
  await outsideAgencies({ db: test.db }, (tx) =>
    tx.insert(oneTimeKeys).values({ userId, sealedKey: 'sealed', createdAt: now, confirmedAt: now }),
  )
}

const require = (required = true) => send(rule.setSecondStepRule, agency.headers, { body: { required } })

async function givenRule() {
  await givenCodes(agency)
  expect((await require()).statusCode).toBe(200)
}

describe('a second step asked of owners and managers', () => {
  it('is asked only by an owner who has one', async () => {
    expect(refusal(await require())).toEqual([409, 'people.second_step_own_first'])
    await givenRule()
    const manager = await createMember({ test, agencyId: agency.agencyId, role: 'manager' })
    await createMember({ test, agencyId: agency.agencyId })
    expect((await send(rule.showSecondStepRule, agency.headers)).json()).toEqual({
      required: true,
      mine: true,
      lacking: [{ id: manager.member.memberId, name: 'Osoba Próbna' }],
    })
  })

  it.each(['owner', 'manager'] as const)('keeps %s out of everything but setting it up', async (role) => {
    const { agencyId } = agency
    const leader = await createMember({ test, agencyId, role })
    expect((await send(getAgency, leader.headers)).statusCode).toBe(200)
    await givenRule()
    expect(refusal(await send(getAgency, leader.headers))).toEqual([403, 'auth.second_step_missing'])
    expect((await send(getSession, leader.headers)).json()).toMatchObject({
      secondStepMissing: true,
      agency: null,
      member: null,
      permissions: [],
    })
    expect((await send(steps.showSecondStep, leader.headers)).statusCode).toBe(200)
    await givenCodes(leader)
    expect((await send(getAgency, leader.headers)).statusCode).toBe(200)
    expect((await send(getSession, leader.headers)).json().secondStepMissing).toBe(false)
  })

  it('lets consultants work, until they become managers', async () => {
    await givenRule()
    const consultant = await createMember({ test, agencyId: agency.agencyId })
    expect((await send(getAgency, consultant.headers)).statusCode).toBe(200)
    const params = { memberId: consultant.member.memberId }
    await send(changeRole, agency.headers, { params, body: { role: 'manager' } })
    expect(refusal(await send(getAgency, consultant.headers))).toEqual([403, 'auth.second_step_missing'])
  })

  it('asks nothing in another agency', async () => {
    const other = await createAgency({ test })
    const leader = await createMember({ test, agencyId: agency.agencyId, role: 'manager' })
    await inAgency({ db: test.db, agencyId: other.agencyId }, (tx) =>
      addMember({
        ...{ agencyId: other.agencyId, userId: leader.member.userId },
        ...{ displayName: 'Osoba Próbna', role: 'manager' },
        ...{ tx, clock: test.clock },
      }),
    )
    await givenRule()
    expect((await send(getAgency, leader.headers)).statusCode).toBe(403)
    await send(chooseAgency, leader.headers, { body: { agencyId: other.agencyId } })
    expect((await send(getAgency, leader.headers)).statusCode).toBe(200)
  })

  it('ends where it is no longer asked', async () => {
    const leader = await createMember({ test, agencyId: agency.agencyId, role: 'manager' })
    await givenRule()
    await require(false)
    expect((await send(getAgency, leader.headers)).statusCode).toBe(200)
  })

  it('is not turned off meanwhile, and the operator still helps who lost it', async () => {
    const person = await givenPerson({ test })
    const session = (await send(getSession, person.headers)).json()
    const [userId, memberId] = [session.user.id, session.member.id]
    await givenCodes({ member: { ...agency.member, userId } })
    await givenCodes(person.agency)
    await send(rule.setSecondStepRule, person.agency.headers, { body: { required: true } })
    const params = { memberId }
    await send(changeRole, person.agency.headers, { params, body: { role: 'owner' } })
    const off = await send(steps.turnCodesOff, person.headers, { body: { password: testPassword } })
    expect(refusal(off)).toEqual([409, 'people.second_step_needed'])
    expect(await resetSecondStepByOperator({ email: person.email, ...test })).toBe('reset')
  })
})
