import { z } from 'zod'
import { defineEndpoint } from './endpoint.ts'
import { id, idParams, instant } from './kernel.ts'
import { reportHandover, sentTo } from './reports.sent.ts'
import { peopleDirectory } from './reports.ts'
import { closingReportView } from './views/closingReportView.ts'

const { number, result, openings, filledOpenings } = closingReportView.shape

export const closingReportSummary = z.object({
  id,
  number,
  result,
  openings,
  filledOpenings,
  sentAt: instant,
  sentBy: z.string(),
  contentHash: z.string(),
  recipients: sentTo,
})
export type ClosingReportSummary = z.infer<typeof closingReportSummary>

export const sentClosingReport = z.object({
  report: closingReportSummary,
  view: closingReportView,
  people: peopleDirectory,
  language: z.enum(['pl', 'en']),
})
export type SentClosingReport = z.infer<typeof sentClosingReport>

const ofProject = idParams('projectId')
const ofReport = z.object({ projectId: id, closingReportId: id })
const base = { auth: 'member', permission: 'projects.read' } as const

export const sendClosingReport = defineEndpoint({
  name: 'reports.closing_send',
  summary: 'Send the closing report: it is frozen, mailed, and the project ends with its result',
  method: 'POST',
  path: '/api/projects/{projectId}/closing-reports/{closingReportId}/sending',
  auth: 'member',
  permission: 'reports.send',
  params: ofReport,
  body: z.object({ revision: z.number().int().min(1), contactIds: z.array(id).max(50).optional() }),
  response: closingReportSummary,
  status: 201,
  errors: [
    'reports.parts_missing',
    'reports.names_candidates',
    'reports.already_sent',
    'reports.stale_revision',
    'reports.recipient_refused',
    'reports.project_not_closing',
  ],
})

export const listClosingReports = defineEndpoint({
  ...base,
  name: 'reports.closing_list',
  summary: 'Closing reports of a project that were sent, the newest first; several where it was reopened',
  method: 'GET',
  path: '/api/projects/{projectId}/closing-reports',
  params: ofProject,
  response: z.object({ items: z.array(closingReportSummary) }),
})

export const getSentClosingReport = defineEndpoint({
  ...base,
  name: 'reports.closing_get',
  summary: 'One sent closing report as the client got it',
  method: 'GET',
  path: '/api/projects/{projectId}/closing-reports/{closingReportId}',
  params: ofReport,
  response: sentClosingReport,
})

export const checkClosingReport = defineEndpoint({
  ...base,
  name: 'reports.closing_check',
  summary: 'Recompute the hash of a sent closing report from what is stored',
  method: 'GET',
  path: '/api/projects/{projectId}/closing-reports/{closingReportId}/check',
  params: ofReport,
  response: z.object({ contentHash: z.string(), recomputed: z.string(), unchanged: z.boolean() }),
})

export const getClosingReportPdf = defineEndpoint({
  ...base,
  name: 'reports.closing_pdf',
  summary: 'One sent closing report as PDF',
  method: 'GET',
  path: '/api/projects/{projectId}/closing-reports/{closingReportId}/pdf',
  params: ofReport,
  query: z.object({ language: z.enum(['pl', 'en']).optional() }),
  output: 'file',
})

export const markClosingHandover = defineEndpoint({
  name: 'reports.closing_mark_handover',
  summary: 'Say that a sent closing report was handed to a contact by other means',
  method: 'POST',
  path: '/api/projects/{projectId}/closing-reports/{closingReportId}/handovers',
  auth: 'member',
  permission: 'reports.send',
  params: ofReport,
  body: z.object({ contactId: id, handedOverAt: instant.optional() }),
  response: reportHandover,
  status: 201,
  errors: ['reports.already_handed_over', 'reports.handover_in_future', 'reports.recipient_refused'],
})
