import { removeContact } from '@rytm/contract/clients.contacts.ts'
import type { EndpointDefinition } from '@rytm/contract/endpoint.ts'
import * as contract from '@rytm/contract/projects.brief.ts'
import type { ProjectDetail } from '@rytm/contract/projects.detail.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createAgency, type TestAgency } from '#testing/factories.ts'
import { createClientWithContacts, createProject } from '#testing/projectFactories.ts'
import { createTestApp, type TestApp } from '#testing/testApp.ts'
import { requestOf, testEndpoint } from '#testing/testEndpoint.ts'

let test: TestApp
beforeAll(async () => {
  test = await createTestApp()
})
afterAll(() => test.close())

const inProject = (body: object) => async (own: TestAgency) => {
  const { projectId } = await createProject({ test, member: own.member })
  return { params: { projectId }, body: { revision: 1, ...body } }
}
const withContact = async ({ member }: TestAgency) => {
  const { projectId, contactIds } = await createProject({ test, member })
  return { projectId, contactId: contactIds.decision_maker }
}

const monthly = { currency: 'PLN', period: 'month', basis: 'net', minMinor: 1, maxMinor: null } as const

testEndpoint('projects.setRequirements', {
  endpoint: contract.setRequirements,
  test: () => test,
  arrange: inProject({ requirements: [{ kind: 'must', text: 'IFRS' }] }),
  refused: {
    'an empty requirement': { body: { revision: 1, requirements: [{ kind: 'must', text: ' ' }] } },
    'no revision': { body: { requirements: [] } },
  },
})

testEndpoint('projects.setPayRanges', {
  endpoint: contract.setPayRanges,
  test: () => test,
  arrange: inProject({ payRanges: [] }),
  refused: {
    'two ranges of one contract type': {
      body: { revision: 1, payRanges: [1, 2].map(() => ({ ...monthly, contractType: 'b2b' })) },
    },
  },
})

testEndpoint('projects.setProcessSteps', {
  endpoint: contract.setProcessSteps,
  test: () => test,
  arrange: inProject({ processSteps: [] }),
  refused: { 'a step without a name': { body: { revision: 1, processSteps: [{ name: '' }] } } },
})

testEndpoint('projects.setOffLimits', {
  endpoint: contract.setOffLimits,
  test: () => test,
  arrange: inProject({ offLimits: [] }),
  refused: { 'a company without a name': { body: { revision: 1, offLimits: [''] } } },
})

testEndpoint('projects.setContact', {
  endpoint: contract.setProjectContact,
  test: () => test,
  arrange: async (own) => ({ params: await withContact(own), body: { roles: ['sponsor'] } }),
  refused: { 'no role': { body: { roles: [] } }, 'a role that is none': { body: { roles: ['boss'] } } },
})

testEndpoint('projects.removeContact', {
  endpoint: contract.removeProjectContact,
  test: () => test,
  arrange: async (own) => ({ params: await withContact(own) }),
  refused: { 'an id that is none': { params: { projectId: 'a', contactId: 'b' } } },
})

describe('the brief', () => {
  let own: TestAgency
  beforeAll(async () => {
    own = await createAgency({ test })
  })
  const call = (endpoint: EndpointDefinition, params: Record<string, string>, body?: unknown) =>
    test.inject(requestOf({ endpoint, call: { params, body }, headers: own.headers }))

  it('keeps the ids and answers of requirements that are only reordered', async () => {
    const { projectId } = await createProject({ test, member: own.member })
    const params = { projectId }
    const first = await call(contract.setRequirements, params, {
      revision: 1,
      requirements: [
        { kind: 'must', text: 'IFRS', canRelax: 'maybe' },
        { kind: 'must', text: 'SAP' },
        { kind: 'nice', text: 'Excel' },
      ],
    })
    const { requirements, revision } = first.json<ProjectDetail>()
    const [ifrs, sap] = requirements
    const second = await call(contract.setRequirements, params, {
      revision,
      requirements: [sap, { id: ifrs?.id, kind: 'nice', text: 'MSSF' }],
    })
    expect(second.json().requirements).toMatchObject([
      { id: sap?.id, text: 'SAP' },
      { id: ifrs?.id, text: 'MSSF', kind: 'nice', canRelax: 'maybe' },
    ])
  })

  it('does not take over the requirement of another project', async () => {
    const [one, other] = [
      await createProject({
        test,
        member: own.member,
        input: { requirements: [{ kind: 'must', text: 'A' }] },
      }),
      await createProject({ test, member: own.member }),
    ]
    const requirements = [{ kind: 'must', text: 'A' }]
    const { json } = await call(
      contract.setRequirements,
      { projectId: one.projectId },
      { revision: 1, requirements },
    )
    const stolen = json<ProjectDetail>().requirements[0]
    const answer = await call(
      contract.setRequirements,
      { projectId: other.projectId },
      { revision: 1, requirements: [{ ...stolen, text: 'B' }] },
    )
    expect([answer.statusCode, answer.json().code]).toEqual([422, 'projects.unknown_requirement'])
  })

  it.each([
    ['requirements', contract.setRequirements, { requirements: [] }],
    ['pay ranges', contract.setPayRanges, { payRanges: [] }],
    ['steps', contract.setProcessSteps, { processSteps: [] }],
    ['off-limits companies', contract.setOffLimits, { offLimits: [] }],
  ])('refuses %s from a screen that has not seen the last save', async (_, endpoint, body) => {
    const { projectId } = await createProject({ test, member: own.member })
    const answer = await call(endpoint, { projectId }, { revision: 7, ...body })
    expect([answer.statusCode, answer.json().code]).toEqual([409, 'projects.stale_revision'])
  })

  it('gives a contact the roles that were set, and only the decision-maker must be heard', async () => {
    const { projectId, contactIds } = await createProject({ test, member: own.member })
    const params = { projectId, contactId: contactIds.commissioning }
    const answer = await call(contract.setProjectContact, params, { roles: ['hr'], mustBeHeard: true })
    expect(answer.json().contacts).toMatchObject([
      { roles: ['hr'], mustBeHeard: false },
      { roles: ['decision_maker'], mustBeHeard: true },
    ])
  })

  it('refuses a contact of another client of the agency', async () => {
    const { projectId } = await createProject({ test, member: own.member })
    const other = await createClientWithContacts({ test, member: own.member })
    const params = { projectId, contactId: other.contactIds.commissioning }
    const answer = await call(contract.setProjectContact, params, { roles: ['hr'] })
    expect([answer.statusCode, answer.json().code]).toEqual([422, 'projects.unknown_contact'])
  })

  it('leaves a running project with somebody who commissions it', async () => {
    const { projectId, contactIds } = await createProject({ test, member: own.member, status: 'active' })
    const params = { projectId, contactId: contactIds.commissioning }
    const removed = await call(contract.removeProjectContact, params)
    const demoted = await call(contract.setProjectContact, params, { roles: ['hr'] })
    expect([removed.json().code, demoted.json().code]).toEqual([
      'projects.last_commissioning_contact',
      'projects.last_commissioning_contact',
    ])
  })
})

describe('a contact removed while somebody gives them a role', () => {
  it('is either gone or has the role, never both', async () => {
    const agency = await createAgency({ test })
    for (let round = 0; round < 8; round += 1) {
      const client = await createClientWithContacts({ test, member: agency.member })
      const { projectId } = await createProject({
        test,
        member: agency.member,
        client,
        input: { contacts: [] },
      })
      const { clientId, contactIds } = client
      const contactId = contactIds.decision_maker
      const [given, removed] = await Promise.all([
        send(contract.setProjectContact, agency, {
          params: { projectId, contactId },
          body: { roles: ['sponsor'], mustBeHeard: false },
        }),
        send(removeContact, agency, { params: { clientId, contactId } }),
      ])
      expect([given.statusCode < 300, removed.statusCode < 300]).not.toEqual([true, true])
    }
  })
})

function send(
  endpoint: EndpointDefinition,
  { headers }: TestAgency,
  call: Parameters<typeof requestOf>[0]['call'],
) {
  return test.inject(requestOf({ endpoint, call, headers }))
}
