import * as contract from '@rytm/contract/agencies.sample.ts'
import type { EndpointDefinition } from '@rytm/contract/endpoint.ts'
import { listProjects } from '@rytm/contract/projects.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createAgency, createMember } from '#testing/factories.ts'
import { createTestApp, type TestApp } from '#testing/testApp.ts'
import { requestOf, testEndpoint } from '#testing/testEndpoint.ts'

let test: TestApp

beforeAll(async () => {
  test = await createTestApp()
})
afterAll(() => test.close())

testEndpoint('agencies.get_sample_data', { endpoint: contract.getSampleData, test: () => test })
testEndpoint('agencies.add_sample_data', { endpoint: contract.addSampleData, test: () => test })
testEndpoint('agencies.remove_sample_data', { endpoint: contract.removeSampleData, test: () => test })

describe('sample data over HTTP', { timeout: 180_000 }, () => {
  const send = (endpoint: EndpointDefinition, headers: { cookie: string }) =>
    test.inject(requestOf({ endpoint, headers }))

  it('is added once, seen by everybody, and removed', async () => {
    const { agencyId, headers } = await createAgency({ test })
    const colleague = await createMember({ test, agencyId })
    expect((await send(contract.getSampleData, headers)).json()).toEqual({ present: false, ownProjects: [] })
    const answers = await Promise.all([
      send(contract.addSampleData, headers),
      send(contract.addSampleData, headers),
    ])
    expect(answers.map(({ statusCode }) => statusCode).sort()).toEqual([201, 409])
    expect(answers.map((answer) => answer.json().code)).toContain('agencies.sample_data_present')
    expect((await send(contract.getSampleData, colleague.headers)).json().present).toBe(true)
    expect((await send(listProjects, headers)).json().items).toHaveLength(12)
    const removed = await send(contract.removeSampleData, headers)
    expect([removed.statusCode, removed.json()]).toEqual([200, { clientsKept: [], candidatesKept: 0 }])
    expect((await send(listProjects, headers)).json().items).toEqual([])
  })

  it.each(['manager', 'consultant'] as const)('is not added or removed by a %s', async (role) => {
    const { agencyId } = await createAgency({ test })
    const { headers } = await createMember({ test, agencyId, role })
    expect((await send(contract.addSampleData, headers)).statusCode).toBe(403)
    expect((await send(contract.removeSampleData, headers)).statusCode).toBe(403)
  })

  it('does not count what people of the agency do for a sample client as sample data', async () => {
    const { headers } = await createAgency({ test })
    await send(contract.addSampleData, headers)
    const [sample] = (await send(listProjects, headers)).json().items
    const payload = { clientId: sample.client.id, title: 'Własny projekt' }
    const made = await test.inject({ method: 'POST', url: '/api/projects', headers, payload })
    expect(made.statusCode).toBe(201)
    expect((await send(contract.getSampleData, headers)).json().ownProjects).toEqual([
      { id: made.json().id, title: 'Własny projekt', clientName: sample.client.name },
    ])
    const removed = await send(contract.removeSampleData, headers)
    expect(removed.json().clientsKept).toEqual([sample.client.name])
    const left = (await send(listProjects, headers)).json().items
    expect(left.map(({ title }: { title: string }) => title)).toEqual(['Własny projekt'])
  })
})
