import * as contract from '@rytm/contract/clients.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createAgency } from '#testing/factories.ts'
import { createClientWithContacts, createProject } from '#testing/projectFactories.ts'
import { createTestApp, type TestApp } from '#testing/testApp.ts'
import { requestOf, testEndpoint } from '#testing/testEndpoint.ts'

let test: TestApp
beforeAll(async () => {
  test = await createTestApp()
})
afterAll(() => test.close())

async function givenClient({
  headers,
  name = 'Huta Próbna',
}: {
  headers: { cookie: string }
  name?: string
}) {
  const answer = await test.inject(
    requestOf({ endpoint: contract.createClient, call: { body: { name } }, headers }),
  )
  return answer.json<{ id: string; name: string }>()
}

testEndpoint('clients.create', {
  endpoint: contract.createClient,
  test: () => test,
  refused: {
    'a client without a name': { body: {} },
    'an empty name': { body: { name: '  ' } },
    'a name that is too long': { body: { name: 'x'.repeat(201) } },
    'no body': { body: undefined },
  },
})

testEndpoint('clients.list', {
  endpoint: contract.listClients,
  test: () => test,
  refused: { 'a page of nothing': { query: { limit: 0 } }, 'a forged cursor': { query: { cursor: '%%%' } } },
})

testEndpoint('clients.get', {
  endpoint: contract.getClient,
  test: () => test,
  arrange: async ({ headers }) => ({ params: { clientId: (await givenClient({ headers })).id } }),
  refused: { 'an id that is none': { params: { clientId: 'abc' } } },
})

testEndpoint('clients.update', {
  endpoint: contract.updateClient,
  test: () => test,
  arrange: async ({ headers }) => ({
    params: { clientId: (await givenClient({ headers })).id },
    body: { name: 'Huta Nowa' },
  }),
  refused: { 'a client without a name': { body: {} } },
})

testEndpoint('clients.delete', {
  endpoint: contract.deleteClient,
  test: () => test,
  arrange: async ({ headers }) => ({ params: { clientId: (await givenClient({ headers })).id } }),
  refused: { 'an id that is none': { params: { clientId: 'abc' } } },
})

describe('clients', () => {
  it('show their people, their projects and when they last heard something', async () => {
    const { headers, member } = await createAgency({ test })
    const client = await createClientWithContacts({ test, member })
    await createProject({ test, member, client })
    const params = { clientId: client.clientId }
    const answer = await test.inject(requestOf({ endpoint: contract.getClient, call: { params }, headers }))
    expect(answer.json()).toMatchObject({
      contacts: [{ id: client.contactIds.commissioning }, { id: client.contactIds.decision_maker }],
      projects: [{ title: 'Kontroler finansowy', status: 'draft' }],
      lastContactAt: null,
    })
  })

  it('are changed and found by the new name', async () => {
    const { headers } = await createAgency({ test })
    const { id: clientId } = await givenClient({ headers })
    const call = { params: { clientId }, body: { name: 'Żółta Huta', city: 'Łódź' } }
    const changed = await test.inject(requestOf({ endpoint: contract.updateClient, call, headers }))
    const found = await test.inject(
      requestOf({ endpoint: contract.listClients, call: { query: { search: 'zolta' } }, headers }),
    )
    expect([changed.json().city, found.json().items[0].name]).toEqual(['Łódź', 'Żółta Huta'])
  })

  it('are deleted only while they have no project', async () => {
    const { headers, member } = await createAgency({ test })
    const empty = await givenClient({ headers })
    const { clientId } = await createProject({ test, member })
    const remove = (id: string) =>
      test.inject(requestOf({ endpoint: contract.deleteClient, call: { params: { clientId: id } }, headers }))
    expect((await remove(empty.id)).statusCode).toBe(204)
    const refused = await remove(clientId)
    expect([refused.statusCode, refused.json()]).toMatchObject([
      409,
      { code: 'clients.has_projects', params: { projects: 1 } },
    ])
  })

  it('are found by a part of their name, written without Polish letters', async () => {
    const { headers } = await createAgency({ test })
    await givenClient({ headers, name: 'Zakłady Łódzkie' })
    await givenClient({ headers, name: 'Inna Firma' })
    const answer = await test.inject(
      requestOf({ endpoint: contract.listClients, call: { query: { search: 'lodzk' } }, headers }),
    )
    expect(answer.json().items).toMatchObject([{ name: 'Zakłady Łódzkie', contacts: 0 }])
  })

  it('come page by page in the order of their names', async () => {
    const { headers } = await createAgency({ test })
    for (const name of ['Beta', 'Alfa', 'Gamma']) await givenClient({ headers, name })
    const list = (query: Record<string, string>) =>
      test.inject(requestOf({ endpoint: contract.listClients, call: { query }, headers }))
    const first = (await list({ limit: '2' })).json()
    const second = (await list({ limit: '2', cursor: first.nextCursor })).json()
    const names = [...first.items, ...second.items].map((client: { name: string }) => client.name)
    expect({ names, end: second.nextCursor }).toEqual({ names: ['Alfa', 'Beta', 'Gamma'], end: null })
  })

  it('show what was typed, as typed', async () => {
    const { headers } = await createAgency({ test })
    const { id } = await givenClient({ headers, name: '<b>&amp; #let x = 1 =cmd|calc</b>' })
    const answer = await test.inject(
      requestOf({ endpoint: contract.getClient, call: { params: { clientId: id } }, headers }),
    )
    expect(answer.json().name).toBe('<b>&amp; #let x = 1 =cmd|calc</b>')
  })
})
