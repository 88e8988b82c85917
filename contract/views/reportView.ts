import { z } from 'zod'
import { calendarDate, contractType, currencies, id, instant, payBases, payPeriods } from '../kernel.ts'
import { owedLine } from './owed.ts'
import { activityOwner, health, openingsFilled, personRef, planStanding, projectHead } from './shared.ts'

export const funnelStages = [
  'identified',
  'contacted',
  'answered',
  'qualified',
  'presented',
  'client_interview',
  'offer',
  'accepted',
] as const

const weekAndTotal = z.object({ week: z.number().int(), total: z.number().int() })

/** Expectations against the range: only with n ≥ 5 in one unit, in bins of at least 3; amounts in minor units. */
export const expectationsView = z.object({
  contractType,
  currency: z.enum(currencies),
  period: z.enum(payPeriods),
  basis: z.enum(payBases),
  n: z.number().int(),
  rangeMinMinor: z.number().int().nullable(),
  rangeMaxMinor: z.number().int().nullable(),
  medianMinor: z.number().int(),
  /** Null where it would point at fewer than 3 people. */
  aboveRange: z.number().int().nullable(),
  bins: z.array(z.object({ fromMinor: z.number().int(), toMinor: z.number().int(), n: z.number().int() })),
})

export const plannedActivityView = z.object({
  title: z.string(),
  date: calendarDate,
  owner: activityOwner,
  state: z.enum(['done', 'open', 'overdue']),
  /** Missing in what was sent before it was said. */
  standing: planStanding.optional(),
})

export const needFromClient = z.object({ text: z.string().min(1).max(500), by: calendarDate.nullable() })

/** What a correction says of itself: its number, why, and what it stands in the place of. */
export const correctionView = z.object({
  number: z.number().int().min(1),
  reason: z.string().min(1).max(1000),
  /** When the report was sent that all of this began with. */
  reportSentAt: instant,
})

/** The weekly report in the order of the page; frozen when sent, the hash is over this form. */
export const reportView = z.object({
  kind: z.literal('weekly_report'),
  head: projectHead,
  reportId: id,
  weekNumber: z.number().int().min(1),
  plannedWeeks: z.number().int().min(1),
  isoYear: z.number().int(),
  isoWeek: z.number().int(),
  periodFrom: instant,
  periodTo: instant,
  sentAt: instant.nullable(),
  sentBy: personRef.nullable(),
  /** Sent by Rytm at its due time, because nobody had finished it: counts and dates, no human sentence. */
  automatic: z.boolean().default(false),
  /** Only in a correction of a report that was sent before. */
  correction: correctionView.optional(),
  /** Null in an automatic report: nobody declared any. */
  health: health.nullable(),
  healthSentence: z.string(),
  /** Absent where there is one opening, and in what was sent before it was said. */
  openings: openingsFilled.optional(),
  whatChanged: z.string(),
  funnel: z.array(weekAndTotal.extend({ stage: z.enum(funnelStages) })),
  activity: z.object({
    companiesMapped: weekAndTotal,
    approaches: weekAndTotal,
    conversations: weekAndTotal,
    workDone: z.array(z.object({ date: calendarDate, text: z.string() })),
  }),
  evidence: z.object({
    answered: z.number().int(),
    /** Only reasons with n ≥ 3; the rest is counted in `otherReasons`. */
    reasons: z.array(z.object({ code: z.string(), n: z.number().int() })),
    otherReasons: z.number().int(),
    expectations: z.array(expectationsView),
  }),
  whatDidNotWork: z.string(),
  candidates: z.array(
    z.object({
      publicNumber: z.string(),
      stage: z.string(),
      daysInStage: z.number().int(),
      note: z.string().nullable(),
    }),
  ),
  notPutForward: z.array(z.object({ reasonCode: z.string(), n: z.number().int() })),
  plan: z.object({ thisWeek: z.array(plannedActivityView), nextWeek: z.array(plannedActivityView) }),
  /** Always there: an empty list is printed as "nothing". */
  needs: z.array(needFromClient),
  /** What was owed in writing in this week; reports from before it was told have none. */
  owed: z.array(owedLine).default([]),
})
export type ReportView = z.infer<typeof reportView>
