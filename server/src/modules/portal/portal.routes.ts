import { createHash } from 'node:crypto'
import { styleSheet } from '@rytm/portal/styleSheet.ts'
import type { FastifyInstance } from 'fastify'
import type { ModuleContext } from '../../composition.ts'
import { registerBrandFiles } from './portal.brand.routes.ts'
import { registerCandidateFiles, registerFeedbackPages } from './portal.candidates.routes.ts'
import { registerContestPages } from './portal.contest.routes.ts'
import { asPage, framePages } from './portal.frame.routes.ts'
import { registerProjectPages } from './portal.project.routes.ts'
import { registerReadingPages } from './portal.reading.routes.ts'
import { registerSessionPages } from './portal.sessions.routes.ts'
import { registerSignInPages } from './portal.signIn.routes.ts'

/** The client's pages: a site of its own below /c, with its own cookies, errors and policy. */
export function registerPortalRoutes(context: ModuleContext) {
  context.app.register(
    async (portal) => {
      framePages({ portal, context })
      registerStyleSheet(portal)
      registerBrandFiles({ portal, context })
      registerSignInPages({ portal, context })
      registerSessionPages({ portal, context })
      registerProjectPages({ portal, context })
      registerCandidateFiles({ portal, context })
      registerFeedbackPages({ portal, context })
      registerContestPages({ portal, context })
      registerReadingPages({ portal, context })
    },
    { prefix: '/c' },
  )
}

function registerStyleSheet(portal: FastifyInstance) {
  const sheet = styleSheet()
  const etag = `"${createHash('sha256').update(sheet).digest('base64url').slice(0, 22)}"`
  portal.get('/assets/portal.css', asPage, (request, reply) => {
    reply.header('cache-control', 'public, max-age=3600').header('etag', etag)
    if (request.headers['if-none-match'] === etag) return reply.status(304).send()
    return reply.type('text/css; charset=utf-8').send(sheet)
  })
}
