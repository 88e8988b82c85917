import type { EndpointDefinition } from '@rytm/contract/endpoint.ts'
import * as invitations from '@rytm/contract/people.invitations.ts'
import * as members from '@rytm/contract/people.members.ts'
import * as contract from '@rytm/contract/people.session.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createAgency, createMember } from '#testing/factories.ts'
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

let test: TestApp
beforeAll(async () => {
  test = await createTestApp()
})
afterAll(() => test.close())

const send = (endpoint: EndpointDefinition, call = {}) => sendTo(test, endpoint, call)
const givenPerson = () => arrangePerson({ test })
const password = testPassword

testEndpoint('people.members', { endpoint: members.listMembers, test: () => test })
testEndpoint('people.change_role', {
  endpoint: members.changeRole,
  test: () => test,
  arrange: async ({ member }) => ({ params: { memberId: member.memberId }, body: { role: 'owner' } }),
  refused: { 'an unknown role': { body: { role: 'king' } } },
})
testEndpoint('people.end_membership', {
  endpoint: members.endMembership,
  test: () => test,
  arrange: async ({ member }) => ({ params: { memberId: member.memberId } }),
  refused: { 'an id that is none': { params: { memberId: 'x' } } },
})
testEndpoint('people.invite', {
  endpoint: invitations.invite,
  test: () => test,
  refused: {
    'an address that is none': { body: { email: 'x', role: 'owner', language: 'pl' } },
    'an unknown role': { body: { email: 'a@agency.test', role: 'king', language: 'pl' } },
  },
})
testEndpoint('people.invitations', { endpoint: invitations.listInvitations, test: () => test })
testEndpoint('people.revoke_invitation', {
  endpoint: invitations.revokeInvitation,
  test: () => test,
  arrange: async (agency) => ({
    params: { invitationId: (await givenInvitation({ test, agency })).invitationId },
  }),
  refused: { 'an id that is none': { params: { invitationId: 'x' } } },
})
testEndpoint('people.resend_invitation', {
  endpoint: invitations.resendInvitation,
  test: () => test,
  arrange: async (agency) => ({
    params: { invitationId: (await givenInvitation({ test, agency })).invitationId },
  }),
  refused: { 'an id that is none': { params: { invitationId: 'x' } } },
})
testEndpoint('people.show_invitation', {
  endpoint: invitations.showInvitation,
  test: () => test,
  refused: { 'no token': { body: {} } },
})
testEndpoint('people.accept_invitation', {
  endpoint: invitations.acceptInvitation,
  test: () => test,
  refused: { 'no password': { body: { token: 'x' } } },
})

/** The agency in which a session begins that is opened now. */
async function landsIn(email: string): Promise<string> {
  const headers = cookieOf(await send(contract.signIn, { call: { body: { email, password } } }))
  return (await send(contract.getSession, { headers })).json().agency.id
}

describe('invitations', () => {
  const accept = (body: object) => send(invitations.acceptInvitation, { call: { body } })
  const show = (token: string) => send(invitations.showInvitation, { call: { body: { token } } })

  it('show who invites where, are accepted once, and are gone then', async () => {
    const agency = await createAgency({ test, name: 'Agencja Zapraszająca' })
    const { email, mailed } = await givenInvitation({ test, agency, role: 'manager' })
    const token = await mailed()
    expect((await show(token)).json()).toEqual({
      agencyName: 'Agencja Zapraszająca',
      inviterName: 'Osoba Próbna',
      email,
      role: 'manager',
      language: 'pl',
      hasAccount: false,
    })
    expect(refusal(await accept({ token, password }))).toEqual([422, 'people.name_required'])
    expect(refusal(await accept({ token, name: 'A', password: 'short' }))).toEqual([
      422,
      'people.password_too_short',
    ])
    const headers = cookieOf(await accept({ token, name: 'Nowa Osoba', password }))
    expect((await send(contract.getSession, { headers })).json().member).toMatchObject({ role: 'manager' })
    expect(refusal(await accept({ token, name: 'Ktoś Inny', password }))).toEqual([
      422,
      'people.invitation_ended',
    ])
    expect(refusal(await show(token))).toEqual([422, 'people.invitation_ended'])
  })

  it('let a known person join a second agency with their own password only, and change between the two', async () => {
    const person = await givenPerson()
    const second = await createAgency({ test, name: 'Druga Agencja' })
    const { mailed } = await givenInvitation({ test, agency: second, email: person.email })
    const token = await mailed()
    expect((await show(token)).json().hasAccount).toBe(true)
    expect(refusal(await accept({ token, name: 'X', password: 'guessed password' }))).toEqual([
      422,
      'people.wrong_password',
    ])
    const headers = cookieOf(await accept({ token, password }))
    const session = async () => (await send(contract.getSession, { headers })).json()
    expect(await session()).toMatchObject({
      agency: { name: 'Druga Agencja' },
      agencies: [{ id: person.agency.agencyId, role: 'consultant' }, { name: 'Druga Agencja' }],
    })
    const choose = (agencyId: string) =>
      send(contract.chooseAgency, { call: { body: { agencyId } }, headers })
    await choose(person.agency.agencyId)
    expect((await session()).agency.id).toBe(person.agency.agencyId)
    expect(await landsIn(person.email)).toBe(person.agency.agencyId)
    await choose(second.agencyId)
    expect(await landsIn(person.email)).toBe(second.agencyId)
    const foreign = await createAgency({ test })
    expect(refusal(await choose(foreign.agencyId))).toEqual([404, 'people.agency_not_found'])
  })

  it('are not sent twice, nor to somebody who is in already, nor for a role above one’s own', async () => {
    const agency = await createAgency({ test })
    const { email } = await givenInvitation({ test, agency })
    const ask = (body: object, headers = agency.headers) =>
      send(invitations.invite, { call: { body }, headers })
    const body = { email, role: 'consultant', language: 'pl' }
    expect(refusal(await ask(body))).toEqual([409, 'people.already_invited'])
    expect(refusal(await ask({ ...body, email: agency.member.email }))).toEqual([
      409,
      'people.already_member',
    ])
    const manager = await createMember({ test, agencyId: agency.agencyId, role: 'manager' })
    const asOwner = { email: 'other@agency.test', role: 'owner', language: 'pl' }
    expect(refusal(await ask(asOwner, manager.headers))).toEqual([403, 'people.role_above_yours'])
  })

  it('stop working when taken back, when sent again, and after fourteen days', async () => {
    const agency = await createAgency({ test })
    const { headers } = agency
    const revoked = await givenInvitation({ test, agency })
    const revokedToken = await revoked.mailed()
    await send(invitations.revokeInvitation, {
      call: { params: { invitationId: revoked.invitationId } },
      headers,
    })
    expect(refusal(await show(revokedToken))).toEqual([422, 'people.invitation_ended'])

    const again = await givenInvitation({ test, agency })
    const first = await again.mailed()
    await send(invitations.resendInvitation, {
      call: { params: { invitationId: again.invitationId } },
      headers,
    })
    const newest = await again.mailed()
    expect(refusal(await show(first))).toEqual([422, 'people.invitation_ended'])
    expect((await show(newest)).statusCode).toBe(200)
    test.clock.advance({ hours: 24 * 14 })
    expect(refusal(await show(newest))).toEqual([422, 'people.invitation_ended'])
    const { items } = (await send(invitations.listInvitations, { headers })).json()
    expect(items).toMatchObject([{ email: again.email, expired: true, invitedBy: 'Osoba Próbna' }])
  })
})

it('an old second invitation does not change who is a member already', async () => {
  const agency = await createAgency({ test })
  const old = await givenInvitation({ test, agency })
  test.clock.advance({ hours: 24 * 14 })
  const { email } = old
  const newer = await givenInvitation({ test, agency, email, role: 'owner' })
  const params = { invitationId: old.invitationId }
  await send(invitations.resendInvitation, { call: { params }, headers: agency.headers })
  const accept = async (token: string) =>
    send(invitations.acceptInvitation, { call: { body: { token, name: 'Osoba', password } } })
  const headers = cookieOf(await accept(await newer.mailed()))
  expect(refusal(await accept(await old.mailed()))).toEqual([409, 'people.already_member'])
  expect((await send(contract.getSession, { headers })).json().member.role).toBe('owner')
})

describe('members', () => {
  const role = (memberId: string, to: string, headers: { cookie: string }) =>
    send(members.changeRole, { call: { params: { memberId }, body: { role: to } }, headers })
  const end = (memberId: string, headers: { cookie: string }) =>
    send(members.endMembership, { call: { params: { memberId } }, headers })

  it('lose their sessions when the membership ends, and stay in the list', async () => {
    const agency = await createAgency({ test })
    const leaving = await createMember({ test, agencyId: agency.agencyId })
    expect((await end(leaving.member.memberId, agency.headers)).statusCode).toBe(204)
    expect((await send(members.listMembers, { headers: leaving.headers })).statusCode).toBe(401)
    const { items } = (await send(members.listMembers, { headers: agency.headers })).json()
    expect(items).toMatchObject([
      { endedAt: null },
      { id: leaving.member.memberId, endedAt: expect.any(String) },
    ])
    expect(refusal(await end(leaving.member.memberId, agency.headers))).toEqual([
      404,
      'people.member_not_found',
    ])
  })

  it('always keep one owner, also when two owners act at once', async () => {
    const agency = await createAgency({ test })
    const { memberId } = agency.member
    expect(refusal(await end(memberId, agency.headers))).toEqual([409, 'people.last_owner'])
    expect(refusal(await role(memberId, 'manager', agency.headers))).toEqual([409, 'people.last_owner'])
    const second = await createMember({ test, agencyId: agency.agencyId, role: 'owner' })
    const answers = await Promise.all([
      role(second.member.memberId, 'manager', agency.headers),
      role(memberId, 'manager', second.headers),
    ])
    expect(answers.filter(({ statusCode }) => statusCode === 204)).toHaveLength(1)
  })

  it('who comes back get their old membership again', async () => {
    const { email, headers, agency } = await givenPerson()
    const before = (await send(contract.getSession, { headers })).json().member.id
    await end(before, agency.headers)
    const { mailed } = await givenInvitation({ test, agency, email, role: 'manager' })
    const token = await mailed()
    const back = cookieOf(await send(invitations.acceptInvitation, { call: { body: { token, password } } }))
    expect((await send(contract.getSession, { headers: back })).json().member).toMatchObject({
      id: before,
      role: 'manager',
    })
  })
})
