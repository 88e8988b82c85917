import type { FastifyReply } from 'fastify'
import { sessionCookieName, sessionDays } from './people.constants.ts'
import { signToken } from './people.session.queries.ts'

interface Site {
  publicUrl: string
  secretKey: string
}

/** Signed so that `authenticateBySession` knows it; never readable by script, never sent from other sites' forms. */
export function setSessionCookie({ reply, token, site }: { reply: FastifyReply; token: string; site: Site }) {
  reply.setCookie(sessionCookieName, signToken({ token, secretKey: site.secretKey }), {
    ...cookieOptions(site),
    maxAge: sessionDays * 86_400,
  })
}

export function clearSessionCookie({ reply, site }: { reply: FastifyReply; site: Site }) {
  reply.clearCookie(sessionCookieName, cookieOptions(site))
}

function cookieOptions({ publicUrl }: Site) {
  return { path: '/', httpOnly: true, sameSite: 'lax', secure: publicUrl.startsWith('https:') } as const
}
