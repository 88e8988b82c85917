import * as logger from '@rytm/contract/touchpoints.logger.ts'
import * as contract from '@rytm/contract/touchpoints.ts'
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

const aCall = { channel: 'call', outcome: 'reached' } as const

async function givenTouchpoint({ agency, body = {} }: { agency: TestAgency; body?: object }) {
  const project = await createProject({ test, member: agency.member })
  const answer = await test.inject(
    requestOf({
      endpoint: contract.logTouchpoint,
      call: { body: { projectIds: [project.projectId], ...aCall, ...body } },
      headers: agency.headers,
    }),
  )
  return { ...project, answer, touchpoint: answer.json().touchpoint as contract.Touchpoint }
}

async function listOf({ agency, projectId }: { agency: TestAgency; projectId: string }) {
  const call = { params: { projectId } }
  const answer = await test.inject(
    requestOf({ endpoint: contract.listProjectTouchpoints, call, headers: agency.headers }),
  )
  return answer.json().items as contract.Touchpoint[]
}

const touchpointOf = async (agency: TestAgency) => {
  const { touchpoint } = await givenTouchpoint({ agency })
  return { params: { touchpointId: touchpoint.id } }
}

testEndpoint('touchpoints.log', {
  endpoint: contract.logTouchpoint,
  test: () => test,
  refused: {
    'a contact for no project': { body: { projectIds: [], ...aCall } },
    'a channel that nobody knows': {
      body: { projectIds: [crypto.randomUUID()], channel: 'fax', outcome: 'reached' },
    },
    'no outcome': { body: { projectIds: [crypto.randomUUID()], channel: 'call' } },
    'minutes below one': { body: { projectIds: [crypto.randomUUID()], ...aCall, minutes: 0 } },
  },
})
testEndpoint('touchpoints.withdraw', {
  endpoint: contract.withdrawTouchpoint,
  test: () => test,
  arrange: touchpointOf,
})
testEndpoint('touchpoints.restore', {
  endpoint: contract.restoreTouchpoint,
  test: () => test,
  arrange: touchpointOf,
})
testEndpoint('touchpoints.settleContest', {
  endpoint: contract.settleContest,
  test: () => test,
  arrange: async (agency) => ({ ...(await touchpointOf(agency)), body: { note: 'Jest w billingu.' } }),
  refused: { 'no note': { body: {} }, 'an empty note': { body: { note: ' ' } } },
})
testEndpoint('touchpoints.listOfProject', {
  endpoint: contract.listProjectTouchpoints,
  test: () => test,
  arrange: async ({ member }) => {
    const { projectId } = await createProject({ test, member })
    return { params: { projectId } }
  },
})
testEndpoint('touchpoints.listOfClient', {
  endpoint: contract.listClientTouchpoints,
  test: () => test,
  arrange: async ({ member }) => {
    const { clientId } = await createClientWithContacts({ test, member })
    return { params: { clientId } }
  },
})
testEndpoint('touchpoints.callLogger', {
  endpoint: logger.getCallLogger,
  test: () => test,
  refused: { 'an id that is none': { query: { projectId: 'abc' } } },
})

describe('a contact with the client', () => {
  it('is logged for several projects of one client at once', async () => {
    const agency = await createAgency({ test })
    const client = await createClientWithContacts({ test, member: agency.member })
    const both = [
      await createProject({ test, member: agency.member, client }),
      await createProject({ test, member: agency.member, client, input: { title: 'Audytor' } }),
    ]
    const projectIds = both.map(({ projectId }) => projectId)
    const contactId = client.contactIds.commissioning
    const body = { projectIds, contactId, ...aCall, minutes: 12, note: 'Budżet bez zmian' }
    const answer = await test.inject(
      requestOf({ endpoint: contract.logTouchpoint, call: { body }, headers: agency.headers }),
    )
    expect(answer.statusCode).toBe(201)
    const lists = await Promise.all(projectIds.map((projectId) => listOf({ agency, projectId })))
    expect(lists.map((list) => list.map(({ minutes, contact }) => [minutes, contact?.id]))).toEqual([
      [[12, contactId]],
      [[12, contactId]],
    ])
    expect(lists[0]?.[0]?.projects).toHaveLength(2)
  })

  it('cannot concern two clients', async () => {
    const agency = await createAgency({ test })
    const first = await createProject({ test, member: agency.member })
    const second = await createProject({ test, member: agency.member })
    const body = { projectIds: [first.projectId, second.projectId], ...aCall }
    const answer = await test.inject(
      requestOf({ endpoint: contract.logTouchpoint, call: { body }, headers: agency.headers }),
    )
    expect([answer.statusCode, answer.json().code]).toEqual([422, 'touchpoints.several_clients'])
  })

  it.each([
    ['tomorrow', { occurredAt: '2026-01-08T09:00:00Z' }, 'facts.in_future'],
    ['three years ago', { occurredAt: '2023-01-08T09:00:00Z' }, 'facts.too_old'],
    ['a busy meeting', { channel: 'meeting', outcome: 'busy' }, 'touchpoints.outcome_impossible'],
  ])('is refused when it is not true: %s', async (_, body, code) => {
    const { answer } = await givenTouchpoint({ agency: await createAgency({ test }), body })
    expect([answer.statusCode, answer.json().code]).toEqual([422, code])
  })

  it('does not take the projects and people of others', async () => {
    const agency = await createAgency({ test })
    const other = await createAgency({ test })
    const foreign = await createProject({ test, member: other.member })
    const own = await createProject({ test, member: agency.member })
    const log = async (body: object) => {
      const request = { endpoint: contract.logTouchpoint, call: { body }, headers: agency.headers }
      const answer = await test.inject(requestOf(request))
      return [answer.statusCode, answer.json().code]
    }
    expect(await log({ projectIds: [foreign.projectId], ...aCall })).toEqual([404, 'projects.not_found'])
    expect(
      await log({ projectIds: [own.projectId], contactId: foreign.contactIds.commissioning, ...aCall }),
    ).toEqual([422, 'touchpoints.unknown_contact'])
  })

  it('warns when a note looks like pay history, and keeps it', async () => {
    const body = { noteForClient: 'Kandydatka obecnie zarabia 14 000' }
    const { answer } = await givenTouchpoint({ agency: await createAgency({ test }), body })
    expect(answer.json().warnings).toEqual([
      { field: 'noteForClient', kind: 'pay_history', words: 'obecnie zarabia' },
    ])
    expect(answer.json().touchpoint.noteForClient).toBe('Kandydatka obecnie zarabia 14 000')
  })

  it('is withdrawn and restored, and stays on record both times', async () => {
    const agency = await createAgency({ test })
    const { projectId, touchpoint } = await givenTouchpoint({ agency })
    const params = { touchpointId: touchpoint.id }
    const send = (endpoint: typeof contract.withdrawTouchpoint | typeof contract.restoreTouchpoint) =>
      test.inject(requestOf({ endpoint, call: { params }, headers: agency.headers }))
    expect((await send(contract.withdrawTouchpoint)).statusCode).toBe(204)
    expect(await listOf({ agency, projectId })).toMatchObject([{ withdrawnAt: '2026-01-07T09:00:00.000Z' }])
    expect((await send(contract.restoreTouchpoint)).statusCode).toBe(204)
    expect(await listOf({ agency, projectId })).toMatchObject([{ withdrawnAt: null }])
  })
})

describe('the call logger', () => {
  it('offers the named project first, its siblings next, with people and their phones', async () => {
    const agency = await createAgency({ test })
    const client = await createClientWithContacts({ test, member: agency.member, name: 'Alfa' })
    const elsewhere = await createProject({ test, member: agency.member, input: { title: 'Prawnik' } })
    const sibling = await createProject({ test, member: agency.member, client })
    const named = await createProject({ test, member: agency.member, client })
    const call = { query: { projectId: named.projectId } }
    const answer = await test.inject(
      requestOf({ endpoint: logger.getCallLogger, call, headers: agency.headers }),
    )
    const { projects, clients } = answer.json() as logger.CallLogger
    expect(projects.map(({ id }) => id)).toEqual([named.projectId, sibling.projectId, elsewhere.projectId])
    const alfa = clients.find(({ name }) => name === 'Alfa')
    expect(alfa?.contacts.map(({ phone }) => phone)).toEqual(['+48 600 000 000', '+48 600 000 000'])
  })

  it('puts the project of the latest talk before the others', async () => {
    const agency = await createAgency({ test })
    const talked = await givenTouchpoint({ agency })
    await createProject({ test, member: agency.member })
    const answer = await test.inject(requestOf({ endpoint: logger.getCallLogger, headers: agency.headers }))
    expect(answer.json().projects[0]).toMatchObject({
      id: talked.projectId,
      lastConversationAt: '2026-01-07T09:00:00.000Z',
    })
  })
})
