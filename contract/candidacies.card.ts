import { filePurposes } from '@rytm/domain/candidates/card.ts'
import { feedbackKinds } from '@rytm/domain/candidates/feedback.ts'
import { permissionAnswers, permissionWays } from '@rytm/domain/candidates/permission.ts'
import { legalBases, sourceKinds } from '@rytm/domain/candidates/privacyNotice.ts'
import { z } from 'zod'
import { defineEndpoint } from './endpoint.ts'
import { recorder, textWarnings } from './facts.ts'
import { calendarDate, id, idParams, instant, longText } from './kernel.ts'
import { candidateCardView, fileFormat } from './views/candidateCard.ts'

export const filePurpose = z.enum(filePurposes)
export const sourceKind = z.enum(sourceKinds)
export const legalBasis = z.enum(legalBases)
export const sourceWords = z.string().trim().max(200)

export const cardFile = z.object({
  id,
  purpose: filePurpose,
  fileName: z.string(),
  format: fileFormat,
  bytes: z.number().int(),
  uploadedAt: instant,
  by: recorder,
})
export type CardFile = z.infer<typeof cardFile>

export const permissionFact = z.object({
  id,
  answer: z.enum(permissionAnswers),
  way: z.enum(permissionWays),
  occurredAt: instant,
  recordedAt: instant,
  by: recorder,
})
export type PermissionFact = z.infer<typeof permissionFact>

export const dataOrigin = z.object({
  source: z.string().nullable(),
  sourceKind: sourceKind.nullable(),
  legalBasis: legalBasis.nullable(),
  obtainedOn: calendarDate,
  /** Of the GDPR. */
  article: z.union([z.literal(13), z.literal(14)]),
  noticeDueOn: calendarDate,
  noticeGivenOn: calendarDate.nullable(),
  noticeState: z.enum(['given', 'given_late', 'due', 'overdue']),
})
export type DataOrigin = z.infer<typeof dataOrigin>

export const candidateCard = z.object({
  candidacyId: id,
  revision: z.number().int(),
  interviewSummary: z.string(),
  files: z.array(cardFile),
  permission: z.object({
    clientName: z.string(),
    isNamed: z.boolean(),
    /** The latest first. */
    facts: z.array(permissionFact),
  }),
  origin: dataOrigin,
  /** False before the presentation and after the end: the client sees no card. */
  isShown: z.boolean(),
  clientSees: candidateCardView,
  /** Parts of the name, addresses or numbers were taken out of the summary. */
  hasHidden: z.boolean(),
  warnings: textWarnings,
  /** What the client's people answered on their page, the newest first. */
  feedback: z.array(
    z.object({
      id,
      kind: z.enum(feedbackKinds),
      text: z.string(),
      givenAt: instant,
      by: recorder,
      warnings: textWarnings,
    }),
  ),
})
export type CandidateCard = z.infer<typeof candidateCard>

const one = { auth: 'member', params: idParams('candidacyId') } as const
const revision = z.number().int()

export const getCandidateCard = defineEndpoint({
  ...one,
  name: 'candidacies.card',
  summary:
    'The card of a candidate: summary, files, permission, origin of the data, and what the client sees',
  method: 'GET',
  path: '/api/candidacies/{candidacyId}/card',
  permission: 'projects.read',
  response: candidateCard,
})

export const changeCandidateCard = defineEndpoint({
  ...one,
  name: 'candidacies.changeCard',
  summary: 'Write the interview summary that the client reads',
  method: 'PUT',
  path: '/api/candidacies/{candidacyId}/card',
  permission: 'work.write',
  body: z.object({ revision, interviewSummary: longText }),
  response: candidateCard,
  errors: ['candidacies.stale_revision'],
})

export const setDataOrigin = defineEndpoint({
  ...one,
  name: 'candidacies.setOrigin',
  summary: 'Where the data of a person come from, on what basis they are kept, and when the person was told',
  method: 'PUT',
  path: '/api/candidacies/{candidacyId}/origin',
  permission: 'work.write',
  body: z.object({
    revision,
    source: sourceWords.nullable(),
    sourceKind: sourceKind.nullable(),
    legalBasis: legalBasis.nullable(),
    /** Null: the day on which the person was added. */
    obtainedOn: calendarDate.nullable(),
    noticeGivenOn: calendarDate.nullable(),
  }),
  response: candidateCard,
  errors: ['candidacies.stale_revision', 'facts.in_future', 'facts.too_old'],
})

export const recordPermission = defineEndpoint({
  ...one,
  name: 'candidacies.recordPermission',
  summary: 'Record that a person allows this client to learn who they are, or no longer does',
  method: 'POST',
  path: '/api/candidacies/{candidacyId}/permissions',
  permission: 'work.write',
  body: z.object({
    answer: z.enum(permissionAnswers),
    way: z.enum(permissionWays),
    occurredAt: instant.optional(),
  }),
  response: candidateCard,
  status: 201,
  errors: ['facts.in_future', 'facts.too_old'],
})
