import * as contract from '@rytm/contract/audit.ts'
import { serve } from '#platform/http/endpoint.ts'
import type { ModuleContext } from '../../composition.ts'
import { listAudit } from './audit.queries.ts'

export function registerAuditRoutes(context: ModuleContext) {
  const { db } = context
  serve(context, contract.listAudit, ({ query, member }) => listAudit({ query, member, db }))
}
