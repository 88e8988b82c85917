import { setTimeout as pause } from 'node:timers/promises'
import { email as emailSchema } from '@rytm/contract/kernel.ts'
import { CodePage } from '@rytm/portal/pages/CodePage.tsx'
import { SignInPage } from '@rytm/portal/pages/SignInPage.tsx'
import { pageTitle } from '@rytm/portal/pageTitles.ts'
import type { FastifyInstance } from 'fastify'
import { createAttempts } from '#platform/http/attempts.ts'
import { deviceOf } from '#platform/http/device.ts'
import { networkOf } from '#platform/http/network.ts'
import type { ModuleContext } from '../../composition.ts'
import { enterCode, requestCode } from './portal.codes.usecases.ts'
import { answerMilliseconds, codeMinutes, codeTries } from './portal.constants.ts'
import { clearStep, readStep, setSession, setStep } from './portal.cookie.config.ts'
import { fieldOf, ownAddress, portalIdIn } from './portal.forms.config.ts'
import { addressOf, asPage, type Exchange, pageProps, sendPage } from './portal.frame.routes.ts'
import type { CodeRefusal } from './portal.types.ts'

interface Pages {
  portal: FastifyInstance
  context: ModuleContext
}

export function registerSignInPages({ portal, context }: Pages) {
  const { db, clock, config: site } = context
  const perNetwork = createAttempts({ max: site.signInsPerMinute, perSeconds: 60, clock })
  // Counted for every address alike: what a stranger sees must not say whether the address is known.
  const perAddress = createAttempts({ max: codeTries, perSeconds: codeMinutes * 60, clock })

  portal.get('/sign-in', asPage, (request, reply) =>
    request.visitor
      ? reply.redirect(nextOf({ request, reply }), 303)
      : sendSignIn({ request, reply, site, status: 200, next: nextOf({ request, reply }) }),
  )

  portal.post('/sign-in', asPage, async (request, reply) => {
    perNetwork.count(networkOf(request.ip))
    const next = nextOf({ request, reply })
    const typed = fieldOf({ request, name: 'email' })
    const email = emailSchema.safeParse(typed.trim())
    if (!email.success)
      return sendSignIn({ request, reply, site, status: 422, next, refused: { email: typed.slice(0, 254) } })
    await Promise.all([
      requestCode({ email: email.data, portalId: portalIdIn(next), db, clock }),
      pause(answerMilliseconds),
    ])
    perAddress.forget(email.data)
    setStep({ reply, site, email: email.data, askedAt: clock.now().epochMilliseconds })
    return reply.redirect(withNext('/c/code', next), 303)
  })

  portal.get('/code', asPage, (request, reply) => {
    const next = nextOf({ request, reply })
    const step = readStep(request)
    if (request.visitor) return reply.redirect(next, 303)
    if (!step) return reply.redirect(withNext('/c/sign-in', next), 303)
    return sendCode({ request, reply, site, status: 200, next, email: step.email })
  })

  portal.post('/code', asPage, async (request, reply) => {
    perNetwork.count(networkOf(request.ip))
    const next = nextOf({ request, reply })
    const email = emailSchema.safeParse(fieldOf({ request, name: 'email' }).trim())
    if (!email.success) return reply.redirect(withNext('/c/sign-in', next), 303)
    const address = { email: email.data }
    const again = { request, reply, site, next, ...address }
    if (!perAddress.mayTry(email.data)) return sendCode({ ...again, status: 429, refusal: 'tooMany' })
    const code = fieldOf({ request, name: 'code' }).replace(/\s/g, '')
    const { secretKey } = site
    const session = await enterCode({ ...address, code, device: deviceOf(request), secretKey, db, clock })
    if (!session) {
      const refusal = whyRefused({ request, ...address, nowMilliseconds: clock.now().epochMilliseconds })
      return sendCode({ ...again, status: 422, refusal })
    }
    perAddress.forget(address.email)
    setSession({ reply, site, token: session.token })
    clearStep({ reply, site })
    return reply.redirect(next, 303)
  })
}

/** Told from what this browser itself asked for, never from whether there was a code. */
function whyRefused({
  request,
  email,
  nowMilliseconds,
}: Pick<Exchange, 'request'> & { email: string; nowMilliseconds: number }): CodeRefusal {
  const step = readStep(request)
  const isOld = step?.email === email && nowMilliseconds - step.askedAt >= codeMinutes * 60_000
  return isOld ? 'expired' : 'wrong'
}

type SitePages = Exchange & { site: ModuleContext['config']; status: number; next: string }

/** Says nothing of what was asked for; the address is only kept for afterwards. */
export function sendSignIn({
  status,
  next,
  refused,
  ...exchange
}: SitePages & { refused?: { email: string } }) {
  const action = withNext('/c/sign-in', next)
  const here = refused ? { here: action } : {}
  const props = pageProps({ ...exchange, ...here })
  const { language } = props
  return sendPage({
    reply: exchange.reply.status(status),
    title: pageTitle('signIn', language),
    language,
    page: SignInPage({ ...props, action, ...(refused && { refused }) }),
  })
}

function sendCode({
  status,
  next,
  email,
  refusal,
  ...exchange
}: SitePages & { email: string; refusal?: CodeRefusal }) {
  const props = pageProps({ ...exchange, here: withNext('/c/code', next) })
  const { language } = props
  const signIn = withNext('/c/sign-in', next)
  const actions = { enter: withNext('/c/code', next), again: signIn, other: signIn }
  return sendPage({
    reply: exchange.reply.status(status),
    title: pageTitle('code', language),
    language,
    page: CodePage({ ...props, email, actions, ...(refusal && { refusal }) }),
  })
}

/** For a stranger at any page: the same page for what exists and what does not. */
export function askToSignIn(exchange: Omit<SitePages, 'status' | 'next'>) {
  const next = ownAddress(addressOf(exchange.request)) ?? '/c'
  return sendSignIn({ ...exchange, status: 401, next })
}

function nextOf({ request }: Exchange): string {
  return ownAddress((request.query as Record<string, unknown>).next) ?? '/c'
}

function withNext(address: string, next: string) {
  return next === '/c' ? address : `${address}?next=${encodeURIComponent(next)}`
}
