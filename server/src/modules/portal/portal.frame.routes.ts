import { type Language, language as languageSchema } from '@rytm/contract/kernel.ts'
import type { PageProps } from '@rytm/portal/pageProps.ts'
import { type MessageKind, MessagePage } from '@rytm/portal/pages/MessagePage.tsx'
import { messageTitle } from '@rytm/portal/pageTitles.ts'
import { renderPage } from '@rytm/portal/renderPage.ts'
import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { ReactElement } from 'react'
import { AppError } from '#platform/errors/appError.ts'
import { databaseTrouble } from '#platform/errors/databaseTrouble.ts'
import { makeToken } from '#platform/ids/token.ts'
import type { ModuleContext } from '../../composition.ts'
import { type FoundBrand, toPageBrand } from './portal.brand.config.ts'
import { formCookie, languageCookie, sessionCookie } from './portal.constants.ts'
import { setFormId, setLanguage } from './portal.cookie.config.ts'
import { formExpired, pageNotFound } from './portal.errors.ts'
import { fieldOf, formToken, isFormToken } from './portal.forms.config.ts'
import { languageOf } from './portal.pages.usecases.ts'
import type { Visitor } from './portal.types.ts'
import { recogniseVisitor } from './portal.visitor.usecases.ts'

export interface Exchange {
  request: FastifyRequest
  reply: FastifyReply
}

declare module 'fastify' {
  interface FastifyRequest {
    /** Set below /c: who came, null for a stranger. */
    visitor: Visitor | null
  }
}

/** Pages are hidden from the reference: they are no API. */
export const asPage = { schema: { hide: true } }

/** The referrer stays within the site: without any, older browsers send forms with the origin "null", which is refused. */
const headers = {
  'content-security-policy':
    "default-src 'none'; style-src 'self'; img-src 'self' data:; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
  'x-frame-options': 'DENY',
  'x-robots-tag': 'noindex, nofollow',
  'referrer-policy': 'same-origin',
}

/** What every request below /c goes through: recognise, guard the forms, protect the answer, word the errors. */
export function framePages({ portal, context }: { portal: FastifyInstance; context: ModuleContext }) {
  const { db, clock, config: site } = context
  portal.decorateRequest('visitor', null)
  portal.addHook('onRequest', async (request) => {
    request.visitor = await recogniseVisitor({ token: request.cookies[sessionCookie], db, clock })
  })
  portal.addHook('preHandler', async (request) => {
    if (request.method !== 'POST') return
    const token = fieldOf({ request, name: 'csrfToken' })
    const formKey = formKeyOf(request)
    if (!formKey || !isFormToken({ token, formKey, secretKey: site.secretKey })) throw formExpired()
  })
  portal.addHook('onSend', async (_request, reply) => {
    reply.headers(headers)
    if (!reply.hasHeader('cache-control')) reply.header('cache-control', 'private, no-store')
  })
  portal.setErrorHandler((error: FastifyError, request, reply) => {
    const status =
      error.statusCode ?? (error instanceof AppError ? error : databaseTrouble(error))?.status ?? 500
    if (status >= 500) request.log.error({ err: error }, 'a page of the portal failed')
    return sendMessage({ request, reply, site, status, message: messageFor(status) })
  })
  // A route, because the workspace's files answer every address that is nobody's.
  portal.all('/*', asPage, () => {
    throw pageNotFound()
  })
}

function messageFor(status: number): MessageKind {
  if (status >= 500) return 'error'
  if (status === 404) return 'not_found'
  return status === 429 ? 'too_many' : 'expired_form'
}

type Site = ModuleContext['config']

export function sendMessage({
  status,
  message,
  ...exchange
}: Exchange & { site: Site; status: number; message: MessageKind }) {
  const props = pageProps({ ...exchange, here: '/c' })
  const { language } = props
  const reference = status >= 500 ? { reference: exchange.request.id } : {}
  return sendPage({
    reply: exchange.reply.status(status),
    title: messageTitle(message, language),
    language,
    page: MessagePage({ ...props, message, ...reference }),
  })
}

export function sendPage({
  reply,
  page,
  ...head
}: {
  reply: FastifyReply
  page: ReactElement
  title: string
  language: Language
}) {
  return reply.type('text/html; charset=utf-8').send(renderPage(page, head))
}

/** What every page gets besides its data. `here` where the address of the request is not one to come back to. */
export function pageProps({
  request,
  reply,
  site,
  here = addressOf(request),
  brand,
}: Exchange & { site: Site; here?: string; brand?: FoundBrand | undefined }): PageProps {
  const signedIn = { home: '/c', sessions: '/c/sessions', signOut: '/c/sign-out' }
  const language = chooseLanguage({ request, reply, site })
  return {
    language,
    ...(brand && { brand: toPageBrand({ brand, language }) }),
    csrfToken: formToken({ formKey: ensureFormKey({ request, reply, site }), secretKey: site.secretKey }),
    urls: { here, language: '/c/language', signedIn: request.visitor ? signedIn : null },
  }
}

/** The address without a language in it, which would win over the switch. */
export function addressOf({ url }: FastifyRequest): string {
  const [path = '/c', query] = url.split('?')
  const kept = new URLSearchParams(query)
  kept.delete('language')
  return kept.size > 0 ? `${path}?${kept}` : path
}

/** Said in the address (and kept), said before, the contact's own, the browser's. */
function chooseLanguage({ request, reply, site }: Exchange & { site: Site }): Language {
  const said = languageSchema.safeParse((request.query as Record<string, unknown> | undefined)?.language)
  if (said.success && hasCookies(request)) {
    setLanguage({ reply, site, language: said.data })
    return said.data
  }
  const kept = languageSchema.safeParse(request.cookies?.[languageCookie])
  if (kept.success) return kept.data
  const first = request.headers['accept-language']?.slice(0, 2).toLowerCase()
  return languageOf(request.visitor) ?? (first === undefined || first === 'pl' ? 'pl' : 'en')
}

/** Signed in, forms belong to the session; else to a cookie that the first form brings along. */
function formKeyOf({ visitor, cookies }: FastifyRequest): string | undefined {
  if (visitor) return `session ${visitor.sessionId}`
  const formId = cookies?.[formCookie]
  return formId ? `stranger ${formId}` : undefined
}

function ensureFormKey({ request, reply, site }: Exchange & { site: Site }): string {
  const known = formKeyOf(request)
  if (known) return known
  if (!hasCookies(request)) return 'nobody'
  const formId = makeToken()
  setFormId({ reply, site, formId })
  return `stranger ${formId}`
}

/** A request refused before its cookies were read (from another site) has none, and can get none. */
function hasCookies({ cookies }: FastifyRequest): boolean {
  return (cookies as FastifyRequest['cookies'] | null) !== null
}
