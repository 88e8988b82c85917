import * as logger from '@rytm/contract/touchpoints.logger.ts'
import * as contract from '@rytm/contract/touchpoints.ts'
import { textWarningsOf } from '@rytm/domain/evidence/textWarnings.ts'
import { serve } from '#platform/http/endpoint.ts'
import type { ModuleContext } from '../../composition.ts'
import { settleContest } from './touchpoints.contests.usecases.ts'
import { getCallLogger } from './touchpoints.logger.queries.ts'
import { listClientTouchpoints, listProjectTouchpoints } from './touchpoints.queries.ts'
import { logTouchpoint, restoreTouchpoint, withdrawTouchpoint } from './touchpoints.usecases.ts'

export function registerTouchpointRoutes(context: ModuleContext) {
  const { db, clock } = context
  serve(context, logger.getCallLogger, ({ query, member }) => getCallLogger({ query, member, db }))
  serve(context, contract.logTouchpoint, async ({ body, member }) => {
    const touchpoint = await logTouchpoint({ input: body, member, db, clock })
    const { note, noteForClient } = touchpoint
    return { touchpoint, warnings: textWarningsOf({ note, noteForClient }) }
  })
  serve(context, contract.withdrawTouchpoint, ({ params, member }) =>
    withdrawTouchpoint({ touchpointId: params.touchpointId, member, db, clock }),
  )
  serve(context, contract.restoreTouchpoint, ({ params, member }) =>
    restoreTouchpoint({ touchpointId: params.touchpointId, member, db, clock }),
  )
  serve(context, contract.settleContest, ({ params, body, member }) =>
    settleContest({ ...params, ...body, member, db, clock }),
  )
  serve(context, contract.listProjectTouchpoints, ({ params, query, member }) =>
    listProjectTouchpoints({ projectId: params.projectId, query, member, db }),
  )
  serve(context, contract.listClientTouchpoints, ({ params, query, member }) =>
    listClientTouchpoints({ clientId: params.clientId, query, member, db }),
  )
}
