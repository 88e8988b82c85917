import * as contacts from '@rytm/contract/clients.contacts.ts'
import * as contract from '@rytm/contract/clients.ts'
import { serve } from '#platform/http/endpoint.ts'
import type { ModuleContext } from '../../composition.ts'
import { toContact } from './clients.contacts.queries.ts'
import { createContact, removeContact, updateContact } from './clients.contacts.usecases.ts'
import { getClient, listClients, toClientDetail } from './clients.queries.ts'
import { createClient, deleteClient, updateClient } from './clients.usecases.ts'

export function registerClientRoutes(context: ModuleContext) {
  const { db, clock } = context
  serve(context, contract.listClients, ({ query, member }) => listClients({ query, member, db }))
  serve(context, contract.createClient, async ({ body, member }) =>
    toClientDetail(await createClient({ input: body, member, db, clock })),
  )
  serve(context, contract.getClient, ({ params, member }) =>
    getClient({ clientId: params.clientId, member, db }),
  )
  serve(context, contract.updateClient, async ({ params, body, member }) => {
    await updateClient({ ...params, input: body, member, db, clock })
    return getClient({ ...params, member, db })
  })
  serve(context, contract.deleteClient, ({ params, member }) =>
    deleteClient({ ...params, member, db, clock }),
  )
  registerContactRoutes(context)
}

function registerContactRoutes(context: ModuleContext) {
  const { db, clock } = context
  serve(context, contacts.createContact, async ({ params, body, member }) =>
    toContact(await createContact({ ...params, input: body, member, db, clock })),
  )
  serve(context, contacts.updateContact, async ({ params, body, member }) =>
    toContact(await updateContact({ ...params, input: body, member, db, clock })),
  )
  serve(context, contacts.removeContact, ({ params, member }) =>
    removeContact({ ...params, member, db, clock }),
  )
}
