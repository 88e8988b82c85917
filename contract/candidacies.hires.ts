import { z } from 'zod'
import { reasonInput } from './candidacies.moves.ts'
import { savedCandidacy } from './candidacies.ts'
import { defineEndpoint } from './endpoint.ts'
import { calendarDate, id, idParams, instant, longText } from './kernel.ts'

const revision = z.number().int()
const refused = [
  'candidacies.stale_revision',
  'candidacies.ended',
  'candidacies.not_accepted',
  'facts.in_future',
  'facts.too_old',
]

export const recordHire = defineEndpoint({
  name: 'candidacies.recordHire',
  summary: 'Record that the contract was signed, or the planned first day; null takes a day back',
  method: 'PUT',
  path: '/api/candidacies/{candidacyId}/hire',
  auth: 'member',
  permission: 'work.write',
  params: idParams('candidacyId'),
  body: z.object({
    revision,
    contractSignedOn: calendarDate.nullish(),
    startsOn: calendarDate.nullish(),
  }),
  response: savedCandidacy,
  errors: [...refused, 'projects.date_far'],
})

export const recordStart = defineEndpoint({
  name: 'candidacies.recordStart',
  summary: 'Record the first day at work: the candidacy moves to started and the guarantee begins',
  method: 'POST',
  path: '/api/candidacies/{candidacyId}/start',
  auth: 'member',
  permission: 'work.write',
  params: idParams('candidacyId'),
  body: z.object({ revision, startedOn: calendarDate }),
  response: savedCandidacy,
  status: 201,
  errors: [...refused, 'candidacies.guarantee_over', 'facts.before_last'],
})

export const recordWithdrawal = defineEndpoint({
  name: 'candidacies.recordWithdrawal',
  summary: 'The person steps back after accepting: the candidacy ends and the project is opened again',
  method: 'POST',
  path: '/api/candidacies/{candidacyId}/withdrawal',
  auth: 'member',
  permission: 'work.write',
  params: idParams('candidacyId'),
  body: z.object({
    revision,
    reasons: z.array(reasonInput).min(1).max(20),
    occurredAt: instant.optional(),
    /** Of a project that is no longer active: why it is opened again, and until when. */
    reopening: z.object({ reason: longText, targetDate: calendarDate }).optional(),
  }),
  response: savedCandidacy.extend({ project: z.object({ id, status: z.string() }) }),
  status: 201,
  errors: [
    ...refused,
    'candidacies.reopening_missing',
    'candidacies.one_primary_reason',
    'projects.status_change_not_allowed',
    'projects.status_details_missing',
    'projects.target_date_past',
  ],
})
