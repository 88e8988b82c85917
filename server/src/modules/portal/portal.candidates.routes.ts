import { FeedbackPage, type FeedbackPageProps } from '@rytm/portal/pages/FeedbackPage.tsx'
import { projectPageTitle } from '@rytm/portal/pageTitles.ts'
import type { FastifyInstance } from 'fastify'
import { sendAttachment } from '#platform/http/attachment.ts'
import type { ModuleContext } from '../../composition.ts'
import { answerCard, openCandidateFile, openFeedback } from './portal.candidates.usecases.ts'
import { setFlash } from './portal.cookie.config.ts'
import { fieldOf } from './portal.forms.config.ts'
import { asPage, type Exchange, pageProps, sendPage } from './portal.frame.routes.ts'
import { askToSignIn } from './portal.signIn.routes.ts'
import type { Visitor } from './portal.types.ts'

interface Pages {
  portal: FastifyInstance
  context: ModuleContext
}

type Opening = Exchange & { context: ModuleContext; visitor: Visitor } & OfCandidate['Params'] & {
    outcome?: NonNullable<FeedbackPageProps['outcome']>
  }
type OfCandidate = { Params: { portalId: string; publicNumber: string } }

/** The file of a card, for whoever may see the card. */
export function registerCandidateFiles({ portal, context }: Pages) {
  const { db, clock, config: site } = context
  portal.get<OfCandidate>('/p/:portalId/candidates/:publicNumber/cv', asPage, async (request, reply) => {
    const { visitor, params } = request
    if (!visitor) return askToSignIn({ request, reply, site })
    return sendAttachment({ reply, ...(await openCandidateFile({ visitor, ...params, db, clock })) })
  })
}

/** The client answers a card: a page with the card and its form. */
export function registerFeedbackPages({ portal, context }: Pages) {
  const { db, clock, config: site } = context
  const address = '/p/:portalId/candidates/:publicNumber/feedback'

  portal.get<OfCandidate>(address, asPage, (request, reply) => {
    const { visitor, params } = request
    if (!visitor) return askToSignIn({ request, reply, site })
    return sendFeedback({ request, reply, context, visitor, ...params })
  })

  portal.post<OfCandidate>(address, asPage, async (request, reply) => {
    const { visitor, params } = request
    if (!visitor) return askToSignIn({ request, reply, site })
    const kind = fieldOf({ request, name: 'kind' })
    const text = fieldOf({ request, name: 'text' })
    const isSure = fieldOf({ request, name: 'sure' }) === 'yes'
    const refused = await answerCard({ visitor, ...params, kind, text, isSure, db, clock })
    if (refused)
      return sendFeedback({
        ...{ request, reply: reply.status(422), context, visitor, ...params },
        outcome: { refused, kind, typed: text },
      })
    setFlash({ reply, site, flash: 'answered' })
    return reply.redirect(`/c/p/${params.portalId}#candidates`, 303)
  })
}

async function sendFeedback({ request, reply, context, visitor, portalId, publicNumber, outcome }: Opening) {
  const { db, clock, config: site } = context
  const { card, head, brand } = await openFeedback({ visitor, portalId, publicNumber, db, clock })
  const project = `/c/p/${portalId}`
  const here = `${project}/candidates/${publicNumber}/feedback`
  const props = pageProps({ request, reply, site, here, brand })
  const { language } = props
  const page = FeedbackPage({
    ...{ ...props, card, head, feedbackUrls: { project, feedback: here } },
    ...(outcome && { outcome }),
  })
  return sendPage({ reply, page, title: projectPageTitle('feedback', head, language), language })
}
