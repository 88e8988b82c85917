import { ContestPage } from '@rytm/portal/pages/ContestPage.tsx'
import { projectPageTitle } from '@rytm/portal/pageTitles.ts'
import type { FastifyInstance } from 'fastify'
import type { ModuleContext } from '../../composition.ts'
import { contestListedCall, openContest, takeBackContestedCall } from './portal.contest.usecases.ts'
import { setFlash } from './portal.cookie.config.ts'
import { fieldOf } from './portal.forms.config.ts'
import { asPage, type Exchange, pageProps, sendPage } from './portal.frame.routes.ts'
import { askToSignIn } from './portal.signIn.routes.ts'
import type { Visitor } from './portal.types.ts'

interface Pages {
  portal: FastifyInstance
  context: ModuleContext
}

type OfCall = { Params: { portalId: string; ref: string } }
type OfContest = { Params: { portalId: string; contestId: string } }
type Opening = Exchange & { context: ModuleContext; visitor: Visitor } & OfCall['Params'] & { typed?: string }

/** A client says that a listed call did not take place, or takes that back. */
export function registerContestPages({ portal, context }: Pages) {
  const { db, clock, config: site } = context

  portal.get<OfCall>('/p/:portalId/calls/:ref', asPage, (request, reply) => {
    const { visitor, params } = request
    if (!visitor) return askToSignIn({ request, reply, site })
    return sendContest({ request, reply, context, visitor, ...params })
  })

  portal.post<OfCall>('/p/:portalId/calls/:ref', asPage, async (request, reply) => {
    const { visitor, params } = request
    if (!visitor) return askToSignIn({ request, reply, site })
    const text = fieldOf({ request, name: 'text' })
    const said = await contestListedCall({ visitor, ...params, text, db, clock })
    if (said === 'too_long')
      return sendContest({ request, reply: reply.status(422), context, visitor, ...params, typed: text })
    if (said === 'contested') setFlash({ reply, site, flash: said })
    return reply.redirect(linesOf(params), 303)
  })

  portal.post<OfContest>('/p/:portalId/contests/:contestId/withdrawal', asPage, async (request, reply) => {
    const { visitor, params } = request
    if (!visitor) return askToSignIn({ request, reply, site })
    await takeBackContestedCall({ visitor, ...params, db, clock })
    setFlash({ reply, site, flash: 'contest_taken_back' })
    return reply.redirect(linesOf(params), 303)
  })
}

function linesOf({ portalId }: { portalId: string }) {
  return `/c/p/${portalId}#owed`
}

/** A line that says something else by now is read where it stands. */
async function sendContest({ request, reply, context, visitor, portalId, ref, typed }: Opening) {
  const { db, clock, config: site } = context
  const { line, head, brand } = await openContest({ visitor, portalId, ref, db, clock })
  if (!line) return reply.redirect(linesOf({ portalId }), 303)
  const project = `/c/p/${portalId}`
  const here = `${project}/calls/${ref}`
  const props = pageProps({ request, reply, site, here, brand })
  const { language } = props
  const refused = typed === undefined ? {} : { typed }
  const page = ContestPage({ ...props, ...refused, line, head, contestUrls: { project, contest: here } })
  return sendPage({ reply, page, title: projectPageTitle('contest', head, language), language })
}
