import * as rulings from '@rytm/contract/commitments.rulings.ts'
import * as contract from '@rytm/contract/commitments.ts'
import { serve } from '#platform/http/endpoint.ts'
import type { ModuleContext } from '../../composition.ts'
import { registerPolicyRoutes } from './commitments.policy.routes.ts'
import { previewTouchpoint } from './commitments.preview.queries.ts'
import { listProjectCommitments } from './commitments.project.queries.ts'
import {
  dismissReply,
  refuseCommitment,
  waiveCommitment,
  withdrawRuling,
} from './commitments.rulings.usecases.ts'
import { getToday } from './commitments.today.queries.ts'

export function registerCommitmentRoutes(context: ModuleContext) {
  const { db, clock } = context
  serve(context, contract.getToday, ({ query, member }) => getToday({ query, member, db, clock }))
  serve(context, contract.listProjectCommitments, ({ params, member }) =>
    listProjectCommitments({ ...params, member, db }),
  )
  serve(context, rulings.previewTouchpoint, ({ params, query, member }) =>
    previewTouchpoint({ ...params, query, member, db, clock }),
  )
  serve(context, rulings.waiveCommitment, ({ params, body, member }) =>
    waiveCommitment({ ...params, ...body, member, db, clock }),
  )
  serve(context, rulings.refuseCommitment, ({ params, body, member }) =>
    refuseCommitment({ ...params, ...body, member, db, clock }),
  )
  serve(context, rulings.dismissReply, ({ params, member }) => dismissReply({ ...params, member, db, clock }))
  serve(context, rulings.withdrawRuling, ({ params, member }) =>
    withdrawRuling({ ...params, member, db, clock }),
  )
  registerPolicyRoutes(context)
}
