import { feedbackKinds } from '@rytm/domain/candidates/feedback.ts'
import { reasonCodes } from '@rytm/domain/evidence/reasons.ts'
import { stages } from '@rytm/domain/evidence/stages.ts'
import { projectStatuses } from '@rytm/domain/projects/projectStatus.ts'
import { callRhythms, reportRhythms } from '@rytm/domain/projects/rhythm.ts'
import { closingResults } from '@rytm/domain/reports/closing.ts'
import { channels, directions, outcomes } from '@rytm/domain/touchpoints/touchpoint.ts'
import { z } from 'zod'
import { defineEndpoint } from './endpoint.ts'
import { calendarDate, id, idParams, instant, page, pageOf } from './kernel.ts'
import { approachChannels, workKinds } from './work.ts'

const stage = z.enum(stages)
const move = {
  candidacyId: id,
  name: z.string(),
  publicNumber: z.string(),
  fromStage: stage.nullable(),
  toStage: stage.nullable(),
}

/** `day` null: it was taken back. */
const hire = { name: z.string(), publicNumber: z.string(), day: calendarDate.nullable() }

/** What a row of the timeline needs to be worded; `other`: its fact is gone, or has a kind that needs no more. */
export const timelineFact = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('status_changed'),
    from: z.enum(projectStatuses),
    to: z.enum(projectStatuses),
    reason: z.string().nullable(),
  }),
  z.object({
    kind: z.literal('schedule_published'),
    number: z.number().int(),
    reason: z.string().nullable(),
  }),
  z.object({ kind: z.literal('schedule_answered'), answer: z.string(), text: z.string().nullable() }),
  z.object({
    kind: z.literal('touchpoint'),
    channel: z.enum(channels),
    direction: z.enum(directions),
    outcome: z.enum(outcomes),
    minutes: z.number().int().nullable(),
    contactName: z.string().nullable(),
    /** Who else of the client took part. */
    furtherContactNames: z.array(z.string()),
    note: z.string(),
    noteForClient: z.string(),
    /** The client says that it did not take place; nobody has settled it yet. */
    contested: z.boolean(),
  }),
  z.object({
    kind: z.literal('touchpoint_contested'),
    touchpointId: id,
    touchpointAt: instant,
    text: z.string(),
    /** Null while it is open. */
    settlement: z.object({ by: z.string(), note: z.string() }).nullable(),
  }),
  z.object({
    kind: z.literal('work_entry'),
    work: z.enum(workKinds),
    companiesMapped: z.number().int(),
    note: z.string(),
    textForClient: z.string(),
  }),
  z.object({
    kind: z.literal('approach_count'),
    channel: z.enum(approachChannels),
    count: z.number().int(),
  }),
  z.object({ kind: z.literal('candidacy_added'), ...move }),
  z.object({ kind: z.literal('candidacy_moved'), ...move }),
  z.object({
    kind: z.literal('candidacy_ended'),
    ...move,
    primaryReason: z.enum(reasonCodes).nullable(),
  }),
  z.object({ kind: z.literal('report_sent'), weekNumber: z.number().int() }),
  z.object({ kind: z.literal('report_corrected'), weekNumber: z.number().int(), number: z.number().int() }),
  z.object({ kind: z.literal('closing_report_sent'), result: z.enum(closingResults) }),
  z.object({ kind: z.literal('lead_changed'), name: z.string().nullable() }),
  z.object({ kind: z.literal('target_changed'), targetDate: calendarDate }),
  z.object({
    kind: z.literal('rhythm_changed'),
    callEvery: z.enum(callRhythms),
    reportEvery: z.enum(reportRhythms),
    contactName: z.string().nullable(),
  }),
  z.object({ kind: z.literal('schedule_returned'), number: z.number().int(), contactName: z.string() }),
  z.object({ kind: z.literal('kickoff_before'), date: calendarDate, contactNames: z.array(z.string()) }),
  z.object({ kind: z.literal('schedule_before'), date: calendarDate }),
  z.object({
    kind: z.literal('candidate_feedback'),
    name: z.string(),
    publicNumber: z.string(),
    answer: z.enum(feedbackKinds),
    text: z.string(),
  }),
  z.object({ kind: z.literal('contract_signed'), ...hire }),
  z.object({ kind: z.literal('start_planned'), ...hire }),
  z.object({ kind: z.literal('other') }),
])
export type TimelineFactView = z.infer<typeof timelineFact>

export const timelineRow = z.object({
  id,
  factId: id,
  kind: z.string(),
  occurredAt: instant,
  recordedAt: instant,
  /** The client can see it somewhere; never true for what was withdrawn. */
  clientSees: z.boolean(),
  withdrawn: z.boolean(),
  actor: z.object({ who: z.enum(['member', 'contact']), name: z.string() }).nullable(),
  fact: timelineFact,
})
export type TimelineRow = z.infer<typeof timelineRow>

/** Kinds as people filter by them. */
export const timelineTopics = ['contact', 'work', 'candidates', 'plan', 'reports'] as const
export type TimelineTopic = (typeof timelineTopics)[number]

export const listTimeline = defineEndpoint({
  name: 'timeline.list',
  summary: 'All that happened in a project, newest first',
  method: 'GET',
  path: '/api/projects/{projectId}/timeline',
  auth: 'member',
  permission: 'projects.read',
  params: idParams('projectId'),
  query: page.extend({
    topic: z.enum(timelineTopics).optional(),
    visibility: z.enum(['internal', 'client']).optional(),
  }),
  response: pageOf(timelineRow),
})
