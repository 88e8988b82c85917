import * as contract from '@rytm/contract/commitments.policy.ts'
import { serve } from '#platform/http/endpoint.ts'
import type { ModuleContext } from '../../composition.ts'
import {
  getClientPolicy,
  getCurrentRecompute,
  getPolicy,
  getProjectPolicy,
} from './commitments.policy.queries.ts'
import { setPolicy } from './commitments.policy.usecases.ts'
import { tryPolicy } from './commitments.policyTrial.queries.ts'

export function registerPolicyRoutes(context: ModuleContext) {
  const { db, clock } = context
  serve(context, contract.getPolicy, ({ member }) => getPolicy({ member, db }))
  serve(context, contract.setPolicy, async ({ body, member }) => {
    await setPolicy({ owner: { scope: 'agency' }, input: body, member, db, clock })
    return getPolicy({ member, db })
  })
  serve(context, contract.getClientPolicy, ({ params, member }) => getClientPolicy({ ...params, member, db }))
  serve(context, contract.setClientPolicy, async ({ params, body, member }) => {
    await setPolicy({ owner: { scope: 'client', ...params }, input: body, member, db, clock })
    return getClientPolicy({ ...params, member, db })
  })
  serve(context, contract.getProjectPolicy, ({ params, member }) =>
    getProjectPolicy({ ...params, member, db }),
  )
  serve(context, contract.setProjectPolicy, async ({ params, body, member }) => {
    await setPolicy({ owner: { scope: 'project', ...params }, input: body, member, db, clock })
    return getProjectPolicy({ ...params, member, db })
  })
  serve(context, contract.tryPolicy, ({ body, member }) => tryPolicy({ input: body, member, db, clock }))
  serve(context, contract.getCurrentRecompute, ({ member }) => getCurrentRecompute({ member, db }))
}
