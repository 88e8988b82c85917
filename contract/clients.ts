import { z } from 'zod'
import { defineEndpoint } from './endpoint.ts'
import { id, idParams, instant, longText, optionalShortText, page, pageOf, shortText } from './kernel.ts'

export const clientInput = z.object({
  name: shortText,
  city: optionalShortText.nullish(),
  website: optionalShortText.nullish(),
  note: longText.nullish(),
})
export type ClientInput = z.infer<typeof clientInput>

export const clientSummary = z.object({
  id,
  name: z.string(),
  city: z.string().nullable(),
  contacts: z.number().int(),
  activeProjects: z.number().int(),
})

export const clientDetail = z.object({
  id,
  name: z.string(),
  city: z.string().nullable(),
  website: z.string().nullable(),
  note: z.string().nullable(),
  createdAt: instant,
})

export const listClients = defineEndpoint({
  name: 'clients.list',
  summary: 'Clients of the agency, by name',
  method: 'GET',
  path: '/api/clients',
  auth: 'member',
  permission: 'clients.read',
  query: page.extend({ search: z.string().trim().max(100).optional() }),
  response: pageOf(clientSummary),
})

export const createClient = defineEndpoint({
  name: 'clients.create',
  summary: 'Add a client',
  method: 'POST',
  path: '/api/clients',
  auth: 'member',
  permission: 'clients.write',
  body: clientInput,
  response: clientDetail,
  status: 201,
})

export const getClient = defineEndpoint({
  name: 'clients.get',
  summary: 'One client',
  method: 'GET',
  path: '/api/clients/{clientId}',
  auth: 'member',
  permission: 'clients.read',
  params: idParams('clientId'),
  response: clientDetail,
})
