import { randomUUID } from 'node:crypto'
import type { EndpointDefinition } from '@rytm/contract/endpoint.ts'
import type { InjectOptions } from 'fastify'
import { beforeAll, describe, expect, it } from 'vitest'
import { createAgency, type TestAgency } from './factories.ts'
import type { TestApp } from './testApp.ts'

interface Call {
  params?: Record<string, string>
  query?: Record<string, string | number>
  body?: unknown
  /** For uploads: a whole multipart payload and its headers. */
  raw?: { payload: Buffer; headers: Record<string, string> }
}

interface EndpointCase {
  endpoint: EndpointDefinition
  test: () => TestApp
  /** Arranges what a right call needs, in the given agency. */
  arrange?: (agency: TestAgency) => Promise<Call>
  /** Inputs that must be refused with 400, by what is wrong with them. */
  refused?: Record<string, Pick<Call, 'query' | 'body' | 'raw' | 'params'>>
}

/**
 * What rule 5 asks of every endpoint: 401 for a stranger, 404 for another agency's ids, 400 for wrong input.
 * Success stands beside it in plain words, because what success means differs.
 */
export function testEndpoint(name: string, { endpoint, test, arrange, refused = {} }: EndpointCase) {
  describe(name, () => {
    let own: TestAgency
    let call: Call

    beforeAll(async () => {
      own = await createAgency({ test: test() })
      call = (await arrange?.(own)) ?? {}
    })

    it('is the endpoint that the name says', () => expect(endpoint.name).toBe(name))

    if (endpoint.auth !== 'public')
      it('refuses a stranger', async () => {
        const answer = await test().inject(requestOf({ endpoint, call }))
        expect(answer.statusCode).toBe(401)
        expect(answer.json()).toMatchObject({ code: 'auth.sign_in_required' })
      })

    if (endpoint.auth === 'member' && endpoint.params) {
      it('does not know the things of another agency', async () => {
        const other = await createAgency({ test: test() })
        const answer = await test().inject(requestOf({ endpoint, call, headers: other.headers }))
        expect(answer.statusCode).toBe(404)
      })

      it('does not know an id that nobody has', async () => {
        const params = Object.fromEntries(Object.keys(call.params ?? {}).map((key) => [key, randomUUID()]))
        const answer = await test().inject(
          requestOf({ endpoint, call: { ...call, params }, headers: own.headers }),
        )
        expect(answer.statusCode).toBe(404)
      })
    }

    it.each(Object.entries(refused))('refuses %s', async (_, wrong) => {
      const answer = await test().inject(
        requestOf({ endpoint, call: { ...call, ...wrong }, headers: own.headers }),
      )
      expect(answer.statusCode).toBe(400)
      expect(answer.headers['content-type']).toContain('application/problem+json')
    })
  })
}

export function requestOf({
  endpoint,
  call = {},
  headers = {},
}: {
  endpoint: EndpointDefinition
  call?: Call
  headers?: Record<string, string>
}): InjectOptions {
  const url = endpoint.path.replace(/\{(\w+)\}/g, (_, key: string) =>
    encodeURIComponent(call.params?.[key] ?? ''),
  )
  const payload = call.raw?.payload ?? (call.body as InjectOptions['payload'])
  return {
    method: endpoint.method,
    url,
    headers: { ...headers, ...call.raw?.headers },
    ...(call.query && { query: call.query as Record<string, string> }),
    ...(payload !== undefined && { payload }),
  }
}
