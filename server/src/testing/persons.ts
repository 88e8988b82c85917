import type { EndpointDefinition } from '@rytm/contract/endpoint.ts'
import { enterAbsence } from '@rytm/contract/people.absences.ts'
import { acceptInvitation, invite } from '@rytm/contract/people.invitations.ts'
import type { Role } from '@rytm/contract/permissions.ts'
import type { LightMyRequestResponse } from 'fastify'
import { makeInvitationToken } from '#modules/people/people.invitations.usecases.ts'
import { inAgency } from '#platform/db/tenancy.ts'
import { newId } from '#platform/ids/newId.ts'
import { createAgency, type TestAgency } from './factories.ts'
import type { TestApp } from './testApp.ts'
import { requestOf } from './testEndpoint.ts'

export const testPassword = 'a long password'

type Call = Omit<Parameters<typeof requestOf>[0], 'endpoint'>

export const send = (test: TestApp, endpoint: EndpointDefinition, call: Call = {}) =>
  test.inject(requestOf({ endpoint, ...call }))

export const refusal = (answer: LightMyRequestResponse) => [answer.statusCode, answer.json().code]

/** What a browser would send back. */
export const cookieOf = (answer: LightMyRequestResponse) => ({
  cookie: String(answer.headers['set-cookie']).split(';')[0] ?? '',
})

/** All of it: the session and that the browser is known. */
export const cookiesOf = (answer: LightMyRequestResponse) => ({
  cookie: answer.cookies.map(({ name, value }) => `${name}=${encodeURIComponent(value)}`).join('; '),
})

export async function givenInvitation({
  test,
  agency: { headers, agencyId },
  role = 'consultant',
  email = `invited-${newId(test)}@agency.test`,
}: {
  test: TestApp
  agency: TestAgency
  role?: Role
  email?: string
}) {
  const answer = await send(test, invite, { call: { body: { email, role, language: 'pl' } }, headers })
  const { id: invitationId } = answer.json<{ id: string }>()
  return { invitationId, email, mailed: () => mailInvitation({ test, agencyId, invitationId }) }
}

/** What the sender of mail does: the token comes to be when the mail leaves. */
async function mailInvitation({
  test,
  agencyId,
  invitationId,
}: Pick<TestAgency, 'agencyId'> & { test: TestApp; invitationId: string }) {
  return inAgency({ db: test.db, agencyId }, async (tx) => {
    const { token } = await makeInvitationToken({ agencyId, invitationId, tx })
    return token
  })
}

/** Somebody with a password, who came by invitation. */
export async function givenPerson({ test }: { test: TestApp }) {
  const agency = await createAgency({ test })
  const { email, mailed } = await givenInvitation({ test, agency })
  const body = { token: await mailed(), name: 'Osoba Zaproszona', password: testPassword }
  const answer = await send(test, acceptInvitation, { call: { body } })
  return { email, headers: cookieOf(answer), browser: cookiesOf(answer), agency }
}

/** Next week, without a substitute unless one is named. */
export async function givenAbsence({
  test,
  headers,
  memberId,
  substituteId = null,
}: Pick<TestAgency, 'headers'> & { test: TestApp; memberId: string; substituteId?: string | null }) {
  const body = { memberId, fromDate: '2026-01-12', toDate: '2026-01-16', substituteId }
  const answer = await send(test, enterAbsence, { call: { body }, headers })
  return answer.json<{ id: string }>()
}
