import type { FastifyInstance } from 'fastify'
import { sendAttachment } from '#platform/http/attachment.ts'
import type { ModuleContext } from '../../composition.ts'
import { openCandidateFile } from './portal.candidates.usecases.ts'
import { asPage } from './portal.frame.routes.ts'
import { askToSignIn } from './portal.signIn.routes.ts'

type OfCandidate = { Params: { portalId: string; publicNumber: string } }

/** The file of a card, for whoever may see the card. */
export function registerCandidateFiles({
  portal,
  context,
}: {
  portal: FastifyInstance
  context: ModuleContext
}) {
  const { db, clock, config: site } = context
  portal.get<OfCandidate>('/p/:portalId/candidates/:publicNumber/cv', asPage, async (request, reply) => {
    const { visitor, params } = request
    if (!visitor) return askToSignIn({ request, reply, site })
    return sendAttachment({ reply, ...(await openCandidateFile({ visitor, ...params, db, clock })) })
  })
}
