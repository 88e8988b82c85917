import { commitmentKinds } from '@rytm/domain/commitments/commitment.ts'
import { projectStatuses } from '@rytm/domain/projects/projectStatus.ts'
import { z } from 'zod'
import { defineEndpoint } from './endpoint.ts'
import {
  calendarDate,
  contractType,
  id,
  idParams,
  instant,
  language,
  longText,
  optionalShortText,
  page,
  pageOf,
  shortText,
  workMode,
} from './kernel.ts'
import { contactRolesInput, payRanges, processStepInput, requirementInput } from './projects.brief.ts'
import { projectDetail } from './projects.detail.ts'
import { health } from './views/shared.ts'

const projectFields = {
  /** What it is about; of a confidential project shown on its own page alone. */
  title: shortText,
  /** Makes the project confidential, and is what it is called everywhere else; null or empty: an open one. */
  codeName: optionalShortText.nullable(),
  openings: z.number().int().min(1).max(999),
  city: optionalShortText.nullable(),
  region: optionalShortText.nullable(),
  street: optionalShortText.nullable(),
  workMode: workMode.nullable(),
  contractTypes: z.array(contractType).max(4),
  seniority: optionalShortText.nullable(),
  language,
  source: z.enum(['own', 'lead']),
  leadHandedOverBy: optionalShortText.nullable(),
  leadHandedOverOn: calendarDate.nullable(),
  leadPromises: longText.nullable(),
  feeModel: z.enum(['success_fee', 'retained']),
  exclusive: z.boolean(),
  guaranteeDays: z.number().int().min(0).max(730).nullable(),
  startDate: calendarDate.nullable(),
  plannedWeeks: z.number().int().min(2).max(12),
  /** Null: derived from the start and the planned weeks. */
  targetDate: calendarDate.nullable(),
  /** By when the client wants the schedule; null: the usual time. */
  scheduleAgreedOn: calendarDate.nullable(),
  leadConsultantId: id.nullable(),
  softCriteria: longText,
  ifMarketSaysNo: longText,
  note: longText,
}

/** Only the client and the title are needed for a draft; the rest may follow. */
export const projectInput = z
  .object({ ...projectFields })
  .partial()
  .extend({
    clientId: id,
    title: shortText,
    contacts: z.array(contactRolesInput).max(50).optional(),
    requirements: z.array(requirementInput).max(100).optional(),
    payRanges: payRanges.optional(),
    processSteps: z.array(processStepInput).max(30).optional(),
    offLimits: z.array(shortText).max(200).optional(),
    /** The project whose brief this one begins with. */
    basedOnId: id.optional(),
  })
export type ProjectInput = z.infer<typeof projectInput>

export const projectChange = z
  .object({ ...projectFields })
  .partial()
  .extend({ revision: z.number().int() })
export type ProjectChange = z.infer<typeof projectChange>

export const createProject = defineEndpoint({
  name: 'projects.create',
  summary: 'Start a project as a draft',
  method: 'POST',
  path: '/api/projects',
  auth: 'member',
  permission: 'projects.write',
  body: projectInput,
  response: projectDetail,
  status: 201,
  errors: ['projects.date_far'],
})

export const getProject = defineEndpoint({
  name: 'projects.get',
  summary: 'One project with its whole brief',
  method: 'GET',
  path: '/api/projects/{projectId}',
  auth: 'member',
  permission: 'projects.read',
  params: idParams('projectId'),
  response: projectDetail,
})

export const updateProject = defineEndpoint({
  name: 'projects.update',
  summary: 'Change fields of a project',
  method: 'PATCH',
  path: '/api/projects/{projectId}',
  auth: 'member',
  permission: 'projects.write',
  params: idParams('projectId'),
  body: projectChange,
  response: projectDetail,
  errors: ['projects.stale_revision', 'projects.start_fixed', 'projects.date_far'],
})

export const deleteProject = defineEndpoint({
  name: 'projects.delete',
  summary: 'Delete a draft that was promised to nobody',
  method: 'DELETE',
  path: '/api/projects/{projectId}',
  auth: 'member',
  permission: 'projects.write',
  params: idParams('projectId'),
  status: 204,
  errors: ['projects.only_drafts_are_deleted'],
})

export const projectSorts = ['recent', 'client', 'title', 'start', 'silence'] as const
export type ProjectSort = (typeof projectSorts)[number]

export const projectFilter = z.object({
  /** `open`: drafts and running ones; `ended`: the four ends. */
  status: z.enum([...projectStatuses, 'open', 'ended']).optional(),
  clientId: id.optional(),
  consultantId: id.optional(),
  /** Led by whoever asks, or worked on. */
  mine: z.enum(['true', 'false']).optional(),
  search: z.string().trim().max(100).optional(),
  sort: z.enum(projectSorts).default('recent'),
})

export const projectSummary = z.object({
  id,
  /** The code name of a confidential one. */
  title: z.string(),
  confidential: z.boolean(),
  city: z.string().nullable(),
  status: z.enum(projectStatuses),
  client: z.object({ id, name: z.string() }),
  consultant: z.object({ id, name: z.string() }).nullable(),
  weekNumber: z.number().int().nullable(),
  plannedWeeks: z.number().int(),
  openings: z.number().int(),
  /** Who accepted and has not stepped back. */
  hired: z.number().int(),
  startDate: calendarDate.nullable(),
  targetDate: calendarDate.nullable(),
  /** Said by the last sent report. */
  health: health.nullable(),
  lastContactAt: instant.nullable(),
  daysSinceContact: z.number().int().nullable(),
  /** What the client gets next. */
  nextCommitment: z.object({ kind: z.enum(commitmentKinds), dueAt: instant }).nullable(),
})
export type ProjectSummary = z.infer<typeof projectSummary>

export const listProjects = defineEndpoint({
  name: 'projects.list',
  summary: 'Projects of the agency',
  method: 'GET',
  path: '/api/projects',
  auth: 'member',
  permission: 'projects.read',
  query: page.extend(projectFilter.shape),
  response: pageOf(projectSummary),
})
