import type { EndpointDefinition } from '@rytm/contract/endpoint.ts'
import * as contract from '@rytm/contract/work.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createAgency, type TestAgency } from '#testing/factories.ts'
import { createProject } from '#testing/projectFactories.ts'
import { createTestApp, type TestApp } from '#testing/testApp.ts'
import { requestOf, testEndpoint } from '#testing/testEndpoint.ts'

let test: TestApp
beforeAll(async () => {
  test = await createTestApp()
})
afterAll(() => test.close())

const app = () => test
const contacted = { channel: 'message', count: 40 }

async function arrange({ member }: TestAgency) {
  const { projectId } = await createProject({ test, member })
  return { params: { projectId } }
}

async function given({
  agency,
  endpoint,
  body,
}: {
  agency: TestAgency
  endpoint: EndpointDefinition
  body: object
}) {
  const call = { ...(await arrange(agency)), body }
  const answer = await test.inject(requestOf({ endpoint, call, headers: agency.headers }))
  return { ...call, status: answer.statusCode, json: answer.json() }
}

const entryOf = async (agency: TestAgency) => {
  const { json } = await given({ agency, endpoint: contract.addWorkEntry, body: { kind: 'advert' } })
  return { params: { workEntryId: json.id } }
}
const countOf = async (agency: TestAgency) => {
  const { json } = await given({ agency, endpoint: contract.addApproaches, body: contacted })
  return { params: { approachCountId: json.id } }
}

testEndpoint('work.addEntry', {
  endpoint: contract.addWorkEntry,
  test: app,
  arrange: async (agency) => ({ ...(await arrange(agency)), body: { kind: 'advert' } }),
  refused: {
    'a kind that is none': { body: { kind: 'x' } },
    'a date that is none': { body: { kind: 'advert', occurredOn: '2026-02-30' } },
  },
})
testEndpoint('work.addApproaches', {
  endpoint: contract.addApproaches,
  test: app,
  arrange: async (agency) => ({ ...(await arrange(agency)), body: contacted }),
  refused: {
    'nobody contacted': { body: { ...contacted, count: 0 } },
    'more than anybody can contact': { body: { ...contacted, count: 10_001 } },
  },
})
testEndpoint('work.list', { endpoint: contract.listWork, test: app, arrange })
testEndpoint('work.withdrawEntry', { endpoint: contract.withdrawWorkEntry, test: app, arrange: entryOf })
testEndpoint('work.restoreEntry', { endpoint: contract.restoreWorkEntry, test: app, arrange: entryOf })
testEndpoint('work.withdrawApproaches', {
  endpoint: contract.withdrawApproaches,
  test: app,
  arrange: countOf,
})
testEndpoint('work.restoreApproaches', { endpoint: contract.restoreApproaches, test: app, arrange: countOf })

describe('work for a project', () => {
  it('is counted by week and in total; what is withdrawn is not, until it is restored', async () => {
    const agency = await createAgency({ test })
    const { params, json } = await given({ agency, endpoint: contract.addApproaches, body: contacted })
    const send = async (endpoint: EndpointDefinition, call: object) =>
      test.inject(requestOf({ endpoint, call, headers: agency.headers }))
    const lastWeek = { channel: 'phone', count: 5, occurredOn: '2026-01-02' }
    await send(contract.addApproaches, { params, body: lastWeek })
    await send(contract.addWorkEntry, { params, body: { kind: 'market_mapping', companiesMapped: 12 } })
    const totals = async () => (await send(contract.listWork, { params })).json().totals
    expect(await totals()).toEqual({ approaches: 45, approachesThisWeek: 40, companiesMapped: 12 })
    const first = { params: { approachCountId: json.id } }
    await send(contract.withdrawApproaches, first)
    expect(await totals()).toEqual({ approaches: 5, approachesThisWeek: 0, companiesMapped: 12 })
    await send(contract.restoreApproaches, first)
    expect(await totals()).toMatchObject({ approaches: 45 })
  })

  it('happens today unless another day is said', async () => {
    const agency = await createAgency({ test })
    const { params } = await given({ agency, endpoint: contract.addWorkEntry, body: { kind: 'advert' } })
    const list = { endpoint: contract.listWork, call: { params }, headers: agency.headers }
    expect((await test.inject(requestOf(list))).json().entries).toMatchObject([
      { occurredOn: '2026-01-07', kind: 'advert', withdrawnAt: null },
    ])
  })

  it('cannot be done tomorrow', async () => {
    const agency = await createAgency({ test })
    const body = { ...contacted, occurredOn: '2026-01-08' }
    const { status, json } = await given({ agency, endpoint: contract.addApproaches, body })
    expect([status, json.code]).toEqual([422, 'facts.in_future'])
  })

  it('draws a warning for a text that looks like pay history', async () => {
    const agency = await createAgency({ test })
    const body = { kind: 'sourcing', textForClient: 'Current salary of most: 20k' }
    const { json } = await given({ agency, endpoint: contract.addWorkEntry, body })
    expect(json.warnings).toEqual([{ field: 'textForClient', kind: 'pay_history', words: 'Current salary' }])
  })
})
