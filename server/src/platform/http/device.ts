import type { FastifyRequest } from 'fastify'

/** Where a request came from, as a list of one's own sessions shows it. */
export interface Device {
  ipAddress: string
  userAgent: string | undefined
}

export function deviceOf(request: FastifyRequest): Device {
  return { ipAddress: request.ip, userAgent: request.headers['user-agent']?.slice(0, 500) }
}
