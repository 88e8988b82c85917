import type { FastifyRequest } from 'fastify'
import { networkOf } from './network.ts'

export const deviceCookieName = 'rytm.device'

/** Where a request came from, as a list of one's own sessions shows it. */
export interface Device {
  ipAddress: string
  /** What limits count as one address. */
  network: string
  userAgent: string | undefined
  /** What a browser that signed in here before brings along; opens nothing. */
  token: string | undefined
}

export function deviceOf(request: FastifyRequest): Device {
  return {
    ipAddress: request.ip,
    network: networkOf(request.ip),
    userAgent: request.headers['user-agent']?.slice(0, 500),
    token: request.cookies[deviceCookieName]?.slice(0, 100),
  }
}
