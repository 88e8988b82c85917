import type { EndpointDefinition } from '@rytm/contract/endpoint.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { contractEndpoints, pathIdsOf } from '#testing/contractEndpoints.ts'
import { createFilledAgency, type FilledAgency } from '#testing/filledAgency.ts'
import { sampleInput } from '#testing/sampleInput.ts'
import { createTestApp, type TestApp } from '#testing/testApp.ts'
import { requestOf } from '#testing/testEndpoint.ts'

/** What only writes below the agency; taking things away comes after, so that there is something to write to. */
const writing = (await contractEndpoints()).filter(
  ({ auth, method, input, path }) =>
    auth === 'member' && method !== 'GET' && input !== 'upload' && !path.endsWith('/sample-data'),
)
const named = (list: EndpointDefinition[]) => list.map((endpoint) => [endpoint.name, endpoint] as const)

let test: TestApp
let own: FilledAgency

beforeAll(async () => {
  test = await createTestApp()
  own = await createFilledAgency({ test })
}, 120_000)
afterAll(() => test.close())

it('all that can be written to one project at the same time waits for its turn', async () => {
  const ofProject = writing.filter(({ path, method }) => path.includes('{projectId}') && method !== 'DELETE')
  expect(ofProject.length).toBeGreaterThan(15)
  const others = writing.filter(({ path }) => /touchpoints|clients.*contacts|candidacies/.test(path))
  const answers = await Promise.all([...ofProject, ...others, ...ofProject].map(ask))
  expect(answers.filter(({ status }) => status >= 500)).toEqual([])
}, 60_000)

describe('the same asked four times at once never breaks', () => {
  const [removing, changing] = [true, false].map((wanted) =>
    writing.filter(({ method }) => (method === 'DELETE') === wanted),
  )
  it.each(named([...(changing ?? []), ...(removing ?? [])]))('%s', async (_, endpoint) => {
    const answers = await Promise.all([endpoint, endpoint, endpoint, endpoint].map(ask))
    expect(answers.filter(({ status }) => status >= 500)).toEqual([])
  })
})

async function ask(endpoint: EndpointDefinition) {
  const values = { ...own.ids, name: 'Osoba Próbna', email: 'same@agency.test', revision: 1 }
  const body = endpoint.body
    ? { body: sampleInput({ schema: endpoint.body, values: withoutChoice(values) }) }
    : {}
  const params = Object.fromEntries(pathIdsOf(endpoint).map((name) => [name, own.ids[name] ?? '']))
  const answer = await test.inject(requestOf({ endpoint, call: { params, ...body }, headers: own.headers }))
  return { name: endpoint.name, status: answer.statusCode, said: answer.statusCode < 400 ? '' : answer.body }
}

/** Without the ids that turn an addition into a reference to something that is there. */
function withoutChoice({ candidateId: _, ...values }: Record<string, unknown>) {
  return values
}
