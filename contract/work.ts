import { z } from 'zod'
import { defineEndpoint } from './endpoint.ts'
import { recorder, textWarnings } from './facts.ts'
import { calendarDate, id, idParams, instant, longText } from './kernel.ts'

export const workKinds = [
  'market_mapping',
  'advert',
  'sourcing',
  'interviews',
  'references',
  'consultation',
  'other',
] as const
export type WorkKind = (typeof workKinds)[number]

export const approachChannels = ['message', 'phone', 'email', 'advert', 'referral', 'other'] as const
export type ApproachChannel = (typeof approachChannels)[number]

export const workEntryInput = z.object({
  /** Absent: today in the agency. */
  occurredOn: calendarDate.optional(),
  kind: z.enum(workKinds),
  companiesMapped: z.number().int().min(0).max(10_000).default(0),
  /** Internal; never leaves the agency. */
  note: longText.default(''),
  textForClient: longText.default(''),
})
export type WorkEntryInput = z.input<typeof workEntryInput>

export const approachInput = z.object({
  occurredOn: calendarDate.optional(),
  channel: z.enum(approachChannels),
  count: z.number().int().min(1).max(10_000),
})
export type ApproachInput = z.input<typeof approachInput>

const recorded = {
  id,
  occurredOn: calendarDate,
  recordedAt: instant,
  recordedBy: recorder,
  withdrawnAt: instant.nullable(),
}

export const workEntry = z.object({
  ...recorded,
  kind: z.enum(workKinds),
  companiesMapped: z.number().int(),
  note: z.string(),
  textForClient: z.string(),
})
export type WorkEntry = z.infer<typeof workEntry>

export const approachCount = z.object({
  ...recorded,
  channel: z.enum(approachChannels),
  count: z.number().int(),
})
export type ApproachCount = z.infer<typeof approachCount>

export const addWorkEntry = defineEndpoint({
  name: 'work.addEntry',
  summary: 'Record something that was done for a project',
  method: 'POST',
  path: '/api/projects/{projectId}/work-entries',
  auth: 'member',
  permission: 'work.write',
  params: idParams('projectId'),
  body: workEntryInput,
  response: z.object({ id, warnings: textWarnings }),
  status: 201,
  errors: ['facts.in_future', 'facts.too_old'],
})

export const addApproaches = defineEndpoint({
  name: 'work.addApproaches',
  summary: 'Record how many people were contacted before anybody answered',
  method: 'POST',
  path: '/api/projects/{projectId}/approach-counts',
  auth: 'member',
  permission: 'work.write',
  params: idParams('projectId'),
  body: approachInput,
  response: z.object({ id }),
  status: 201,
  errors: ['facts.in_future', 'facts.too_old'],
})

export const listWork = defineEndpoint({
  name: 'work.list',
  summary: 'Work entries and approach counts of a project, the latest day first',
  method: 'GET',
  path: '/api/projects/{projectId}/work',
  auth: 'member',
  permission: 'projects.read',
  params: idParams('projectId'),
  response: z.object({
    entries: z.array(workEntry),
    approaches: z.array(approachCount),
    /** What was withdrawn is not counted. `week`: from Monday of this week in the agency's zone. */
    totals: z.object({
      approaches: z.number().int(),
      approachesThisWeek: z.number().int(),
      companiesMapped: z.number().int(),
    }),
  }),
})

export const withdrawWorkEntry = defineEndpoint({
  name: 'work.withdrawEntry',
  summary: 'Withdraw a work entry; it is kept and can be restored',
  method: 'DELETE',
  path: '/api/work-entries/{workEntryId}',
  auth: 'member',
  permission: 'work.write',
  params: idParams('workEntryId'),
  status: 204,
})

export const restoreWorkEntry = defineEndpoint({
  name: 'work.restoreEntry',
  summary: 'Restore a withdrawn work entry',
  method: 'POST',
  path: '/api/work-entries/{workEntryId}/restoration',
  auth: 'member',
  permission: 'work.write',
  params: idParams('workEntryId'),
  status: 204,
})

export const withdrawApproaches = defineEndpoint({
  name: 'work.withdrawApproaches',
  summary: 'Withdraw an approach count; it is kept and can be restored',
  method: 'DELETE',
  path: '/api/approach-counts/{approachCountId}',
  auth: 'member',
  permission: 'work.write',
  params: idParams('approachCountId'),
  status: 204,
})

export const restoreApproaches = defineEndpoint({
  name: 'work.restoreApproaches',
  summary: 'Restore a withdrawn approach count',
  method: 'POST',
  path: '/api/approach-counts/{approachCountId}/restoration',
  auth: 'member',
  permission: 'work.write',
  params: idParams('approachCountId'),
  status: 204,
})
