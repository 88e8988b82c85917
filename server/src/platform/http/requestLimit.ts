import rateLimit from '@fastify/rate-limit'
import type { FastifyInstance } from 'fastify'

/** Against floods from one address. Counted in this process: several web processes multiply the limit by their number. */
export async function limitRequests({
  app,
  requestsPerMinute,
}: {
  app: FastifyInstance
  requestsPerMinute: number
}) {
  await app.register(rateLimit, { max: requestsPerMinute, timeWindow: 60_000 })
}
