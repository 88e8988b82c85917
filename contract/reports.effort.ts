import { z } from 'zod'
import { defineEndpoint } from './endpoint.ts'
import { calendarDate, idParams } from './kernel.ts'
import { isoWeekText } from './reports.ts'
import { effortView } from './views/effortView.ts'

const seconds = z.number().int().min(0)

export const recordVisit = defineEndpoint({
  name: 'reports.record_visit',
  summary: 'Say how long a visit to the pages of a project took; nothing of what was typed, and not by whom',
  method: 'POST',
  path: '/api/projects/{projectId}/visits',
  auth: 'member',
  permission: 'projects.read',
  params: idParams('projectId'),
  body: z
    .object({
      /** Made by the page: what it says twice counts once. */
      visit: z.string().regex(/^[0-9a-f]{32}$/),
      context: z.enum(['weekly_report', 'project']),
      /** Of the report that was open; absent: this week. */
      week: isoWeekText.optional(),
      /** The page was visible and something was done in the last minute. */
      activeSeconds: seconds.max(43_200),
      /** Of it, while keys were pressed in a field, or in the ten seconds after. */
      typingSeconds: seconds.max(43_200),
      entries: z.number().int().min(0).max(10_000),
    })
    .refine(({ activeSeconds, typingSeconds }) => typingSeconds <= activeSeconds),
  response: z.object({}),
})

export const getEffort = defineEndpoint({
  name: 'reports.effort',
  summary:
    'What reporting cost in the last eight weeks, over the whole agency: seconds per report, typing per project week',
  method: 'GET',
  path: '/api/effort',
  auth: 'member',
  permission: 'care.read',
  response: effortView.extend({ from: calendarDate, to: calendarDate }),
})
