import { createHmac, timingSafeEqual } from 'node:crypto'
import type { FastifyRequest } from 'fastify'

interface Owner {
  /** Of the session, or of the cookie that somebody not signed in got with the form. */
  formKey: string
  secretKey: string
}

/** What a form carries so that no other site can send it: nobody else can make it, and it fits one session only. */
export function formToken({ formKey, secretKey }: Owner): string {
  return createHmac('sha256', secretKey).update(`portal form ${formKey}`).digest('base64url')
}

export function isFormToken({ token, ...owner }: Owner & { token: string }): boolean {
  const given = Buffer.from(token)
  const expected = Buffer.from(formToken(owner))
  return given.length === expected.length && timingSafeEqual(given, expected)
}

/** One field as text; whatever else came in its place (nothing, a list, an object) is empty. */
export function fieldOf({ request, name }: { request: FastifyRequest; name: string }): string {
  const { body } = request
  if (typeof body !== 'object' || body === null || !Object.hasOwn(body, name)) return ''
  const value = (body as Record<string, unknown>)[name]
  return typeof value === 'string' ? value : ''
}

const ownPath = /^\/c(\/[\w-]+(\.pdf)?)*(\?[\w=&-]*)?$/

/** Where somebody may be led after a form: only a page of the portal, never what looks like another address. */
export function ownAddress(wanted: unknown): string | undefined {
  return typeof wanted === 'string' && wanted.length <= 500 && ownPath.test(wanted) ? wanted : undefined
}

/** The project that an address of the portal is about. */
export function portalIdIn(address: string | undefined): string | undefined {
  return /^\/c\/p\/([\w-]+)/.exec(address ?? '')?.[1]
}
