import { z } from 'zod'
import { defineEndpoint } from './endpoint.ts'
import { calendarDate, id, instant, page, pageOf } from './kernel.ts'

export const auditEntryView = z.object({
  id,
  occurredAt: instant,
  /** Whose deed it was: a member, a contact of a client, or Rytm itself. */
  actor: z.object({
    kind: z.enum(['member', 'contact', 'system']),
    id: id.nullable(),
    name: z.string().nullable(),
  }),
  /** Dotted, past tense; the interface words it. */
  action: z.string(),
  subject: z.object({ kind: z.string(), id: id.nullable() }),
  detail: z.record(z.string(), z.unknown()),
})
export type AuditEntryView = z.infer<typeof auditEntryView>

export const listAudit = defineEndpoint({
  name: 'audit.list',
  summary: 'Who did what, newest first',
  method: 'GET',
  path: '/api/audit',
  auth: 'member',
  permission: 'audit.read',
  query: page.extend({
    memberId: id.optional(),
    /** The module of the action: `people`, `projects`, … */
    module: z
      .string()
      .regex(/^[a-z_]{1,40}$/)
      .optional(),
    /** Days of the agency's calendar, both included. */
    from: calendarDate.optional(),
    to: calendarDate.optional(),
  }),
  response: pageOf(auditEntryView),
})
