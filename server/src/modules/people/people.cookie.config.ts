import type { FastifyReply } from 'fastify'
import { deviceCookieName } from '#platform/http/device.ts'
import { deviceDays, sessionCookieName, sessionDays } from './people.constants.ts'
import { signToken } from './people.session.queries.ts'
import type { OpenedSession } from './people.types.ts'

interface Site {
  publicUrl: string
  secretKey: string
}

const daySeconds = 86_400

/**
 * Signed so that `authenticateBySession` knows it; never readable by script, never sent from other sites' forms. The
 * device's own one stays after signing out: it says that this browser is known, and lets nobody in.
 */
export function setSessionCookies({
  reply,
  session: { token, deviceToken },
  site,
}: {
  reply: FastifyReply
  session: OpenedSession
  site: Site
}) {
  const options = cookieOptions(site)
  reply.setCookie(sessionCookieName, signToken({ token, secretKey: site.secretKey }), {
    ...options,
    maxAge: sessionDays * daySeconds,
  })
  reply.setCookie(deviceCookieName, deviceToken, { ...options, maxAge: deviceDays * daySeconds })
}

export function clearSessionCookie({ reply, site }: { reply: FastifyReply; site: Site }) {
  reply.clearCookie(sessionCookieName, cookieOptions(site))
}

function cookieOptions({ publicUrl }: Site) {
  return { path: '/', httpOnly: true, sameSite: 'lax', secure: publicUrl.startsWith('https:') } as const
}
