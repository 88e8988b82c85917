import { activationGaps, activationWarnings } from '@rytm/domain/projects/activation.ts'
import { projectStatuses } from '@rytm/domain/projects/projectStatus.ts'
import { callRhythms, reportRhythms } from '@rytm/domain/projects/rhythm.ts'
import { z } from 'zod'
import { calendarDate, clockTime, contractType, id, instant, language, payRange, workMode } from './kernel.ts'
import {
  canRelaxAnswers,
  contactRoles,
  requirementKinds,
  rhythmChannels,
  wouldRejectAnswers,
} from './projects.words.ts'
import { health } from './views/shared.ts'

export const projectContact = z.object({
  contactId: id,
  name: z.string(),
  jobTitle: z.string().nullable(),
  email: z.string().nullable(),
  phone: z.string().nullable(),
  language,
  salutation: z.string().nullable(),
  preferredChannel: z.string(),
  roles: z.array(z.enum(contactRoles)),
  mustBeHeard: z.boolean(),
  /** When this person last opened the client page of the project; null for never. */
  lastCameAt: instant.nullable(),
})
export type ProjectContact = z.infer<typeof projectContact>

export const projectRequirement = z.object({
  id,
  kind: z.enum(requirementKinds),
  text: z.string(),
  wouldReject: z.enum(wouldRejectAnswers).nullable(),
  canRelax: z.enum(canRelaxAnswers).nullable(),
  relaxNote: z.string(),
})
export type ProjectRequirement = z.infer<typeof projectRequirement>

/** Agreed at the kickoff: what the client wants to hear, how often and how. */
export const rhythm = z.object({
  callEvery: z.enum(callRhythms),
  reportEvery: z.enum(reportRhythms),
  channel: z.enum(rhythmChannels),
  note: z.string().trim().max(1000),
  /** Who of the client agreed to it. */
  agreedWithContactId: id.nullable(),
})
export type Rhythm = z.infer<typeof rhythm>

export const weeklySlot = z.object({ weekday: z.number().int().min(1).max(5), time: clockTime })
export type WeeklySlot = z.infer<typeof weeklySlot>

/** A status that the project can take next, and what has to come with it. */
export const statusChoice = z.object({
  verb: z.string(),
  to: z.enum(projectStatuses),
  needs: z.array(z.enum(['reason', 'asked_by', 'review_date', 'target_date', 'closing_report'])),
})

export const projectDetail = z.object({
  id,
  portalId: id,
  revision: z.number().int(),
  status: z.enum(projectStatuses),
  client: z.object({ id, name: z.string() }),
  /** What it is called everywhere: of a confidential project the code name. */
  title: z.string(),
  /** Set: the project is confidential, and this is its title. */
  actualTitle: z.string().nullable(),
  openings: z.number().int(),
  /** Who accepted and has not stepped back. */
  hired: z.number().int(),
  city: z.string().nullable(),
  region: z.string().nullable(),
  street: z.string().nullable(),
  workMode: workMode.nullable(),
  contractTypes: z.array(contractType),
  seniority: z.string().nullable(),
  language,
  source: z.enum(['own', 'lead']),
  leadHandedOverBy: z.string().nullable(),
  leadHandedOverOn: calendarDate.nullable(),
  leadPromises: z.string().nullable(),
  feeModel: z.enum(['success_fee', 'retained']),
  exclusive: z.boolean(),
  guaranteeDays: z.number().int().nullable(),
  startDate: calendarDate.nullable(),
  plannedWeeks: z.number().int(),
  targetDate: calendarDate.nullable(),
  /** False where somebody set another date than start and planned weeks give. */
  targetDateIsDerived: z.boolean(),
  /** By when the client wants the schedule; null: the usual time. */
  scheduleAgreedOn: calendarDate.nullable(),
  consultant: z.object({ id, name: z.string() }).nullable(),
  softCriteria: z.string(),
  ifMarketSaysNo: z.string(),
  rhythm,
  weeklySlot: weeklySlot.nullable(),
  note: z.string(),
  externalReference: z.string().nullable(),
  contacts: z.array(projectContact),
  requirements: z.array(projectRequirement),
  payRanges: z.array(payRange),
  processSteps: z.array(z.object({ id, name: z.string(), interviewerContactId: id.nullable() })),
  offLimits: z.array(z.object({ id, companyName: z.string() })),
  weekNumber: z.number().int().nullable(),
  health: health.nullable(),
  lastContactAt: instant.nullable(),
  daysSinceContact: z.number().int().nullable(),
  kickoffCompletedAt: instant.nullable(),
  /** What is missing before the project can be activated; empty for one that is not a draft. */
  activationGaps: z.array(z.enum(activationGaps)),
  activationWarnings: z.array(z.enum(activationWarnings)),
  statusChoices: z.array(statusChoice),
  /** The project whose brief this one began with, where the reader may know of it. */
  basedOn: z.object({ id, title: z.string() }).nullable(),
  createdAt: instant,
  /** The project ran before it was kept here, and was taken over then. */
  adoptedAt: instant.nullable(),
  /** Such a project, or a draft that began on an earlier day and will be one. */
  isAdopted: z.boolean(),
  /** What had been done by then; null and empty: nothing is known. */
  before: z.object({
    kickoffHeldOn: calendarDate.nullable(),
    heard: z.array(z.object({ id, name: z.string() })),
    scheduleAgreedOn: calendarDate.nullable(),
  }),
})
export type ProjectDetail = z.infer<typeof projectDetail>
