import * as contract from '@rytm/contract/people.session.ts'
import { createAttempts } from '#platform/http/attempts.ts'
import { deviceOf } from '#platform/http/device.ts'
import { serve } from '#platform/http/endpoint.ts'
import type { ModuleContext } from '../../composition.ts'
import { clearSessionCookie, setSessionCookies } from './people.cookie.config.ts'
import {
  chooseAgency,
  endOtherSessions,
  endSession,
  keepSessionAlive,
  signIn,
} from './people.session.usecases.ts'
import { listSessions, readSession } from './people.workspace.queries.ts'

export function registerSessionRoutes(context: ModuleContext) {
  const { db, clock, config, identity } = context
  const perAddress = createAttempts({ max: config.signInsPerMinute, perSeconds: 60, clock })
  serve(context, contract.getSession, async ({ user, member }) => {
    if (user) await keepSessionAlive({ user, db, clock })
    return readSession({ user, member, db })
  })
  serve(context, contract.signIn, async ({ body, user, request, reply }) => {
    const device = deviceOf(request)
    perAddress.count(device.network)
    const session = await signIn({ ...body, device, before: user, db, clock, identity })
    setSessionCookies({ reply, session, site: config })
  })
  serve(context, contract.signOut, async ({ user, reply }) => {
    await endSession({ user, sessionId: user.sessionId, db })
    clearSessionCookie({ reply, site: config })
  })
  serve(context, contract.chooseAgency, ({ body, user }) =>
    chooseAgency({ user, agencyId: body.agencyId, db }),
  )
  serve(context, contract.listSessions, ({ user }) => listSessions({ user, db, clock }))
  serve(context, contract.endSession, ({ params, user }) =>
    endSession({ user, sessionId: params.sessionId, db }),
  )
  serve(context, contract.endOtherSessions, ({ user }) => endOtherSessions({ user, db }))
}
