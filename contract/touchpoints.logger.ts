import { projectStatuses } from '@rytm/domain/projects/projectStatus.ts'
import { z } from 'zod'
import { defineEndpoint } from './endpoint.ts'
import { id, instant } from './kernel.ts'
import { contactRoles } from './projects.words.ts'

export const loggerContact = z.object({
  id,
  name: z.string(),
  jobTitle: z.string().nullable(),
  phone: z.string().nullable(),
  preferredChannel: z.string(),
})
export type LoggerContact = z.infer<typeof loggerContact>

export const loggerProject = z.object({
  id,
  title: z.string(),
  status: z.enum(projectStatuses),
  clientId: id,
  lastConversationAt: instant.nullable(),
  /** Roles of the client's contacts in this project, by contact. */
  roles: z.array(z.object({ contactId: id, role: z.enum(contactRoles) })),
})
export type LoggerProject = z.infer<typeof loggerProject>

export const loggerClient = z.object({ id, name: z.string(), contacts: z.array(loggerContact) })
export type LoggerClient = z.infer<typeof loggerClient>

export const callLogger = z.object({ clients: z.array(loggerClient), projects: z.array(loggerProject) })
export type CallLogger = z.infer<typeof callLogger>

export const getCallLogger = defineEndpoint({
  name: 'touchpoints.callLogger',
  summary: 'What the call logger offers: the named project and its siblings first, then my recent projects',
  method: 'GET',
  path: '/api/call-logger',
  auth: 'member',
  permission: 'projects.read',
  query: z.object({ projectId: id.optional(), search: z.string().trim().max(100).optional() }),
  response: callLogger,
})
