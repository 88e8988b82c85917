import fc, { type Arbitrary } from 'fast-check'
import type { InjectOptions } from 'fastify'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createFilledAgency, type FilledAgency, rowsOfAgency } from '#testing/filledAgency.ts'
import { fitting, type Ids, type Schema, spoilt } from '#testing/schemaArbitrary.ts'
import { createTestApp, type TestApp } from '#testing/testApp.ts'

/** The whole is FUZZ_RUNS=500; a run of the tests takes a short one. The seed is the same, so a finding comes again. */
const numRuns = Number(process.env.FUZZ_RUNS ?? 6)
const seed = Number(process.env.FUZZ_SEED ?? 20260107)

interface Parameter {
  name: string
  in: 'path' | 'query' | 'header'
  required?: boolean
  schema: Schema
}
interface Operation {
  operationId?: string
  parameters?: Parameter[]
  requestBody?: { content?: Record<string, { schema?: Schema }> }
}
interface Asked {
  name: string
  method: string
  path: string
  operation: Operation
}

const document = await (async () => {
  const app = await createTestApp()
  const answer = await app.inject({ method: 'GET', url: '/api/openapi.json' })
  await app.close()
  return answer.json() as { paths: Record<string, Record<string, Operation>> }
})()

/** A password costs the work of a second; who ends the own session asks nothing any more; a stream does not end. */
const leftOut = /password|\/session$|\/sessions|two-factor|passkey|sample-data|\/live$/

const operations: Asked[] = Object.entries(document.paths).flatMap(([path, methods]) =>
  Object.entries(methods).map(([method, operation]) => ({
    name: `${method.toUpperCase()} ${path}`,
    method,
    path,
    operation,
  })),
)
const fuzzed = operations.filter(({ path }) => !leftOut.test(path))

let test: TestApp
let own: FilledAgency
let foreign: FilledAgency
let foreignIds: string[]
let before: Record<string, string>

beforeAll(async () => {
  test = await createTestApp()
  own = await createFilledAgency({ test })
  foreign = await createFilledAgency({ test })
  before = await rowsOfAgency({ test, agencyId: foreign.agencyId })
  const uuid = /[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g
  foreignIds = [...new Set(Object.values(before).flatMap((rows) => rows.match(uuid) ?? []))]
}, 120_000)
afterAll(() => test.close())

it('knows the whole interface', () => expect(operations.length).toBeGreaterThan(150))

describe('whatever is asked, the server stands and tells nothing of another agency', () => {
  it.each(fuzzed.map((asked) => [asked.name, asked] as const))(
    '%s',
    { timeout: 120_000 },
    async (_, asked) => {
      await fc.assert(
        fc.asyncProperty(requestOf(asked), async (request) => {
          const answer = await test.inject(request)
          expect(answer.statusCode, answer.body).toBeLessThan(500)
          const echo = JSON.stringify(request)
          expect(foreignIds.filter((id) => answer.body.includes(id) && !echo.includes(id))).toEqual([])
        }),
        { numRuns, seed },
      )
    },
  )
})

it('after all that, the other agency has what it had', async () => {
  expect(await rowsOfAgency({ test, agencyId: foreign.agencyId })).toEqual(before)
})

/** Mostly one's own ids, so that a request gets far; now and then another agency's, nobody's, or none at all. */
const ids: Ids = (name) =>
  fc.constantFrom('own', 'own', 'own', 'foreign', 'nobody').map((whose) => {
    const key = name === 'id' ? 'requirementId' : name
    if (whose === 'nobody') return '00000000-0000-4000-8000-000000000000'
    return (whose === 'own' ? own : foreign).ids[key] ?? own.ids.projectId ?? ''
  })

function requestOf({
  method,
  path,
  operation: { parameters = [], requestBody },
}: Asked): Arbitrary<InjectOptions> {
  const inPath = parameters.filter((parameter) => parameter.in === 'path')
  const inQuery = parameters.filter((parameter) => parameter.in === 'query')
  const schema = requestBody?.content?.['application/json']?.schema
  const body = schema
    ? fc.oneof(fitting({ schema, name: '', ids }), spoilt({ schema, name: '', ids }))
    : fc.constant(undefined)
  return fc
    .record({
      params: valuesOf({ parameters: inPath, required: true }),
      query: valuesOf({ parameters: inQuery, required: false }),
      body,
    })
    .map(({ params, query, body: payload }) => ({
      method: method.toUpperCase() as 'GET',
      url: path.replace(/\{(\w+)\}/g, (_, key: string) => encodeURIComponent(String(params[key] ?? 'x'))),
      headers: own.headers,
      query: query as Record<string, string>,
      ...(payload !== undefined && { payload: payload as object, headers: jsonHeaders(payload) }),
    }))
}

function jsonHeaders(payload: unknown) {
  return typeof payload === 'object' && payload !== null
    ? own.headers
    : { ...own.headers, 'content-type': 'application/json' }
}

/** As text, as it stands in an address; what is no text becomes some. */
function valuesOf({
  parameters,
  required,
}: {
  parameters: Parameter[]
  required: boolean
}): Arbitrary<Record<string, string>> {
  const odd = fc.constantFrom(
    '',
    'a\u0000b',
    '%',
    '-1',
    '9007199254740991',
    '0000-01-01',
    '[]',
    'ł'.repeat(2000),
  )
  const values = Object.fromEntries(
    parameters.map(({ name, schema }) => [
      name,
      fc.oneof(
        { weight: 6, arbitrary: fitting({ schema, name, ids }).map(String) },
        { weight: 1, arbitrary: odd },
      ),
    ]),
  )
  const requiredKeys = required
    ? Object.keys(values)
    : parameters.filter((one) => one.required).map(({ name }) => name)
  return fc.record(values, { requiredKeys, noNullPrototype: true }) as Arbitrary<Record<string, string>>
}
