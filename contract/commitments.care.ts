import { carePeriods } from '@rytm/domain/commitments/carePeriod.ts'
import { commitmentKinds, commitmentStatuses } from '@rytm/domain/commitments/commitment.ts'
import { z } from 'zod'
import { defineEndpoint } from './endpoint.ts'
import { calendarDate, id, idParams, instant, page, pageOf } from './kernel.ts'
import { kindCare, timeTaken } from './views/careRecordView.ts'

const named = z.object({ id, name: z.string() })
/** `confidential`: what it is called is a code name. */
const namedProject = named.extend({ confidential: z.boolean() })
const count = z.number().int().min(0)
const kind = z.enum(commitmentKinds)

/** Who answers for a project now; `insteadOf`: whose project it is while somebody stands in. */
export const responsibleNow = named.extend({ insteadOf: named.nullable() })
export type ResponsibleNow = z.infer<typeof responsibleNow>

export const silentProject = z.object({
  project: namedProject,
  client: named,
  responsible: responsibleNow.nullable(),
  silentSince: instant,
  /** Null where no human has written or spoken yet. */
  lastHumanContactAt: instant.nullable(),
  workingDaysSinceContact: count.nullable(),
  lastConversationAt: instant.nullable(),
  daysSinceConversation: count.nullable(),
  next: z.object({ kind, dueAt: instant }).nullable(),
})
export type SilentProject = z.infer<typeof silentProject>

export const careRow = z.object({
  id,
  kind,
  status: z.enum(commitmentStatuses),
  project: namedProject,
  client: named,
  opensAt: instant,
  dueAt: instant,
  /** When it happened; null where nothing did. */
  doneAt: instant.nullable(),
  recordedLate: z.boolean(),
  /** How it counts in the care record; null where it is left out. */
  countsAs: z.enum(['kept', 'not_kept']).nullable(),
  /** Who answers for it now. */
  responsible: responsibleNow.nullable(),
  /** Who owned it when it was due; misses stay there. */
  ownerWhenDue: named.nullable(),
})
export type CareRow = z.infer<typeof careRow>

export const consultantLoad = z.object({
  member: named.nullable(),
  /** Stands in for whom now. */
  open: count,
  overdue: count,
  missedThisWeek: count,
})
export type ConsultantLoad = z.infer<typeof consultantLoad>

export const kindTrend = kindCare
  .pick({ kind: true, kept: true, counted: true, share: true })
  .extend({ weeks: z.array(z.object({ week: calendarDate, kept: count, counted: count })) })
export type KindTrend = z.infer<typeof kindTrend>

export const careBoard = z.object({
  /** The longest silence first; `total` counts those that are not listed too. */
  silent: z.object({ total: count, items: z.array(silentProject) }),
  /** The oldest first. */
  overdue: z.object({ total: count, items: z.array(careRow) }),
  /** By name, never by number. */
  consultants: z.array(consultantLoad),
  /** The last 12 weeks. `from` to `to` are what the rows behind the figures are asked with. */
  trend: z.object({ from: calendarDate, to: calendarDate, kinds: z.array(kindTrend) }),
  reply: timeTaken.extend({ unanswered: count }),
  /** Projects that run; 0: there is nothing to look after yet. */
  running: count,
})
export type CareBoard = z.infer<typeof careBoard>

export const getCareBoard = defineEndpoint({
  name: 'commitments.care_board',
  summary: 'Which client is going silent and who needs help',
  method: 'GET',
  path: '/api/care',
  auth: 'member',
  permission: 'care.read',
  response: careBoard,
})

/** What figures are made of. `counted` is `kept` and `not_kept`; `done` is on time or late, `not_done` overdue or missed;
 * `newly_missed` goes by the time it was missed. */
export const careFigures = [
  'open',
  'overdue',
  'missed',
  'newly_missed',
  'counted',
  'kept',
  'not_kept',
  'recorded_too_late',
  'done',
  'not_done',
  'late',
  'attempted',
  'automatic',
  'not_wanted',
  'waived',
] as const
export type CareFigure = (typeof careFigures)[number]

const rowsQuery = page.extend({
  figure: z.enum(careFigures),
  kind: kind.optional(),
  clientId: id.optional(),
  /** Days of the agency, both included. */
  from: calendarDate.optional(),
  to: calendarDate.optional(),
})

export const listCareRows = defineEndpoint({
  name: 'commitments.care_rows',
  summary: 'The commitments behind a figure, by due time',
  method: 'GET',
  path: '/api/care/commitments',
  auth: 'member',
  permission: 'care.read',
  query: rowsQuery.extend({
    /** Whose it is now, substitutes included; `nobody` for projects that nobody leads. */
    responsibleId: z.union([id, z.literal('nobody')]).optional(),
  }),
  response: pageOf(careRow),
})

export const listMemberCareRows = defineEndpoint({
  name: 'commitments.member_care_rows',
  summary:
    'The commitments behind a figure of the care record of a member: for the member, managers and owners',
  method: 'GET',
  path: '/api/members/{memberId}/care-record/commitments',
  auth: 'member',
  permission: 'projects.read',
  params: idParams('memberId'),
  query: rowsQuery,
  response: pageOf(careRow),
})

export const carePeriodQuery = z.object({
  period: z.enum(carePeriods).default('last_12_weeks'),
  /** Both with `custom`, and only there. */
  from: calendarDate.optional(),
  to: calendarDate.optional(),
})
export type CarePeriodQuery = z.infer<typeof carePeriodQuery>
