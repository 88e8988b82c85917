import { z } from 'zod'
import { defineEndpoint } from './endpoint.ts'
import { id, idParams, instant } from './kernel.ts'
import { reportHandover, sentTo } from './reports.sent.ts'
import { peopleDirectory, reportParts, reportRecipient } from './reports.ts'
import { correctionView, reportView } from './views/reportView.ts'

export const correctionSummary = z.object({
  id,
  reportId: id,
  number: z.number().int(),
  reason: z.string(),
  sentAt: instant,
  sentBy: z.string(),
  contentHash: z.string(),
  recipients: sentTo,
})
export type CorrectionSummary = z.infer<typeof correctionSummary>

/** What a correction would carry now, and what it starts from. */
export const correctionDraft = z.object({
  /** 0: the report itself, else the number of the correction that this one follows. */
  corrects: z.number().int(),
  reportSentAt: instant,
  /** Of the version in force; a health or needs that an automatic report left unsaid are null. */
  parts: reportParts,
  view: reportView,
  people: peopleDirectory,
  language: z.enum(['pl', 'en']),
  /** `now`: as known now for the same period; `as_sent`: a later report was sent. */
  figures: z.enum(['now', 'as_sent']),
  /** Who was given the report and may still see it: the correction goes to the same people. */
  recipients: z.array(reportRecipient),
})
export type CorrectionDraft = z.infer<typeof correctionDraft>

export const sentCorrection = z.object({
  correction: correctionSummary,
  view: reportView,
  people: peopleDirectory,
  language: z.enum(['pl', 'en']),
})
export type SentCorrection = z.infer<typeof sentCorrection>

const ofReport = z.object({ projectId: id, reportId: id })
const ofCorrection = z.object({ projectId: id, correctionId: id })
const read = { auth: 'member', permission: 'projects.read' } as const
const send = { auth: 'member', permission: 'reports.send' } as const

export const getCorrectionDraft = defineEndpoint({
  ...read,
  name: 'reports.correction_draft',
  summary: 'What a correction of a sent report would carry now; reading it makes nothing',
  method: 'GET',
  path: '/api/projects/{projectId}/weekly-reports/{reportId}/corrections/next',
  params: ofReport,
  response: correctionDraft,
})

export const correctReport = defineEndpoint({
  ...send,
  name: 'reports.correct',
  summary:
    'Send a correction after a sent report, to those who were given it; the report stays as it was sent',
  method: 'POST',
  path: '/api/projects/{projectId}/weekly-reports/{reportId}/corrections',
  params: ofReport,
  body: z.object({
    corrects: z.number().int().min(0),
    reason: correctionView.shape.reason,
    parts: reportParts,
  }),
  response: correctionSummary,
  status: 201,
  errors: [
    'reports.not_sent',
    'reports.correction_overtaken',
    'reports.correction_reason_missing',
    'reports.parts_missing',
    'reports.names_candidates',
  ],
})

export const listCorrections = defineEndpoint({
  ...read,
  name: 'reports.corrections',
  summary: 'All corrections of the reports of a project, the newest first',
  method: 'GET',
  path: '/api/projects/{projectId}/report-corrections',
  params: idParams('projectId'),
  response: z.object({ items: z.array(correctionSummary) }),
})

export const getCorrection = defineEndpoint({
  ...read,
  name: 'reports.correction_get',
  summary: 'One correction as the client got it',
  method: 'GET',
  path: '/api/projects/{projectId}/report-corrections/{correctionId}',
  params: ofCorrection,
  response: sentCorrection,
})

export const checkCorrection = defineEndpoint({
  ...read,
  name: 'reports.correction_check',
  summary: 'Recompute the hash of a correction from what is stored',
  method: 'GET',
  path: '/api/projects/{projectId}/report-corrections/{correctionId}/check',
  params: ofCorrection,
  response: z.object({ contentHash: z.string(), recomputed: z.string(), unchanged: z.boolean() }),
})

export const getCorrectionPdf = defineEndpoint({
  ...read,
  name: 'reports.correction_pdf',
  summary: 'One correction as PDF',
  method: 'GET',
  path: '/api/projects/{projectId}/report-corrections/{correctionId}/pdf',
  params: ofCorrection,
  query: z.object({ language: z.enum(['pl', 'en']).optional() }),
  output: 'file',
})

export const markCorrectionHandover = defineEndpoint({
  ...send,
  name: 'reports.correction_mark_handover',
  summary: 'Say that a correction was handed to a contact by other means',
  method: 'POST',
  path: '/api/projects/{projectId}/report-corrections/{correctionId}/handovers',
  params: ofCorrection,
  body: z.object({ contactId: id, handedOverAt: instant.optional() }),
  response: reportHandover,
  status: 201,
  errors: ['reports.already_handed_over', 'reports.handover_in_future', 'reports.recipient_refused'],
})
