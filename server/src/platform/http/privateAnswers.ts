import type { FastifyInstance } from 'fastify'

/** What the API answers is about people and belongs to one member: no proxy and no browser keeps a copy. */
export function keepAnswersPrivate({ app }: { app: FastifyInstance }) {
  app.addHook('onSend', async ({ url }, reply) => {
    if (isOfMember(url) && !reply.hasHeader('cache-control'))
      reply.header('cache-control', 'private, no-store')
  })
}

/** The reference is the same for everybody, and large. */
function isOfMember(url: string) {
  return url.startsWith('/api/') && !url.startsWith('/api/docs')
}
