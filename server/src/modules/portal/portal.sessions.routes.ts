import { language as languageSchema } from '@rytm/contract/kernel.ts'
import { SessionsPage } from '@rytm/portal/pages/SessionsPage.tsx'
import { pageTitle } from '@rytm/portal/pageTitles.ts'
import type { FastifyInstance } from 'fastify'
import type { ModuleContext } from '../../composition.ts'
import { loadVisitorBrand } from './portal.brand.queries.ts'
import { clearSession, setFlash, setLanguage, takeFlash } from './portal.cookie.config.ts'
import { fieldOf, ownAddress } from './portal.forms.config.ts'
import { asPage, pageProps, sendMessage, sendPage } from './portal.frame.routes.ts'
import { isId } from './portal.pages.usecases.ts'
import { listSessions } from './portal.sessions.queries.ts'
import { endOtherSessions, endSession } from './portal.sessions.usecases.ts'
import { askToSignIn } from './portal.signIn.routes.ts'

/** One's own devices, leaving, and the language: what belongs to the person and to no project. */
export function registerSessionPages({
  portal,
  context,
}: {
  portal: FastifyInstance
  context: ModuleContext
}) {
  const { db, clock, config: site } = context

  portal.get('/sessions', asPage, async (request, reply) => {
    const { visitor } = request
    if (!visitor) return askToSignIn({ request, reply, site })
    const brand = await loadVisitorBrand({ visitor, db })
    const props = pageProps({ request, reply, site, brand })
    const page = SessionsPage({
      ...props,
      sessions: await listSessions({ visitor, db, clock }),
      zone: visitor.contacts[0]?.zone ?? 'Europe/Warsaw',
      actions: { end: '/c/sessions/end', endOthers: '/c/sessions/end-others' },
      justEnded: takeFlash({ request, reply, site }) === 'ended',
    })
    return sendPage({ reply, page, title: pageTitle('sessions', props.language), language: props.language })
  })

  portal.post('/sessions/end', asPage, async (request, reply) => {
    const { visitor } = request
    if (!visitor) return askToSignIn({ request, reply, site })
    const sessionId = fieldOf({ request, name: 'sessionId' })
    if (isId(sessionId)) await endSession({ visitor, sessionId, db, clock })
    const isThisOne = sessionId === visitor.sessionId
    if (isThisOne) clearSession({ reply, site })
    else setFlash({ reply, site, flash: 'ended' })
    return reply.redirect(isThisOne ? '/c/signed-out' : '/c/sessions', 303)
  })

  portal.post('/sessions/end-others', asPage, async (request, reply) => {
    const { visitor } = request
    if (!visitor) return askToSignIn({ request, reply, site })
    await endOtherSessions({ visitor, db, clock })
    setFlash({ reply, site, flash: 'ended' })
    return reply.redirect('/c/sessions', 303)
  })

  portal.post('/sign-out', asPage, async (request, reply) => {
    const { visitor } = request
    if (visitor) await endSession({ visitor, sessionId: visitor.sessionId, db, clock })
    clearSession({ reply, site })
    return reply.redirect('/c/signed-out', 303)
  })

  portal.get('/signed-out', asPage, (request, reply) =>
    request.visitor
      ? reply.redirect('/c', 303)
      : sendMessage({ request, reply, site, status: 200, message: 'signed_out' }),
  )

  portal.post('/language', asPage, async (request, reply) => {
    const language = languageSchema.safeParse(fieldOf({ request, name: 'language' }))
    if (language.success) setLanguage({ reply, site, language: language.data })
    return reply.redirect(ownAddress(fieldOf({ request, name: 'returnTo' })) ?? '/c', 303)
  })
}
