import rateLimit from '@fastify/rate-limit'
import type { FastifyInstance } from 'fastify'
import { networkOf } from './network.ts'

const isCounted = /^\/(api|c)(\/|\?|$)/

/**
 * Against floods from one address. The files of the workspace are not counted: a page loads dozens of them. Counted in this process: several web processes multiply the limit by
 * their number.
 */
export async function limitRequests({
  app,
  requestsPerMinute,
}: {
  app: FastifyInstance
  requestsPerMinute: number
}) {
  await app.register(rateLimit, {
    max: requestsPerMinute,
    timeWindow: 60_000,
    keyGenerator: ({ ip }) => networkOf(ip),
    allowList: ({ url }) => !isCounted.test(url),
  })
}
