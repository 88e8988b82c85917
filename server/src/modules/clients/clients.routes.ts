import * as contract from '@rytm/contract/clients.ts'
import type { ModuleContext } from '../../composition.ts'
import { serve } from '#platform/http/endpoint.ts'
import { getClient, listClients, toClientDetail } from './clients.queries.ts'
import { createClient } from './clients.usecases.ts'

export function registerClientRoutes(context: ModuleContext) {
  const { db, clock } = context
  serve(context, contract.listClients, ({ query, member }) => listClients({ query, member, db }))
  serve(context, contract.createClient, async ({ body, member }) =>
    toClientDetail(await createClient({ input: body, member, db, clock })),
  )
  serve(context, contract.getClient, ({ params, member }) =>
    getClient({ clientId: params.clientId, member, db }),
  )
}
