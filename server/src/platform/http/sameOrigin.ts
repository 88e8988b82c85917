import type { FastifyInstance, FastifyRequest } from 'fastify'
import { forbiddenError } from '#platform/errors/appError.ts'

const otherSite = forbiddenError('http.other_site')
const reading = new Set(['GET', 'HEAD', 'OPTIONS'])

/**
 * Against forged requests: what changes something must come from a page of this site. Browsers say where a request
 * comes from and scripts can't alter it; programs that say nothing carry no cookie of a victim.
 */
export function refuseOtherSites({ app, publicUrl }: { app: FastifyInstance; publicUrl: string }) {
  app.addHook('onRequest', async (request) => {
    if (!reading.has(request.method) && !isFromHere({ request, publicUrl })) throw otherSite()
  })
}

function isFromHere({ request, publicUrl }: { request: FastifyRequest; publicUrl: string }) {
  const { origin, 'sec-fetch-site': site } = request.headers
  // First, because a page that sends no referrer makes the origin of its forms "null".
  if (site !== undefined) return site === 'same-origin' || site === 'none'
  if (origin === undefined) return true
  return origin === new URL(publicUrl).origin || hostOf(origin) === request.host
}

function hostOf(origin: string) {
  return URL.canParse(origin) ? new URL(origin).host : undefined
}
