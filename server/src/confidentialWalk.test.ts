import type { EndpointDefinition } from '@rytm/contract/endpoint.ts'
import { giveAccess } from '@rytm/contract/projects.access.ts'
import { getProject, listProjects, updateProject } from '@rytm/contract/projects.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { withClient } from '#platform/postgres/roles.ts'
import { contractEndpoints, pathIdsOf } from '#testing/contractEndpoints.ts'
import { createMember, type TestMember } from '#testing/factories.ts'
import { createFilledAgency, type FilledAgency } from '#testing/filledAgency.ts'
import { send } from '#testing/persons.ts'
import { createClientWithContacts, createProject } from '#testing/projectFactories.ts'
import { idFields, sampleInput } from '#testing/sampleInput.ts'
import { secretsOf } from '#testing/secretsOf.ts'
import { createTestApp, type TestApp } from '#testing/testApp.ts'
import { requestOf } from '#testing/testEndpoint.ts'

/** Things of the project in paths and bodies: for who may not know of it they do not exist. */
const ofProject = [
  'projectId',
  'candidacyId',
  'candidateId',
  'activityId',
  'versionId',
  'reportId',
  'closingReportId',
  'workEntryId',
  'approachCountId',
  'touchpointId',
  'commitmentId',
  'correctionId',
  'requirementId',
]
const isOfProject = (name: string) => ofProject.includes(name)

const title = 'Dyrektor departamentu skarbu'
const endpoints = (await contractEndpoints()).filter(({ auth }) => auth === 'member')
const walked = (list: EndpointDefinition[]) => list.map((endpoint) => [endpoint.name, endpoint] as const)

let test: TestApp
let agency: FilledAgency
let colleague: TestMember
let secrets: string[]
let alone: Awaited<ReturnType<typeof createProject>>

beforeAll(async () => {
  test = await createTestApp()
  agency = await createFilledAgency({ test })
  // A manager may ask everything that anybody may ask who is not an owner.
  colleague = await createMember({ test, agencyId: agency.agencyId, role: 'manager' })
  const name = 'Bank Poufny'
  alone = await createProject({
    test,
    member: agency.member,
    client: await createClientWithContacts({ test, member: agency.member, name }),
    status: 'active',
    input: { title },
  })
  await hide(agency.ids.projectId ?? '', 'Bursztyn Pierwszy')
  await hide(alone.projectId, 'Bursztyn Drugi')
  const found = await Promise.all(
    [agency.ids.projectId ?? '', alone.projectId].map((projectId) =>
      secretsOf({ test, ...agency, projectId }),
    ),
  )
  secrets = [...new Set([...found.flat(), name, alone.clientId, ...Object.values(alone.contactIds)])]
}, 180_000)
afterAll(() => test.close())

async function hide(projectId: string, codeName: string) {
  const params = { projectId }
  const project = (await send(test, getProject, { call: { params }, headers: agency.headers })).json()
  const call = { params, body: { revision: project.revision, codeName } }
  expect((await send(test, updateProject, { call, headers: agency.headers })).statusCode).toBe(200)
}

it('knows many secrets, the title and the code name among them', () => {
  expect(secrets.length).toBeGreaterThan(100)
  expect(secrets).toEqual(
    expect.arrayContaining(['Bursztyn Pierwszy', 'Bursztyn Drugi', title, alone.projectId]),
  )
})

it('an owner is answered such secrets, so that the walk would find them', async () => {
  const answer = await send(test, listProjects, { headers: agency.headers })
  expect(secrets.filter((secret) => answer.body.includes(secret)).length).toBeGreaterThan(3)
})

describe('what a colleague without access reads tells nothing of it', () => {
  const reading = endpoints.filter(
    (endpoint) =>
      endpoint.method === 'GET' && endpoint.output !== 'stream' && !pathIdsOf(endpoint).some(isOfProject),
  )
  it.each(walked(reading))('%s', async (_, endpoint) => {
    for (const call of callsOf(endpoint)) {
      const answer = await test.inject(requestOf({ endpoint, call, headers: colleague.headers }))
      expect(answer.statusCode).toBeLessThan(500)
      const asked = Object.values({ ...call.params, ...call.query })
      expect(secrets.filter((secret) => !asked.includes(secret) && answer.body.includes(secret))).toEqual([])
    }
  })
})

/** As it is opened, and narrowed to the hidden project and to its client. */
function callsOf(endpoint: EndpointDefinition) {
  const plain = endpoint.query ? (sampleInput({ schema: endpoint.query }) as Record<string, string>) : {}
  const fields = endpoint.query ? idFields(endpoint.query) : []
  const ids = [
    agency.ids,
    { ...agency.ids, clientId: alone.clientId, contactId: alone.contactIds.commissioning },
  ]
  return ids.flatMap((params) => [
    { params, query: plain },
    ...fields.map((field) => ({ params, query: { ...plain, [field]: params[field] ?? '' } })),
  ])
}

describe('a thing of it does not exist for a colleague without access', () => {
  const things = endpoints.filter((endpoint) => pathIdsOf(endpoint).some(isOfProject))
  it.each(walked(things))('%s', async (_, endpoint) => {
    const answer = await test.inject(
      requestOf({
        endpoint,
        call: { params: agency.ids, ...inputOf(endpoint, agency.ids) },
        headers: colleague.headers,
      }),
    )
    expect({ status: answer.statusCode, body: answer.statusCode === 404 ? '' : answer.body }).toEqual({
      status: 404,
      body: '',
    })
  })
})

describe('an input of a colleague without access does not reach it', () => {
  const references = endpoints.flatMap((endpoint) =>
    (endpoint.body ? idFields(endpoint.body) : [])
      .filter(isOfProject)
      .filter(() => !pathIdsOf(endpoint).some(isOfProject))
      .map((field) => [endpoint.name, field, endpoint] as const),
  )
  it.each(references)('%s by %s', async (_, field, endpoint) => {
    const call = { params: agency.ids, ...inputOf(endpoint, { [field]: agency.ids[field] }) }
    const answer = await test.inject(requestOf({ endpoint, call, headers: colleague.headers }))
    expect([400, 404, 409, 422]).toContain(answer.statusCode)
    expect(secrets.filter((secret) => secret !== agency.ids[field] && answer.body.includes(secret))).toEqual(
      [],
    )
  })
})

function inputOf(endpoint: EndpointDefinition, values: Record<string, unknown>) {
  const query = endpoint.query && { query: sampleInput({ schema: endpoint.query }) as Record<string, string> }
  const known = { ...values, revision: 1, name: 'Osoba Próbna' }
  const body = endpoint.body && { body: sampleInput({ schema: endpoint.body, values: known }) }
  return { ...query, ...body }
}

it('after all that the project is as it was', async () => {
  const rows = await withClient(test.ownerUrl, async (client) => {
    const text = 'SELECT title, status, revision FROM projects WHERE id = ANY ($1)'
    return (await client.query(text, [[agency.ids.projectId, alone.projectId]])).rows
  })
  expect(rows.map(({ title }) => title).toSorted()).toEqual(['Bursztyn Drugi', 'Bursztyn Pierwszy'])
})

it('whoever is named reads it like everybody who works on it', async () => {
  const params = { projectId: alone.projectId }
  const body = { memberId: colleague.member.memberId }
  await send(test, giveAccess, { call: { params, body }, headers: agency.headers })
  const answer = await send(test, getProject, { call: { params }, headers: colleague.headers })
  expect(answer.json()).toMatchObject({ title: 'Bursztyn Drugi', actualTitle: title })
})
