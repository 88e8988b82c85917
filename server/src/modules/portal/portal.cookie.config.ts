import type { Language } from '@rytm/contract/kernel.ts'
import type { FastifyReply, FastifyRequest } from 'fastify'
import {
  flashCookie,
  formCookie,
  languageCookie,
  sessionCookie,
  sessionDays,
  stepCookie,
} from './portal.constants.ts'
import type { Site } from './portal.types.ts'

/** All cookies of the client's pages stay below /c: the workspace never gets them, nor they its own. */
const folder = '/c'
const day = 86_400

interface Setting {
  reply: FastifyReply
  site: Pick<Site, 'publicUrl'>
}

function options({ publicUrl }: Setting['site']) {
  return { path: folder, httpOnly: true, sameSite: 'lax', secure: publicUrl.startsWith('https:') } as const
}

export function setSession({ reply, site, token }: Setting & { token: string }) {
  reply.setCookie(sessionCookie, token, { ...options(site), maxAge: sessionDays * day })
}

export function clearSession({ reply, site }: Setting) {
  reply.clearCookie(sessionCookie, options(site))
}

export function setFormId({ reply, site, formId }: Setting & { formId: string }) {
  reply.setCookie(formCookie, formId, options(site))
}

export function setLanguage({ reply, site, language }: Setting & { language: Language }) {
  reply.setCookie(languageCookie, language, { ...options(site), maxAge: 365 * day })
}

interface Step {
  email: string
  askedAt: number
}

/** Between the two steps of signing in: which address, and since when. Trusted for nothing but the next page. */
export function setStep({ reply, site, email, askedAt }: Setting & Step) {
  reply.setCookie(stepCookie, `${askedAt} ${email}`, { ...options(site), maxAge: 3600 })
}

export function readStep(request: FastifyRequest): Step | undefined {
  const [, askedAt, email] = /^(\d{1,16}) (.{3,254})$/.exec(request.cookies[stepCookie] ?? '') ?? []
  return askedAt && email ? { askedAt: Number(askedAt), email } : undefined
}

export function clearStep({ reply, site }: Setting) {
  reply.clearCookie(stepCookie, options(site))
}

export const flashes = [
  'agreed',
  'commented',
  'contested',
  'contest_taken_back',
  'answered',
  'ended',
] as const
export type Flash = (typeof flashes)[number]

export function setFlash({ reply, site, flash }: Setting & { flash: Flash }) {
  reply.setCookie(flashCookie, flash, { ...options(site), maxAge: 60 })
}

/** Said once: a page that is reloaded says it no more. */
export function takeFlash({ request, reply, site }: Setting & { request: FastifyRequest }) {
  const flash = flashes.find((known) => known === request.cookies[flashCookie])
  if (flash) reply.clearCookie(flashCookie, options(site))
  return flash
}
