import type { FastifyInstance } from 'fastify'
import { badRequestError } from '#platform/errors/appError.ts'

const unstorable = badRequestError('http.invalid_input')

/**
 * PostgreSQL keeps neither U+0000 nor half of a surrogate pair. Refused once for every input, so that no field has to
 * think of it; after the schema, so that only what is used is looked at.
 */
export function refuseUnstorableText({ app }: { app: FastifyInstance }) {
  app.addHook('preHandler', async ({ params, query, body }) => {
    if (![params, query, body].every(isStorable)) throw unstorable()
  })
}

/** Without recursion: the depth of what a stranger sends is the stranger's choice. */
export function isStorable(input: unknown): boolean {
  const waiting = [input]
  while (waiting.length > 0) {
    const value = waiting.pop()
    if (typeof value === 'string' && (value.includes('\0') || !value.isWellFormed())) return false
    if (typeof value !== 'object' || value === null || value instanceof Uint8Array) continue
    for (const [key, part] of Object.entries(value)) waiting.push(key, part)
  }
  return true
}
