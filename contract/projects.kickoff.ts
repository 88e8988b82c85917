import { z } from 'zod'
import { defineEndpoint } from './endpoint.ts'
import { calendarDate, id, idParams, instant, longText } from './kernel.ts'
import { projectDetail, rhythm, weeklySlot } from './projects.detail.ts'
import { canRelaxAnswers, wouldRejectAnswers } from './projects.words.ts'

export const requirementTest = z.object({
  requirementId: id,
  wouldReject: z.enum(wouldRejectAnswers).nullable(),
  canRelax: z.enum(canRelaxAnswers).nullable(),
  relaxNote: z.string().trim().max(500),
})
export type RequirementTest = z.infer<typeof requirementTest>

/** What is filled in while talking; every field may still be empty. */
export const kickoffAnswers = z.object({
  attendeeContactIds: z.array(id).max(50),
  summary: longText,
  requirementTests: z.array(requirementTest).max(100),
  softCriteria: longText,
  ifMarketSaysNo: longText,
  rhythm,
  weeklySlot: weeklySlot.nullable(),
  /** By when the client wants the schedule, where that was agreed. */
  scheduleAgreedOn: calendarDate.nullable(),
  nextSteps: longText,
  /** Never leaves the agency. */
  internalNote: longText,
})
export type KickoffAnswers = z.infer<typeof kickoffAnswers>

export const kickoffState = z.object({
  answers: kickoffAnswers,
  /** 0 until something was saved. */
  revision: z.number().int(),
  savedAt: instant.nullable(),
  savedBy: z.object({ id, name: z.string() }).nullable(),
  completedAt: instant.nullable(),
  scheduleDueOn: z.iso.date().nullable(),
})
export type KickoffState = z.infer<typeof kickoffState>

export const getKickoff = defineEndpoint({
  name: 'projects.getKickoff',
  summary: 'The kickoff call, in progress or done',
  method: 'GET',
  path: '/api/projects/{projectId}/kickoff',
  auth: 'member',
  permission: 'projects.read',
  params: idParams('projectId'),
  response: kickoffState,
})

export const saveKickoff = defineEndpoint({
  name: 'projects.saveKickoff',
  summary: 'Save the answers of the kickoff call while talking',
  method: 'PUT',
  path: '/api/projects/{projectId}/kickoff',
  auth: 'member',
  permission: 'projects.write',
  params: idParams('projectId'),
  body: z.object({ revision: z.number().int().min(0), answers: kickoffAnswers }),
  response: kickoffState,
  errors: ['projects.kickoff_stale', 'projects.kickoff_done', 'projects.date_far'],
})

export const completeKickoff = defineEndpoint({
  name: 'projects.completeKickoff',
  summary: 'The call is done: into the brief, onto the timeline, and to the client in writing',
  method: 'POST',
  path: '/api/projects/{projectId}/kickoff/completion',
  auth: 'member',
  permission: 'projects.write',
  params: idParams('projectId'),
  body: z.object({
    revision: z.number().int().min(0),
    occurredAt: instant,
    minutes: z.number().int().min(1).max(600).nullable(),
    /** Who was on the call; with `sendSummary` also who gets the summary. */
    contactIds: z.array(id).min(1).max(50),
    sendSummary: z.boolean(),
  }),
  response: projectDetail,
  status: 201,
  errors: [
    'projects.kickoff_stale',
    'projects.kickoff_done',
    'projects.contact_without_email',
    'projects.rhythm_empty',
  ],
})
