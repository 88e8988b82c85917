import { deciders, reasonCodes } from '@rytm/domain/evidence/reasons.ts'
import { z } from 'zod'
import { savedCandidacy, stage } from './candidacies.ts'
import { defineEndpoint } from './endpoint.ts'
import { id, idParams, instant, payRange } from './kernel.ts'

const revision = z.number().int()

export const reasonInput = z.object({
  code: z.enum(reasonCodes),
  decidedBy: z.enum(deciders),
  certainty: z.enum(['stated', 'inferred']).default('stated'),
  isPrimary: z.boolean(),
  requirementId: id.nullish(),
  note: z.string().trim().max(1000).default(''),
})
export type ReasonInput = z.input<typeof reasonInput>

export const moveCandidacy = defineEndpoint({
  name: 'candidacies.move',
  summary: 'Move a candidacy to another stage',
  method: 'POST',
  path: '/api/candidacies/{candidacyId}/stage-changes',
  auth: 'member',
  permission: 'work.write',
  params: idParams('candidacyId'),
  body: z.object({
    revision,
    toStage: stage,
    occurredAt: instant.optional(),
    /** On accepting: the project waits for the first day, because all openings are filled. */
    awaitStart: z.boolean().optional(),
  }),
  response: savedCandidacy,
  status: 201,
  errors: [
    'candidacies.stale_revision',
    'candidacies.same_stage',
    'candidacies.guarantee_runs',
    'candidacies.openings_left',
    'projects.status_change_not_allowed',
    'candidacies.ended',
    'facts.in_future',
    'facts.too_old',
    'facts.before_last',
  ],
})

export const undoCandidacyMove = defineEndpoint({
  name: 'candidacies.undoMove',
  summary: 'Undo the last move, ending or reopening of a candidacy',
  method: 'POST',
  path: '/api/candidacies/{candidacyId}/stage-changes/reversal',
  auth: 'member',
  permission: 'work.write',
  params: idParams('candidacyId'),
  body: z.object({ revision }),
  response: savedCandidacy,
  errors: ['candidacies.stale_revision', 'candidacies.nothing_to_undo'],
})

export const endCandidacy = defineEndpoint({
  name: 'candidacies.end',
  summary: 'End a candidacy and say why: one primary reason, any number of further ones',
  method: 'POST',
  path: '/api/candidacies/{candidacyId}/ending',
  auth: 'member',
  permission: 'work.write',
  params: idParams('candidacyId'),
  body: z.object({
    revision,
    reasons: z.array(reasonInput).min(1).max(20),
    occurredAt: instant.optional(),
  }),
  response: savedCandidacy,
  status: 201,
  errors: [
    'candidacies.stale_revision',
    'candidacies.ended',
    'candidacies.one_primary_reason',
    'candidacies.reason_twice',
    'candidacies.requirement_missing',
    'candidacies.requirement_unexpected',
    'candidacies.decider_impossible',
    'candidacies.unknown_requirement',
    'facts.in_future',
    'facts.too_old',
    'facts.before_last',
  ],
})

export const reopenCandidacy = defineEndpoint({
  name: 'candidacies.reopen',
  summary: 'Bring an ended candidacy back to the stage it had',
  method: 'POST',
  path: '/api/candidacies/{candidacyId}/reopening',
  auth: 'member',
  permission: 'work.write',
  params: idParams('candidacyId'),
  body: z.object({ revision }),
  response: savedCandidacy,
  status: 201,
  errors: ['candidacies.stale_revision', 'candidacies.not_ended'],
})

export const addExpectation = defineEndpoint({
  name: 'candidacies.addExpectation',
  summary: 'Record what a person expects to be paid; the latest one counts',
  method: 'POST',
  path: '/api/candidacies/{candidacyId}/expectations',
  auth: 'member',
  permission: 'work.write',
  params: idParams('candidacyId'),
  body: payRange.refine((pay) => pay.minMinor !== null || pay.maxMinor !== null, {
    message: 'pay.amount_missing',
    path: ['minMinor'],
  }),
  response: savedCandidacy,
  status: 201,
})
