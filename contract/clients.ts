import { projectStatuses } from '@rytm/domain/projects/projectStatus.ts'
import { z } from 'zod'
import { contact } from './clients.contacts.ts'
import { defineEndpoint } from './endpoint.ts'
import {
  calendarDate,
  id,
  idParams,
  instant,
  longText,
  optionalShortText,
  page,
  pageOf,
  shortText,
} from './kernel.ts'

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

export const clientPage = clientDetail.extend({
  contacts: z.array(contact),
  projects: z.array(
    z.object({
      id,
      /** The code name of a confidential one. */
      title: z.string(),
      confidential: z.boolean(),
      status: z.enum(projectStatuses),
      startDate: calendarDate.nullable(),
      consultantName: z.string().nullable(),
    }),
  ),
  lastContactAt: instant.nullable(),
})
export type ClientPage = z.infer<typeof clientPage>

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
  response: clientPage,
})

export const updateClient = defineEndpoint({
  name: 'clients.update',
  summary: 'Change a client',
  method: 'PUT',
  path: '/api/clients/{clientId}',
  auth: 'member',
  permission: 'clients.write',
  params: idParams('clientId'),
  body: clientInput,
  response: clientPage,
})

export const deleteClient = defineEndpoint({
  name: 'clients.delete',
  summary: 'Delete a client that has no project',
  method: 'DELETE',
  path: '/api/clients/{clientId}',
  auth: 'member',
  permission: 'clients.write',
  params: idParams('clientId'),
  status: 204,
  errors: ['clients.has_projects'],
})
