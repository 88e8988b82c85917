import type { EndpointDefinition } from '@rytm/contract/endpoint.ts'
import * as contract from '@rytm/contract/schedules.ts'
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

async function given(agency: TestAgency) {
  const { projectId, contactIds } = await createProject({ test, member: agency.member, status: 'active' })
  const send = async (endpoint: EndpointDefinition, params: Record<string, string>, body?: object) => {
    const call = { params: { projectId, ...params }, ...(body && { body }) }
    const answer = await test.inject(requestOf({ endpoint, call, headers: agency.headers }))
    return { status: answer.statusCode, body: answer.json() }
  }
  await send(contract.addActivity, {}, { date: '2026-01-08', title: 'Mapa rynku', owner: 'agency' })
  const published = await send(contract.publishSchedule, {}, {})
  const versionId = published.body.versions[0].id as string
  const contactId = contactIds.commissioning
  const mark = () => send(contract.markScheduleHandover, { versionId }, { contactId })
  const giveBack = () => send(contract.markScheduleReturn, { versionId, contactId })
  const handovers = async () => (await send(contract.getSchedule, {})).body.versions[0].handovers
  return { ids: { projectId, versionId, contactId }, mark, giveBack, handovers }
}

testEndpoint('schedules.mark_return', {
  endpoint: contract.markScheduleReturn,
  test: () => test,
  arrange: async (agency) => {
    const { ids, mark } = await given(agency)
    await mark()
    return { params: ids }
  },
  refused: { 'an id that is none': { params: { projectId: 'abc', versionId: 'abc', contactId: 'abc' } } },
})

describe('a schedule that did not reach the client', () => {
  it('is marked as returned, and is handed over when it is given anew', async () => {
    const { mark, giveBack, handovers } = await given(await createAgency({ test }))
    await mark()
    test.clock.advance({ hours: 1 })
    const answer = await giveBack()
    expect([answer.status, answer.body.versions[0].handovers]).toMatchObject([
      201,
      [{ handedOverAt: '2026-01-07T09:00:00.000Z', returnedAt: '2026-01-07T10:00:00.000Z' }],
    ])
    test.clock.advance({ hours: 1 })
    expect((await mark()).status).toBe(201)
    expect(await handovers()).toMatchObject([
      { handedOverAt: '2026-01-07T11:00:00.000Z', returnedAt: null, how: 'marked' },
    ])
    expect((await mark()).status).toBe(409)
  })

  it('is one that was handed over before', async () => {
    const { mark, giveBack } = await given(await createAgency({ test }))
    const refused = { status: 422, body: { code: 'schedules.not_handed_over' } }
    expect(await giveBack()).toMatchObject(refused)
    await mark()
    await giveBack()
    expect(await giveBack()).toMatchObject(refused)
  })
})
