import * as contract from '@rytm/contract/clients.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createAgency } from '#testing/factories.ts'
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

describe('clients', () => {
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
