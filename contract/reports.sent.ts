import { z } from 'zod'
import { defineEndpoint } from './endpoint.ts'
import { id, idParams, instant } from './kernel.ts'
import { isoWeekText, peopleDirectory } from './reports.ts'
import { reportView } from './views/reportView.ts'
import { health } from './views/shared.ts'

/** Handed over: accepted by the mail server for one contact, or marked by a named member. */
export const reportHandover = z.object({
  contactId: id,
  how: z.enum(['smtp', 'marked']),
  handedOverAt: instant,
  markedBy: z.string().nullable(),
})

/** Everybody a report was mailed or handed to, with the state of the mail. */
export const sentTo = z.array(
  z.object({
    contactId: id,
    name: z.string(),
    mailState: z.string().nullable(),
    handover: reportHandover.nullable(),
  }),
)
export type SentTo = z.infer<typeof sentTo>

export const sentReportSummary = z.object({
  id,
  week: isoWeekText,
  weekNumber: z.number().int(),
  /** Sent by Rytm at its due time with counts and dates alone; it has no health and no sender. */
  automatic: z.boolean(),
  health: health.nullable(),
  healthSentence: z.string(),
  periodFrom: instant,
  periodTo: instant,
  dueAt: instant,
  sentAt: instant,
  sentBy: z.string().nullable(),
  contentHash: z.string(),
  recipients: sentTo,
})
export type SentReportSummary = z.infer<typeof sentReportSummary>

export const sentReport = z.object({
  report: sentReportSummary,
  view: reportView,
  people: peopleDirectory,
  language: z.enum(['pl', 'en']),
})
export type SentReport = z.infer<typeof sentReport>

const ofProject = idParams('projectId')
const ofReport = z.object({ projectId: id, reportId: id })
const base = { auth: 'member', permission: 'projects.read' } as const

export const sendReport = defineEndpoint({
  name: 'reports.send',
  summary: 'Send a report: it is frozen and mailed to those who may see it',
  method: 'POST',
  path: '/api/projects/{projectId}/weekly-reports/{reportId}/sending',
  auth: 'member',
  permission: 'reports.send',
  params: ofReport,
  body: z.object({ revision: z.number().int().min(1), contactIds: z.array(id).max(50).optional() }),
  response: sentReportSummary,
  status: 201,
  errors: [
    'reports.parts_missing',
    'reports.names_candidates',
    'reports.already_sent',
    'reports.stale_revision',
    'reports.recipient_refused',
  ],
})

export const listReports = defineEndpoint({
  ...base,
  name: 'reports.list',
  summary: 'Reports of a project that were sent, the newest first',
  method: 'GET',
  path: '/api/projects/{projectId}/weekly-reports',
  params: ofProject,
  response: z.object({ items: z.array(sentReportSummary) }),
})

export const getSentReport = defineEndpoint({
  ...base,
  name: 'reports.get',
  summary: 'One sent report as the client got it',
  method: 'GET',
  path: '/api/projects/{projectId}/weekly-reports/{reportId}',
  params: ofReport,
  response: sentReport,
})

export const checkReport = defineEndpoint({
  ...base,
  name: 'reports.check',
  summary: 'Recompute the hash of a sent report from what is stored',
  method: 'GET',
  path: '/api/projects/{projectId}/weekly-reports/{reportId}/check',
  params: ofReport,
  response: z.object({ contentHash: z.string(), recomputed: z.string(), unchanged: z.boolean() }),
})

export const getReportPdf = defineEndpoint({
  ...base,
  name: 'reports.pdf',
  summary: 'One sent report as PDF',
  method: 'GET',
  path: '/api/projects/{projectId}/weekly-reports/{reportId}/pdf',
  params: ofReport,
  query: z.object({ language: z.enum(['pl', 'en']).optional() }),
  output: 'file',
})

export const markReportHandover = defineEndpoint({
  name: 'reports.mark_handover',
  summary: 'Say that a sent report was handed to a contact by other means',
  method: 'POST',
  path: '/api/projects/{projectId}/weekly-reports/{reportId}/handovers',
  auth: 'member',
  permission: 'reports.send',
  params: ofReport,
  body: z.object({ contactId: id, handedOverAt: instant.optional() }),
  response: reportHandover,
  status: 201,
  errors: ['reports.already_handed_over', 'reports.handover_in_future', 'reports.recipient_refused'],
})

export const sendWaitingLetter = defineEndpoint({
  name: 'reports.send_letter_now',
  summary: 'Let a letter leave that waits for the other reports of its contact',
  method: 'POST',
  path: '/api/waiting-letters/{mailId}/departure',
  auth: 'member',
  permission: 'reports.send',
  params: idParams('mailId'),
  response: z.object({}),
  errors: ['reports.letter_not_waiting'],
})
