import type { EndpointDefinition } from '@rytm/contract/endpoint.ts'
import type { LightMyRequestResponse } from 'fastify'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { withClient } from '#platform/postgres/roles.ts'
import { contractEndpoints, pathIdsOf } from '#testing/contractEndpoints.ts'
import { createFilledAgency, type FilledAgency, rowsOfAgency } from '#testing/filledAgency.ts'
import { idFields, sampleInput } from '#testing/sampleInput.ts'
import { createTestApp, type TestApp } from '#testing/testApp.ts'
import { requestOf } from '#testing/testEndpoint.ts'

const endpoints = (await contractEndpoints()).filter(({ auth }) => auth !== 'public')
const ofAgencies = endpoints.filter(({ auth }) => auth === 'member')
const walked = (list: EndpointDefinition[]) => list.map((endpoint) => [endpoint.name, endpoint] as const)

let test: TestApp
let own: FilledAgency
let foreign: FilledAgency
let before: Record<string, string>

beforeAll(async () => {
  test = await createTestApp()
  own = await createFilledAgency({ test })
  foreign = await createFilledAgency({ test })
  before = await rowsOfAgency({ test, agencyId: foreign.agencyId })
}, 120_000)
afterAll(() => test.close())

it('walks many endpoints', () => expect(endpoints.length).toBeGreaterThan(60))

describe('a list of one agency has nothing of another', () => {
  const lists = ofAgencies.filter(({ method, output = 'json' }) => method === 'GET' && output === 'json')
  it.each(walked(lists))('%s', async (_, endpoint) => {
    for (const query of [{}, ...filtersOf(endpoint)]) {
      const call = { params: own.ids, query }
      const answer = await ask({ endpoint, call })
      expect(answer.statusCode).toBeLessThan(500)
      expect(idsOf(foreign).filter((id) => !isEcho(call, id) && answer.body.includes(id))).toEqual([])
    }
  })
})

describe('a thing of another agency does not exist', () => {
  const ofThings = endpoints.filter((endpoint) => pathIdsOf(endpoint).length > 0)
  it.each(walked(ofThings))('%s', async (_, endpoint) => {
    const answer = await ask({
      endpoint,
      call: { params: foreign.ids, ...queryOf(endpoint), ...(await bodyOf(endpoint)) },
    })
    expectRefused(answer, [404])
  })
})

describe('a thing of another agency is not found below a thing of the own one', () => {
  const nested = endpoints.filter((endpoint) => pathIdsOf(endpoint).length > 1)
  it.each(walked(nested))('%s', async (_, endpoint) => {
    const [outer = ''] = pathIdsOf(endpoint)
    const params = { ...foreign.ids, [outer]: own.ids[outer] ?? '' }
    const answer = await ask({
      endpoint,
      call: { params, ...queryOf(endpoint), ...(await bodyOf(endpoint)) },
    })
    // A contact in the path of a project is a reference like one in a body.
    expectRefused(answer, [404, 422])
  })
})

/** A new activity may bring an id of its own choice; the key of its table holds the agency. */
const ownChoice = ['schedules.add_activity id']

describe('an input does not reach a thing of another agency', () => {
  const references = endpoints.flatMap((endpoint) =>
    (endpoint.body ? idFields(endpoint.body) : []).map((field) => [endpoint.name, field, endpoint] as const),
  )
  it.each(references)('%s by %s', async (name, field, endpoint) => {
    const value = field === 'id' ? foreign.ids.requirementId : foreign.ids[field]
    expect(value).toBeDefined()
    const given = await bodyOf(endpoint, { ...own.ids, [field]: value })
    const answer = await ask({ endpoint, call: { params: own.ids, ...given } })
    if (!ownChoice.includes(`${name} ${field}`)) expectRefused(answer, [400, 404, 409, 422])
  })
})

it('after all that, the other agency has what it had', async () => {
  expect(await rowsOfAgency({ test, agencyId: foreign.agencyId })).toEqual(before)
})

function ask({
  endpoint,
  call,
}: {
  endpoint: EndpointDefinition
  call: Parameters<typeof requestOf>[0]['call']
}) {
  return test.inject(requestOf({ endpoint, ...(call && { call }), headers: own.headers }))
}

function expectRefused(answer: LightMyRequestResponse, statuses: number[]) {
  expect({
    status: answer.statusCode,
    body: statuses.includes(answer.statusCode) ? '' : answer.body,
  }).toEqual({
    status: expect.toSatisfy((status: number) => statuses.includes(status)),
    body: '',
  })
}

/** The least that has to be asked with. */
function queryOf({ query }: EndpointDefinition) {
  return query ? { query: sampleInput({ schema: query }) as Record<string, string> } : {}
}

async function bodyOf(endpoint: EndpointDefinition, values: Record<string, unknown> = {}) {
  if (!endpoint.body) return {}
  const revision = await revisionOf(endpoint)
  const named = Object.fromEntries(idFields(endpoint.body).map((field) => [field, values[field]]))
  const known = { ...(Object.keys(values).length > 0 && named), revision, name: 'Osoba Próbna' }
  return { body: sampleInput({ schema: endpoint.body, values: known }) }
}

const revised: Record<string, string> = {
  projectId: 'projects',
  candidacyId: 'candidacies',
  reportId: 'weekly_reports',
  closingReportId: 'closing_reports',
  importId: 'project_imports',
}

/** What a screen of the own agency would send along. */
async function revisionOf(endpoint: EndpointDefinition): Promise<number> {
  if (endpoint.path.includes('/kickoff')) return 0
  const name = pathIdsOf(endpoint).findLast((id) => id in revised)
  if (!name) return 1
  const text = `SELECT revision FROM ${revised[name]} WHERE id = $1`
  return withClient(test.ownerUrl, async (client) => {
    const { rows } = await client.query<{ revision: number | string }>(text, [own.ids[name]])
    return Number(rows[0]?.revision ?? 1)
  })
}

/** Each id that a list can be narrowed by, as one of the other agency. */
function filtersOf({ query }: EndpointDefinition) {
  const values = query ? (sampleInput({ schema: query }) as Record<string, string>) : {}
  const fields = query ? idFields(query) : []
  return [values, ...fields.map((field) => ({ ...values, [field]: foreign.ids[field] ?? '' }))]
}

const uuid = /[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g

let known: string[] | undefined
function idsOf({ agencyId }: FilledAgency): string[] {
  known ??= [...new Set(Object.values(before).flatMap((rows) => rows.match(uuid) ?? []))]
  expect(known).toContain(agencyId)
  return known
}

function isEcho({ query = {} }: { query?: Record<string, string> }, id: string) {
  return Object.values(query).includes(id)
}
