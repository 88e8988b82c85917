import * as contract from '@rytm/contract/timeline.ts'
import { serve } from '#platform/http/endpoint.ts'
import type { ModuleContext } from '../../composition.ts'
import { listTimeline } from './timeline.queries.ts'

export function registerTimelineRoutes(context: ModuleContext) {
  const { db } = context
  serve(context, contract.listTimeline, ({ params, query, member }) =>
    listTimeline({ projectId: params.projectId, query, member, db }),
  )
}
