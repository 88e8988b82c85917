import { closingResults } from '@rytm/domain/reports/closing.ts'
import { z } from 'zod'
import { defineEndpoint } from './endpoint.ts'
import { id, idParams, instant } from './kernel.ts'
import { peopleDirectory, person, reportRecipient } from './reports.ts'
import { closingReportView, openPoint } from './views/closingReportView.ts'

export const missingClosingPart = z.enum([
  'result',
  'filledOpenings',
  'whatWasDone',
  'whatTheMarketSaid',
  'whatWeWouldDoNext',
  'openPoints',
])

/** What only a human can say; `openPoints: null` until somebody said it, `[]` says "nothing". */
export const closingParts = z.object({
  result: z.enum(closingResults).nullable(),
  /** Read only where the result is `partly_filled`. */
  filledOpenings: z.number().int().min(0).max(1000).nullable(),
  whatWasDone: z.string().max(5000),
  whatTheMarketSaid: z.string().max(5000),
  whatWeWouldDoNext: z.string().max(5000),
  openPoints: z.array(openPoint).max(20).nullable(),
})
export type ClosingPartsInput = z.infer<typeof closingParts>

/** Not sent yet: as the client will see it, the result maybe not said. */
export const draftClosingView = closingReportView.extend({
  result: closingReportView.shape.result.nullable(),
})
export type DraftClosingView = z.infer<typeof draftClosingView>

export const closingDraft = z.object({
  /** Null until the first edit. */
  reportId: id.nullable(),
  /** 0 until the first edit. */
  revision: z.number().int(),
  language: z.enum(['pl', 'en']),
  parts: closingParts,
  missing: z.array(missingClosingPart),
  editedAt: instant.nullable(),
  editedBy: person.nullable(),
  view: draftClosingView,
  people: peopleDirectory,
  recipients: z.array(reportRecipient),
  /** Fields whose text carries the name of a candidate; clients get numbers only. */
  namesIn: z.array(z.string()),
})
export type ClosingDraft = z.infer<typeof closingDraft>

export const savedClosingParts = z.object({
  reportId: id,
  revision: z.number().int(),
  parts: closingParts,
  missing: z.array(missingClosingPart),
  namesIn: z.array(z.string()),
  editedAt: instant.nullable(),
})
export type SavedClosingParts = z.infer<typeof savedClosingParts>

const ofProject = idParams('projectId')

export const getClosingDraft = defineEndpoint({
  name: 'reports.closing_draft',
  summary: 'The closing report of a project that is being closed, composed now; reading it makes nothing',
  method: 'GET',
  path: '/api/projects/{projectId}/closing-reports/current',
  auth: 'member',
  permission: 'projects.read',
  params: ofProject,
  response: closingDraft,
  errors: ['reports.project_not_closing'],
})

export const startClosingReport = defineEndpoint({
  name: 'reports.closing_start',
  summary: 'Start the closing report, once; who comes second gets the same one',
  method: 'POST',
  path: '/api/projects/{projectId}/closing-reports',
  auth: 'member',
  permission: 'reports.write',
  params: ofProject,
  response: savedClosingParts,
  status: 201,
  errors: ['reports.project_not_closing'],
})

export const saveClosingParts = defineEndpoint({
  name: 'reports.closing_save',
  summary: 'Keep what a human wrote; a stale revision is refused with what the other one wrote',
  method: 'PUT',
  path: '/api/projects/{projectId}/closing-reports/{closingReportId}',
  auth: 'member',
  permission: 'reports.write',
  params: z.object({ projectId: id, closingReportId: id }),
  body: closingParts.extend({ revision: z.number().int().min(1) }),
  response: savedClosingParts,
  errors: ['reports.stale_revision', 'reports.already_sent', 'reports.project_not_closing'],
})
