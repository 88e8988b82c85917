import { search } from '@rytm/contract/search.ts'
import { serve } from '#platform/http/endpoint.ts'
import type { ModuleContext } from '../../composition.ts'
import { searchAll } from './search.queries.ts'

export function registerSearchRoutes(context: ModuleContext) {
  const { db } = context
  serve(context, search, ({ query, member }) => searchAll({ ...query, member, db }))
}
