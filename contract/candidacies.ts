import { reasonCodes } from '@rytm/domain/evidence/reasons.ts'
import { stages } from '@rytm/domain/evidence/stages.ts'
import { z } from 'zod'
import { legalBasis, sourceKind, sourceWords } from './candidacies.card.ts'
import { candidacyDetail, candidacySummary } from './candidacies.detail.ts'
import { defineEndpoint } from './endpoint.ts'
import { textWarnings } from './facts.ts'
import { email, id, idParams, instant, longText, page, pageOf, phone, shortText } from './kernel.ts'

export const stage = z.enum(stages)
export const savedCandidacy = z.object({ candidacy: candidacyDetail, warnings: textWarnings })
export type SavedCandidacy = z.infer<typeof savedCandidacy>

const emptyAsNull = <T extends z.ZodType>(schema: T) =>
  z.union([z.literal('').transform(() => null), schema]).nullish()
const person = { name: shortText, email: emptyAsNull(email), phone: emptyAsNull(phone) }

export const candidacyInput = z
  .object({
    /** Somebody the agency knows; else a name. An e-mail address that is known means that person. */
    candidateId: id.optional(),
    name: person.name.optional(),
    email: person.email,
    phone: person.phone,
    source: sourceWords.nullish(),
    sourceKind: sourceKind.nullish(),
    legalBasis: legalBasis.nullish(),
    stage: stage.default('answered'),
    occurredAt: instant.optional(),
    note: longText.default(''),
    noteForClient: longText.default(''),
  })
  .refine((input) => input.candidateId || input.name, { message: 'fields.required', path: ['name'] })
export type CandidacyInput = z.input<typeof candidacyInput>

export const candidacyChange = z.object({
  revision: z.number().int(),
  note: longText.optional(),
  noteForClient: longText.optional(),
  name: person.name.optional(),
  email: person.email,
  phone: person.phone,
})
export type CandidacyChange = z.input<typeof candidacyChange>

export const addCandidacy = defineEndpoint({
  name: 'candidacies.add',
  summary: 'Put a person, known or new, into a project',
  method: 'POST',
  path: '/api/projects/{projectId}/candidacies',
  auth: 'member',
  permission: 'work.write',
  params: idParams('projectId'),
  body: candidacyInput,
  response: savedCandidacy,
  status: 201,
  errors: [
    'candidacies.already_in_project',
    'candidacies.unknown_candidate',
    'facts.in_future',
    'facts.too_old',
  ],
})

export const getCandidacy = defineEndpoint({
  name: 'candidacies.get',
  summary: 'One candidacy with its moves, reasons and expectations',
  method: 'GET',
  path: '/api/candidacies/{candidacyId}',
  auth: 'member',
  permission: 'projects.read',
  params: idParams('candidacyId'),
  response: candidacyDetail,
})

export const changeCandidacy = defineEndpoint({
  name: 'candidacies.change',
  summary: 'Change the notes of a candidacy, or the name and addresses of its person',
  method: 'PATCH',
  path: '/api/candidacies/{candidacyId}',
  auth: 'member',
  permission: 'work.write',
  params: idParams('candidacyId'),
  body: candidacyChange,
  response: savedCandidacy,
  errors: ['candidacies.stale_revision', 'candidacies.email_taken'],
})

export const removeCandidacy = defineEndpoint({
  name: 'candidacies.remove',
  summary: 'Take out a candidacy that was added by mistake and has not moved',
  method: 'DELETE',
  path: '/api/candidacies/{candidacyId}',
  auth: 'member',
  permission: 'work.write',
  params: idParams('candidacyId'),
  status: 204,
  errors: ['candidacies.only_unmoved_are_removed'],
})

export const getCandidacyBoard = defineEndpoint({
  name: 'candidacies.board',
  summary: 'Candidacies in play by stage, the longest waiting first, and how many ended',
  method: 'GET',
  path: '/api/projects/{projectId}/candidacy-board',
  auth: 'member',
  permission: 'projects.read',
  params: idParams('projectId'),
  response: z.object({
    columns: z.array(z.object({ stage, count: z.number().int(), cards: z.array(candidacySummary) })),
    ended: z.number().int(),
    /** Of those who answered, ended ones too: how many were told the pay range. */
    rangeTold: z.object({ told: z.number().int(), of: z.number().int() }),
  }),
})

export const listCandidacies = defineEndpoint({
  name: 'candidacies.list',
  summary: 'Candidacies of a project as a table, the latest move first',
  method: 'GET',
  path: '/api/projects/{projectId}/candidacies',
  auth: 'member',
  permission: 'projects.read',
  params: idParams('projectId'),
  query: page.extend({
    state: z.enum(['in_play', 'ended', 'all']).default('all'),
    stage: stage.optional(),
    reason: z.enum(reasonCodes).optional(),
    search: z.string().trim().max(100).optional(),
  }),
  response: pageOf(candidacySummary),
})

export const knownCandidate = z.object({
  id,
  name: z.string(),
  email: z.string().nullable(),
  candidacies: z.number().int(),
  inProject: z.boolean(),
})
export type KnownCandidate = z.infer<typeof knownCandidate>

export const searchCandidates = defineEndpoint({
  name: 'candidacies.candidates',
  summary: 'People the agency knows, by a part of their name or their e-mail address',
  method: 'GET',
  path: '/api/candidates',
  auth: 'member',
  permission: 'projects.read',
  query: z.object({ search: z.string().trim().min(2).max(100), projectId: id.optional() }),
  response: z.object({ items: z.array(knownCandidate) }),
})
