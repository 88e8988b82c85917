import { mostRetentionMonths } from '@rytm/domain/candidates/retention.ts'
import { z } from 'zod'
import { defineEndpoint } from './endpoint.ts'
import { calendarDate, id } from './kernel.ts'

export const retention = z.object({
  months: z.number().int(),
  enabled: z.boolean(),
  /** 0: nothing was chosen yet, the default shows. */
  revision: z.number().int(),
  /** Whom passing time would erase in the next 60 days, or would have: the first ones first. */
  soon: z.array(
    z.object({
      candidateId: id,
      name: z.string(),
      dueOn: calendarDate,
      from: calendarDate,
      because: z.enum(['project', 'guarantee', 'activity']),
      announcedOn: calendarDate.nullable(),
    }),
  ),
  /** Of all who are kept: how many a running project keeps. */
  kept: z.number().int(),
  /** More than are listed. */
  soonCount: z.number().int(),
})
export type Retention = z.infer<typeof retention>

const months = z.number().int().min(1).max(mostRetentionMonths)

export const getRetention = defineEndpoint({
  name: 'privacy.retention',
  summary: 'How long candidates are kept, and whom that would erase',
  method: 'GET',
  path: '/api/personal-data/retention',
  auth: 'member',
  permission: 'privacy.manage',
  /** Another time of keeping than the one that holds, to see what it would do. */
  query: z.object({ months: z.coerce.number().int().min(1).max(mostRetentionMonths).optional() }),
  response: retention,
})

export const setRetention = defineEndpoint({
  name: 'privacy.setRetention',
  summary: 'Set how long candidates are kept, and whether Rytm erases them by itself',
  method: 'PUT',
  path: '/api/personal-data/retention',
  auth: 'member',
  permission: 'privacy.retention',
  body: z.object({ months, enabled: z.boolean(), revision: z.number().int() }),
  response: retention,
  errors: ['privacy.stale_revision'],
})
