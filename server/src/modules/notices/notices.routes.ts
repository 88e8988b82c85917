import * as contract from '@rytm/contract/notices.ts'
import { serve } from '#platform/http/endpoint.ts'
import type { ModuleContext } from '../../composition.ts'
import { listNotices } from './notices.queries.ts'
import { seeNotices } from './notices.seen.usecases.ts'

export function registerNoticeRoutes(context: ModuleContext) {
  const { db, clock } = context
  serve(context, contract.listNotices, ({ member }) => listNotices({ member, db }))
  serve(context, contract.seeNotices, ({ body, member }) =>
    seeNotices({ until: body.until, member, db, clock }),
  )
}
