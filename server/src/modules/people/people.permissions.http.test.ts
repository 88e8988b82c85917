import * as invitations from '@rytm/contract/people.invitations.ts'
import * as members from '@rytm/contract/people.members.ts'
import { permissionTable, roles } from '@rytm/contract/permissions.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { newId } from '#platform/ids/newId.ts'
import { createAgency, createMember, type TestAgency } from '#testing/factories.ts'
import { givenInvitation, send } from '#testing/persons.ts'
import { createTestApp, type TestApp } from '#testing/testApp.ts'

let test: TestApp
beforeAll(async () => {
  test = await createTestApp()
})
afterAll(() => test.close())

const someMember = async ({ agencyId }: TestAgency) => {
  const { member } = await createMember({ test, agencyId })
  return { memberId: member.memberId }
}
const someInvitation = async (agency: TestAgency) => {
  const { invitationId } = await givenInvitation({ test, agency })
  return { invitationId }
}
const invitation = () => ({ email: `next-${newId(test)}@agency.test`, role: 'consultant', language: 'pl' })

const deeds = [
  { endpoint: members.listMembers },
  { endpoint: members.changeRole, params: someMember, body: () => ({ role: 'manager' }) },
  { endpoint: members.endMembership, params: someMember },
  { endpoint: invitations.listInvitations },
  { endpoint: invitations.invite, body: invitation },
  { endpoint: invitations.resendInvitation, params: someInvitation },
  { endpoint: invitations.revokeInvitation, params: someInvitation },
]

const cases = deeds.flatMap((deed) => roles.map((role) => ({ ...deed, role, name: deed.endpoint.name })))

describe('who may do what with people', () => {
  it.each(cases)('$name by $role', async ({ endpoint, params, body, role }) => {
    const agency = await createAgency({ test })
    const { headers } = await createMember({ test, agencyId: agency.agencyId, role })
    const call = { params: await params?.(agency), body: body?.() }
    const answer = await send(test, endpoint, { call, headers })
    const allowed = (permissionTable[endpoint.permission] as readonly string[]).includes(role)
    expect(answer.statusCode).toBe(allowed ? ('status' in endpoint ? endpoint.status : 200) : 403)
    if (!allowed) expect(answer.json().code).toBe('auth.not_permitted')
  })
})
