import { listAudit } from '@rytm/contract/audit.ts'
import { createClient } from '@rytm/contract/clients.ts'
import type { EndpointDefinition } from '@rytm/contract/endpoint.ts'
import { uploadImport } from '@rytm/contract/imports.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { encodeCursor } from '#platform/db/keyset.ts'
import { contractEndpoints } from '#testing/contractEndpoints.ts'
import { createFilledAgency, type FilledAgency } from '#testing/filledAgency.ts'
import { formWith } from '#testing/importFactories.ts'
import { sampleInput } from '#testing/sampleInput.ts'
import { createTestApp, type TestApp } from '#testing/testApp.ts'
import { requestOf } from '#testing/testEndpoint.ts'

const endpoints = await contractEndpoints()
const named = (list: EndpointDefinition[]) => list.map((endpoint) => [endpoint.name, endpoint] as const)

let test: TestApp
let own: FilledAgency

beforeAll(async () => {
  test = await createTestApp()
  own = await createFilledAgency({ test })
}, 120_000)
afterAll(() => test.close())

const texts = {
  'a character that PostgreSQL has not': 'a\u0000b',
  'half a character': 'a\ud800b',
  'a very long text': 'ł'.repeat(20_000),
}
const dates = { 'a year that is not': '0000-01-01', 'the last year': '9999-12-31' }
const numbers = { 'a number beyond the database': 9_007_199_254_740_991, 'a negative number': -1 }

/** Every field in turn holds something else than meant, while the others are right. */
function variants(endpoint: EndpointDefinition) {
  if (!endpoint.body) return []
  const right = sampleInput({
    schema: endpoint.body,
    whole: true,
    values: { ...own.ids, id: own.ids.requirementId },
  })
  return placesIn(right).flatMap(({ path, value }) =>
    oddFor(value).map(([kind, odd]) => ({
      kind: `${kind} in ${path.join('.')}`,
      body: withValue({ right, path, odd }),
    })),
  )
}

function oddFor(value: unknown): [kind: string, odd: unknown][] {
  if (typeof value === 'number') return Object.entries(numbers)
  if (typeof value !== 'string') return []
  return Object.entries(/^\d{4}-\d\d-\d\d$/.test(value) ? dates : texts)
}

type Path = (string | number)[]

function placesIn(value: unknown, path: Path = []): { path: Path; value: unknown }[] {
  if (typeof value !== 'object' || value === null) return [{ path, value }]
  return Object.entries(value).flatMap(([key, part]) => placesIn(part, [...path, key]))
}

function withValue({ right, path, odd }: { right: unknown; path: Path; odd: unknown }) {
  const copy = structuredClone(right)
  const last = path.at(-1) ?? ''
  const holder = path.slice(0, -1).reduce((part, key) => (part as Record<string, unknown>)[key], copy)
  ;(holder as Record<string, unknown>)[last] = odd
  return copy
}

describe('odd values in a body never break the server', () => {
  /** What asks for the work of a second (passwords) or ends the session is left out. */
  const bodies = endpoints.filter(
    ({ body, auth, path }) => body && auth === 'member' && !path.includes('password'),
  )
  it.each(named(bodies))('%s', async (_, endpoint) => {
    for (const { kind, body } of variants(endpoint)) {
      const answer = await ask({ endpoint, call: { params: own.ids, body } })
      expect([kind, answer.statusCode < 500 || answer.body]).toEqual([kind, true])
    }
  })
})

const cursors = {
  'no base64': '%%%',
  'no list': Buffer.from('{"a":1}').toString('base64url'),
  'an empty list': encodeCursor([]),
  'other types': Buffer.from('[{"a":1},[2]]').toString('base64url'),
  nulls: encodeCursor([null, null]),
  'texts that are no instant or id': encodeCursor(['a', 'b']),
  'three of them': encodeCursor(['start', 'b', 'c']),
  'year zero': encodeCursor(['0000-01-01T00:00:00Z', '00000000-0000-4000-8000-000000000000']),
  'a character that PostgreSQL has not': encodeCursor(['a\u0000', '00000000-0000-4000-8000-000000000000']),
  'a huge number': Buffer.from('[1e300]').toString('base64url'),
}

describe('a forged cursor is refused', () => {
  const lists = endpoints.filter(
    ({ query }) => query && 'cursor' in (sampleInput({ schema: query, whole: true }) as object),
  )
  it.each(named(lists))('%s', async (_, endpoint) => {
    for (const [kind, cursor] of Object.entries(cursors)) {
      const answer = await ask({
        endpoint,
        call: { params: own.ids, query: { ...queryOf(endpoint), cursor } },
      })
      expect([kind, [200, 400].includes(answer.statusCode) || answer.body]).toEqual([kind, true])
    }
  })
})

describe('odd values in a query never break the server', () => {
  const lists = endpoints.filter(({ query }) => query)
  it.each(named(lists))('%s', async (_, endpoint) => {
    const whole = sampleInput({ schema: endpoint.query as never, whole: true }) as Record<string, string>
    for (const name of Object.keys(whole))
      for (const odd of ['a\u0000b', '%', '\\', '9007199254740991', '9999-12-31', '0000-01-01', '[]']) {
        const query = { ...queryOf(endpoint), [name]: odd }
        const answer = await ask({ endpoint, call: { params: own.ids, query } })
        expect([name, odd, answer.statusCode < 500 || answer.body]).toEqual([name, odd, true])
      }
  })
})

describe('a body that is no honest form', () => {
  const post = (payload: string | Buffer, type = 'application/json') =>
    test.inject({
      method: 'POST',
      url: createClient.path,
      payload,
      headers: { ...own.headers, 'content-type': type },
    })

  it('may be nested as deeply as it fits', async () => {
    const deep = `{"name":"Huta","note":${'['.repeat(400_000)}${']'.repeat(400_000)}}`
    expect((await post(deep)).statusCode).toBe(400)
  })
  it('is refused above a megabyte', async () => {
    expect((await post(JSON.stringify({ name: 'x'.repeat(10_000_000) }))).statusCode).toBe(413)
  })
  it.each([
    ['text/plain', 400],
    ['application/xml', 415],
    ['nonsense', 415],
  ])('is refused as %s', async (type, status) => {
    expect((await post('{"name":"Huta"}', type)).statusCode).toBe(status)
  })
  it('does not reach the prototype', async () => {
    expect((await post('{"name":"Huta","__proto__":{"admin":true}}')).statusCode).toBe(400)
  })
  it('keeps nothing of fields that nobody reads', async () => {
    const form = formWith({ content: 'Firma;Stanowisko\nHuta;Spawacz' })
    const boundary = form.headers['content-type'].split('=')[1]
    const field = `--${boundary}\r\nContent-Disposition: form-data; name="a"\r\n\r\n${'x'.repeat(100_000)}\r\n`
    const payload = Buffer.concat([Buffer.from(field.repeat(20)), form.payload])
    const answer = await ask({ endpoint: uploadImport, call: { raw: { ...form, payload } } })
    expect(answer.statusCode).toBe(413)
  })
  it('is refused as a file with characters that a table has not', async () => {
    const content = Buffer.from('\uFEFFFirma;Sta\u0000nowisko\nHuta\u0000;Spa\ud800wacz', 'utf16le')
    const answer = await ask({ endpoint: uploadImport, call: { raw: formWith({ content }) } })
    expect(answer.statusCode).toBeLessThan(500)
  })
})

it('an audit of the end of time is empty', async () => {
  const query = { from: '2199-12-31', to: '2199-12-31' }
  expect((await ask({ endpoint: listAudit, call: { query } })).json().items).toEqual([])
})

function queryOf({ query }: EndpointDefinition) {
  return query ? (sampleInput({ schema: query }) as Record<string, string>) : {}
}

function ask({
  endpoint,
  call,
}: {
  endpoint: EndpointDefinition
  call: Parameters<typeof requestOf>[0]['call']
}) {
  return test.inject(requestOf({ endpoint, ...(call && { call }), headers: own.headers }))
}
