import { z } from 'zod'
import { defineEndpoint } from './endpoint.ts'
import { calendarDate, id, idParams, instant } from './kernel.ts'
import { needFromClient, reportView } from './views/reportView.ts'
import { health } from './views/shared.ts'

/** `2026-W02`; the server answers for weeks that exist. */
export const isoWeekText = z.string().regex(/^(19|20|21)\d{2}-W(0[1-9]|[1-4]\d|5[0-3])$/)
export const reportStates = ['upcoming', 'incomplete', 'ready', 'sent'] as const
export const missingParts = ['health', 'healthSentence', 'whatChanged', 'whatDidNotWork', 'needs'] as const
export const missingPart = z.enum(missingParts)
export type MissingPart = z.infer<typeof missingPart>

export const person = z.object({ id, name: z.string() })

/** What only a human can say; `needs: null` until somebody said it, `[]` says "nothing". */
export const reportParts = z.object({
  health: health.nullable(),
  healthSentence: z.string().max(300),
  whatChanged: z.string().max(3000),
  whatDidNotWork: z.string().max(3000),
  needs: z.array(needFromClient).max(20).nullable(),
})
export type ReportParts = z.infer<typeof reportParts>

/** A report not sent yet: as the client will see it, the health maybe not said. */
export const draftReportView = reportView
export type DraftReportView = z.infer<typeof draftReportView>

/** Who a view refers to; null for a person who was erased. */
export const peopleDirectory = z.record(
  z.string(),
  z.object({
    name: z.string(),
    jobTitle: z.string().optional(),
    email: z.string().optional(),
    phone: z.string().optional(),
  }),
)

export const reportRecipient = z.object({
  contactId: id,
  name: z.string(),
  email: z.string().nullable(),
  language: z.enum(['pl', 'en']),
  roles: z.array(z.string()),
})

export const weekItem = z.object({
  projectId: id,
  title: z.string(),
  clientName: z.string(),
  consultant: person.nullable(),
  reportId: id.nullable(),
  week: isoWeekText,
  weekNumber: z.number().int(),
  plannedWeeks: z.number().int(),
  draftOpensAt: instant,
  dueAt: instant,
  state: z.enum(reportStates),
  overdue: z.boolean(),
  /** Of the draft; where it says none yet, what the last sent report said. */
  health: health.nullable(),
  missing: z.array(missingPart),
  sentAt: instant.nullable(),
})
export type WeekItem = z.infer<typeof weekItem>

/** A letter with reports that were sent, waiting for the other reports of its contact. */
export const waitingLetter = z.object({
  mailId: id,
  contact: z.string(),
  projects: z.array(z.string()),
  leavesAt: instant,
})
export type WaitingLetter = z.infer<typeof waitingLetter>

export const reportsOfTheWeek = z.object({
  week: isoWeekText,
  isCurrent: z.boolean(),
  previousWeek: isoWeekText,
  /** Null in the current week: nothing is reported ahead. */
  nextWeek: isoWeekText.nullable(),
  monday: calendarDate,
  sunday: calendarDate,
  sent: z.number().int(),
  waiting: z.array(waitingLetter),
  items: z.array(weekItem),
})
export type ReportsOfTheWeek = z.infer<typeof reportsOfTheWeek>

export const reportDraft = z.object({
  /** Null until the first edit. */
  reportId: id.nullable(),
  /** 0 until the first edit. */
  revision: z.number().int(),
  language: z.enum(['pl', 'en']),
  week: isoWeekText,
  draftOpensAt: instant,
  dueAt: instant,
  parts: reportParts,
  missing: z.array(missingPart),
  editedAt: instant.nullable(),
  editedBy: person.nullable(),
  sentAt: instant.nullable(),
  view: draftReportView,
  people: peopleDirectory,
  recipients: z.array(reportRecipient),
  /** Fields whose text carries the name of a candidate; clients get numbers only. */
  namesIn: z.array(z.string()),
})
export type ReportDraft = z.infer<typeof reportDraft>

export const savedParts = z.object({
  reportId: id,
  revision: z.number().int(),
  parts: reportParts,
  missing: z.array(missingPart),
  namesIn: z.array(z.string()),
  editedAt: instant.nullable(),
  editedBy: person.nullable(),
})
export type SavedParts = z.infer<typeof savedParts>

const base = { auth: 'member', permission: 'reports.write' } as const
const ofProject = idParams('projectId')
const ofReport = z.object({ projectId: id, reportId: id })
const weekQuery = z.object({ week: isoWeekText.optional() })

export const listReportsOfTheWeek = defineEndpoint({
  name: 'reports.of_the_week',
  summary: 'What every active project owes its client at the end of a week',
  method: 'GET',
  path: '/api/weekly-reports',
  auth: 'member',
  permission: 'projects.read',
  query: z.object({
    week: z.union([z.literal('current'), isoWeekText]).default('current'),
    mine: z.enum(['true', 'false']).default('true'),
  }),
  response: reportsOfTheWeek,
})

export const getReportDraft = defineEndpoint({
  name: 'reports.draft',
  summary: 'The draft of a project week, composed now; reading it makes nothing',
  method: 'GET',
  path: '/api/projects/{projectId}/weekly-reports/current',
  auth: 'member',
  permission: 'projects.read',
  params: ofProject,
  query: weekQuery,
  response: reportDraft,
})

export const previewReport = defineEndpoint({
  name: 'reports.preview',
  summary: 'The report of a project week as the client would get it now',
  method: 'GET',
  path: '/api/projects/{projectId}/weekly-reports/preview',
  auth: 'member',
  permission: 'projects.read',
  params: ofProject,
  query: weekQuery,
  response: draftReportView,
})

export const startReport = defineEndpoint({
  ...base,
  name: 'reports.start',
  summary: 'Start the draft of a project week, once; who comes second gets the same one',
  method: 'POST',
  path: '/api/projects/{projectId}/weekly-reports',
  params: ofProject,
  body: z.object({ week: isoWeekText }),
  response: savedParts,
  status: 201,
})

export const saveReportParts = defineEndpoint({
  ...base,
  name: 'reports.save',
  summary: 'Keep what a human wrote; a stale revision is refused with what the other one wrote',
  method: 'PUT',
  path: '/api/projects/{projectId}/weekly-reports/{reportId}',
  params: ofReport,
  body: reportParts.extend({ revision: z.number().int().min(1) }),
  response: savedParts,
  errors: ['reports.stale_revision', 'reports.already_sent'],
})

export const getSavedParts = defineEndpoint({
  name: 'drafts.report',
  summary: 'What is kept of a draft and who wrote it, for whoever has the same draft open',
  method: 'GET',
  path: '/api/projects/{projectId}/weekly-reports/{reportId}/saved-parts',
  auth: 'member',
  permission: 'projects.read',
  params: ofReport,
  response: savedParts,
})
