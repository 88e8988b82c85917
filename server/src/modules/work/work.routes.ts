import * as contract from '@rytm/contract/work.ts'
import { textWarningsOf } from '@rytm/domain/evidence/textWarnings.ts'
import { serve } from '#platform/http/endpoint.ts'
import type { ModuleContext } from '../../composition.ts'
import { listWork } from './work.queries.ts'
import { addApproaches, addWorkEntry, setWithdrawal } from './work.usecases.ts'

export function registerWorkRoutes(context: ModuleContext) {
  const { db, clock } = context
  serve(context, contract.listWork, ({ params, member }) =>
    listWork({ projectId: params.projectId, member, db, clock }),
  )
  serve(context, contract.addWorkEntry, async ({ params, body, member }) => {
    const { id, ...texts } = await addWorkEntry({
      projectId: params.projectId,
      input: body,
      member,
      db,
      clock,
    })
    return { id, warnings: textWarningsOf(texts) }
  })
  serve(context, contract.addApproaches, ({ params, body, member }) =>
    addApproaches({ projectId: params.projectId, input: body, member, db, clock }),
  )
  const entry = { kind: 'work_entry', db, clock } as const
  serve(context, contract.withdrawWorkEntry, ({ params, member }) =>
    setWithdrawal({ ...entry, factId: params.workEntryId, withdrawn: true, member }),
  )
  serve(context, contract.restoreWorkEntry, ({ params, member }) =>
    setWithdrawal({ ...entry, factId: params.workEntryId, withdrawn: false, member }),
  )
  const count = { kind: 'approach_count', db, clock } as const
  serve(context, contract.withdrawApproaches, ({ params, member }) =>
    setWithdrawal({ ...count, factId: params.approachCountId, withdrawn: true, member }),
  )
  serve(context, contract.restoreApproaches, ({ params, member }) =>
    setWithdrawal({ ...count, factId: params.approachCountId, withdrawn: false, member }),
  )
}
