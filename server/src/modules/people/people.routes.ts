import * as invitations from '@rytm/contract/people.invitations.ts'
import * as members from '@rytm/contract/people.members.ts'
import { createAttempts } from '#platform/http/attempts.ts'
import { deviceOf } from '#platform/http/device.ts'
import { serve } from '#platform/http/endpoint.ts'
import { networkOf } from '#platform/http/network.ts'
import type { ModuleContext } from '../../composition.ts'
import { registerAbsenceRoutes } from './people.absences.routes.ts'
import { acceptInvitation } from './people.acceptance.usecases.ts'
import { registerAccountRoutes } from './people.account.routes.ts'
import { setSessionCookies } from './people.cookie.config.ts'
import { invite, resendInvitation, revokeInvitation } from './people.invitations.usecases.ts'
import { changeRole, endMembership } from './people.members.usecases.ts'
import { registerPasskeyRoutes } from './people.passkeys.routes.ts'
import { listInvitations, listMembers, showInvitation } from './people.queries.ts'
import { registerSecondStepRoutes } from './people.secondStep.routes.ts'
import { registerSessionRoutes } from './people.session.routes.ts'

export function registerPeopleRoutes(context: ModuleContext) {
  registerSessionRoutes(context)
  registerAccountRoutes(context)
  registerSecondStepRoutes(context)
  registerPasskeyRoutes(context)
  registerMemberRoutes(context)
  registerAbsenceRoutes(context)
  registerInvitationRoutes(context)
  registerAcceptanceRoutes(context)
}

function registerMemberRoutes(context: ModuleContext) {
  const { db, clock } = context
  serve(context, members.listMembers, ({ member }) => listMembers({ member, db }))
  serve(context, members.changeRole, ({ params, body, member }) =>
    changeRole({ memberId: params.memberId, role: body.role, member, db, clock }),
  )
  serve(context, members.endMembership, ({ params, member }) =>
    endMembership({ memberId: params.memberId, member, db, clock }),
  )
}

function registerInvitationRoutes(context: ModuleContext) {
  const { db, clock } = context
  serve(context, invitations.listInvitations, ({ member }) => listInvitations({ member, db, clock }))
  serve(context, invitations.invite, ({ body, member }) => invite({ input: body, member, db, clock }))
  serve(context, invitations.revokeInvitation, ({ params, member }) =>
    revokeInvitation({ invitationId: params.invitationId, member, db, clock }),
  )
  serve(context, invitations.resendInvitation, ({ params, member }) =>
    resendInvitation({ invitationId: params.invitationId, member, db, clock }),
  )
}

function registerAcceptanceRoutes(context: ModuleContext) {
  const { db, clock, config, identity } = context
  const perAddress = createAttempts({ max: config.signInsPerMinute, perSeconds: 60, clock })
  const perInvitation = createAttempts({ max: 10, perSeconds: 15 * 60, clock })
  serve(context, invitations.showInvitation, ({ body, request }) => {
    perAddress.count(networkOf(request.ip))
    return showInvitation({ token: body.token, db, clock })
  })
  serve(context, invitations.acceptInvitation, async ({ body, request, reply }) => {
    perAddress.count(networkOf(request.ip))
    perInvitation.count(body.token)
    const device = deviceOf(request)
    const session = await acceptInvitation({ input: body, device, db, clock, identity })
    if (session) setSessionCookies({ reply, session, site: config })
  })
}
