import * as contract from '@rytm/contract/clients.contacts.ts'
import { getClient } from '@rytm/contract/clients.ts'
import type { EndpointDefinition } from '@rytm/contract/endpoint.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createAgency, createMember, type TestAgency, type TestMember } from '#testing/factories.ts'
import { createClientWithContacts, createProject } from '#testing/projectFactories.ts'
import { createTestApp, type TestApp } from '#testing/testApp.ts'
import { requestOf, testEndpoint } from '#testing/testEndpoint.ts'

let test: TestApp
beforeAll(async () => {
  test = await createTestApp()
})
afterAll(() => test.close())

const anna = { name: 'Anna Próbna', email: 'Anna@client.test' }

async function givenContact({ member }: TestAgency) {
  const { clientId, contactIds } = await createClientWithContacts({ test, member })
  return { clientId, contactId: contactIds.commissioning }
}

testEndpoint('clients.createContact', {
  endpoint: contract.createContact,
  test: () => test,
  arrange: async (own) => ({ params: { clientId: (await givenContact(own)).clientId }, body: anna }),
  refused: {
    'a contact without a name': { body: { email: 'a@client.test' } },
    'an address that is none': { body: { name: 'Anna', email: 'anna' } },
    'a number with letters': { body: { name: 'Anna', phone: 'call me' } },
    'a language that is not spoken': { body: { name: 'Anna', language: 'de' } },
  },
})

testEndpoint('clients.updateContact', {
  endpoint: contract.updateContact,
  test: () => test,
  arrange: async (own) => ({ params: await givenContact(own), body: anna }),
  refused: { 'no name': { body: {} } },
})

testEndpoint('clients.removeContact', {
  endpoint: contract.removeContact,
  test: () => test,
  arrange: async (own) => ({ params: await givenContact(own) }),
  refused: { 'an id that is none': { params: { clientId: 'a', contactId: 'b' } } },
})

describe('contacts of a client', () => {
  let own: TestAgency
  beforeAll(async () => {
    own = await createAgency({ test })
  })
  const call = (endpoint: EndpointDefinition, params: Record<string, string>, body?: unknown) =>
    test.inject(requestOf({ endpoint, call: { params, body }, headers: own.headers }))

  it('get the salutation that their name makes certain', async () => {
    const { clientId } = await givenContact(own)
    const answers = [
      await call(contract.createContact, { clientId }, anna),
      await call(contract.createContact, { clientId }, { name: 'Marek P.', language: 'en' }),
      await call(contract.createContact, { clientId }, { name: 'Xenon P.' }),
      await call(contract.createContact, { clientId }, { name: 'Anna P.', salutation: null }),
    ]
    expect(answers.map((answer) => answer.json().salutation)).toEqual(['Pani Anno', 'Dear Marek', null, null])
  })

  it('have an address that no other contact of the client has, in whatever case', async () => {
    const { clientId } = await givenContact(own)
    await call(contract.createContact, { clientId }, anna)
    const second = await call(contract.createContact, { clientId }, { ...anna, email: 'anna@CLIENT.test' })
    expect([second.statusCode, second.json().code]).toEqual([409, 'clients.email_taken'])
  })

  it('may share an address with a contact of another client', async () => {
    const [first, second] = [await givenContact(own), await givenContact(own)]
    await call(contract.createContact, { clientId: first.clientId }, anna)
    const answer = await call(contract.createContact, { clientId: second.clientId }, anna)
    expect(answer.statusCode).toBe(201)
  })

  it('keep their address when they are saved again', async () => {
    const { clientId } = await givenContact(own)
    const { id: contactId } = (await call(contract.createContact, { clientId }, anna)).json()
    const answer = await call(contract.updateContact, { clientId, contactId }, { ...anna, jobTitle: 'HR' })
    expect(answer.json()).toMatchObject({ email: 'anna@client.test', jobTitle: 'HR' })
  })

  it('stay while they have a role in a running project', async () => {
    const { clientId, contactIds } = await createProject({ test, member: own.member, status: 'active' })
    const contactId = contactIds.commissioning
    const refused = await call(contract.removeContact, { clientId, contactId })
    expect([refused.statusCode, refused.json()]).toMatchObject([
      409,
      { code: 'clients.contact_in_projects', params: { titles: ['Kontroler finansowy'] } },
    ])
  })

  it('are gone after removal, and their address is free again', async () => {
    const { clientId } = await givenContact(own)
    const { id: contactId } = (await call(contract.createContact, { clientId }, anna)).json()
    await call(contract.removeContact, { clientId, contactId })
    const again = await call(contract.createContact, { clientId }, anna)
    const page = (await call(getClient, { clientId })).json()
    expect(again.statusCode).toBe(201)
    expect(page.contacts.map((contact: { id: string }) => contact.id)).not.toContain(contactId)
  })
})

it('an address of somebody who is hidden is free for who may not know of them, and keeps nobody from saving', async () => {
  const agency = await createAgency({ test })
  const { agencyId, member } = agency
  const client = await createClientWithContacts({ test, member })
  const { clientId } = client
  await createProject({ test, member, client })
  const call = (endpoint: EndpointDefinition, by: TestMember, params: object, body: object) =>
    test.inject(requestOf({ endpoint, call: { params: { clientId, ...params }, body }, headers: by.headers }))
  const hidden = (await call(contract.createContact, agency, {}, anna)).json()
  const contacts = [{ contactId: hidden.id, roles: ['commissioning' as const], mustBeHeard: false }]
  await createProject({ test, member, client, input: { codeName: 'Bursztyn', contacts } })
  const manager = await createMember({ test, agencyId, role: 'manager' })
  const added = await call(contract.createContact, manager, {}, anna)
  expect([added.statusCode, added.json().email]).toEqual([201, 'anna@client.test'])
  for (const { id: contactId } of [hidden, added.json()]) {
    const body = { ...anna, name: 'Anna Inna' }
    expect((await call(contract.updateContact, agency, { contactId }, body)).statusCode).toBe(200)
  }
  const third = await call(contract.createContact, agency, {}, anna)
  expect([third.statusCode, third.json().code]).toEqual([409, 'clients.email_taken'])
})
