import swagger from '@fastify/swagger'
import scalar from '@scalar/fastify-api-reference'
import type { FastifyInstance } from 'fastify'
import { jsonSchemaTransform } from 'fastify-type-provider-zod'
import { makeToken } from '#platform/ids/token.ts'

/** Nothing that would hand the description, or a question about it, to somebody else's service. */
const ownOnly = {
  withDefaultFonts: false,
  telemetry: false,
  showDeveloperTools: 'never',
  hideClientButton: true,
  agent: { disabled: true },
} as const

/** The page starts itself by one script inside it, known by the nonce; it draws with styles inside it, too. */
const contentSecurityPolicy = (nonce: string) =>
  [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}'`,
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self' data:",
    "connect-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ')

/** OpenAPI from the contract at /api/openapi.json, readable at /api/docs from own assets. */
export async function registerReference({ app }: { app: FastifyInstance }) {
  await app.register(swagger, {
    openapi: { openapi: '3.1.0', info: { title: 'Rytm', version: '1' } },
    transform: jsonSchemaTransform,
  })
  app.get('/api/openapi.json', { schema: { hide: true } }, () => app.swagger())
  // One for the life of the process is enough: nothing in the page comes from a person.
  const nonce = makeToken()
  await app.register(scalar, {
    routePrefix: '/api/docs',
    configuration: { url: '/api/openapi.json', nonce, ...ownOnly },
    hooks: {
      onRequest: (_request, reply, done) => {
        reply.header('content-security-policy', contentSecurityPolicy(nonce))
        done()
      },
    },
  })
}
