import { commitmentKinds, commitmentStatuses } from '@rytm/domain/commitments/commitment.ts'
import { projectStatuses } from '@rytm/domain/projects/projectStatus.ts'
import { channels } from '@rytm/domain/touchpoints/touchpoint.ts'
import { z } from 'zod'
import { defineEndpoint } from './endpoint.ts'
import { calendarDate, clockTime, id, idParams, instant } from './kernel.ts'

export const commitmentKind = z.enum(commitmentKinds)
export const commitmentStatus = z.enum(commitmentStatuses)
const named = z.object({ id, name: z.string() })
/** `confidential`: what it is called is a code name. */
const namedProject = named.extend({ confidential: z.boolean() })

/** What a commitment is about beyond its kind; the reader words it. Everything that does not apply is null. */
export const commitmentAbout = z.object({
  /** The project week: n of N planned. */
  week: z.object({ number: z.number().int(), planned: z.number().int() }).nullable(),
  /** The agreed time of the weekly call, ISO weekday. */
  slot: z.object({ weekday: z.number().int(), time: clockTime }).nullable(),
  /** What the client did or said that waits for an answer; internal. */
  said: z
    .object({ at: instant, by: named.nullable(), channel: z.enum(channels).nullable(), text: z.string() })
    .nullable(),
  /** Since when the project is on hold, closing, resumed or led by somebody new. */
  since: instant.nullable(),
  /** The date agreed for the schedule, the target date, the first day of work, the last day before a break. */
  date: calendarDate.nullable(),
  /** The person who was hired. */
  person: z.string().nullable(),
  /** Which day of the guarantee. */
  day: z.number().int().nullable(),
})
export type CommitmentAbout = z.infer<typeof commitmentAbout>

const commitment = z.object({
  id,
  kind: commitmentKind,
  subject: z.string(),
  opensAt: instant,
  dueAt: instant,
  about: commitmentAbout,
})

export const mainActions = [
  'call',
  'kickoff',
  'review_report',
  'publish_schedule',
  'answer',
  'plan',
  'write_closing_report',
  'note',
] as const
export type MainAction = (typeof mainActions)[number]

export const todaySections = ['overdue', 'today', 'this_week', 'next'] as const
export type TodaySection = (typeof todaySections)[number]

export const todayRow = commitment.extend({
  section: z.enum(todaySections),
  project: namedProject.extend({ status: z.enum(projectStatuses) }),
  client: named,
  /** Whom to call. */
  contact: named.extend({ phone: z.string().nullable(), email: z.string().nullable() }).nullable(),
  /** The agreed slot in its own week, today or ahead. */
  plannedAt: instant.nullable(),
  action: z.enum(mainActions),
  /** Whose project it is where somebody stands in; `until` null: for good. */
  insteadOf: named.extend({ until: calendarDate.nullable() }).nullable(),
})
export type TodayRow = z.infer<typeof todayRow>

export const today = z.object({
  member: named.extend({ isMe: z.boolean() }),
  /** Who works for this member today; null while at work. A null substitute: nobody. */
  away: z.object({ until: calendarDate.nullable(), substitute: named.nullable() }).nullable(),
  rows: z.array(todayRow),
  /** More is owed than is listed. */
  isCut: z.boolean(),
  keptToday: z.array(
    z.object({ id, kind: commitmentKind, project: namedProject, client: named, keptAt: instant }),
  ),
})
export type Today = z.infer<typeof today>

export const getToday = defineEndpoint({
  name: 'commitments.today',
  summary: 'What a member owes to whom: overdue, today, this week, then what is next',
  method: 'GET',
  path: '/api/today',
  auth: 'member',
  permission: 'projects.read',
  query: z.object({
    /** Somebody else needs `commitments.of_others`. */
    memberId: id.optional(),
  }),
  response: today,
  errors: ['people.member_not_found', 'auth.not_permitted'],
})

export const settledCommitment = commitment.extend({
  status: commitmentStatus,
  settledAt: instant.nullable(),
  /** What kept it, when it happened and when it was written down. */
  evidence: z.object({ kind: z.string(), occurredAt: instant, recordedAt: instant }).nullable(),
  recordedLate: z.boolean(),
  responsible: named.nullable(),
  /** Set where a person let it go. */
  ruling: z
    .object({ reason: z.string(), ruledBy: named, saidBy: named.nullable(), ruledAt: instant })
    .nullable(),
})
export type SettledCommitment = z.infer<typeof settledCommitment>

export const openCommitment = commitment.extend({
  responsible: named.nullable(),
  action: z.enum(mainActions),
  /** The person it is owed to; null: whoever commissioned. */
  contactId: id.nullable(),
})
export type OpenCommitment = z.infer<typeof openCommitment>

export const projectCommitments = z.object({
  next: openCommitment.nullable(),
  open: z.array(openCommitment),
  /** Newest first; the last 200. */
  history: z.array(settledCommitment),
})
export type ProjectCommitments = z.infer<typeof projectCommitments>

export const listProjectCommitments = defineEndpoint({
  name: 'commitments.listOfProject',
  summary: 'What is owed to the client of a project, what is next, and how it went so far',
  method: 'GET',
  path: '/api/projects/{projectId}/commitments',
  auth: 'member',
  permission: 'projects.read',
  params: idParams('projectId'),
  response: projectCommitments,
})
