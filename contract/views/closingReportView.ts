import { closingResults } from '@rytm/domain/reports/closing.ts'
import { z } from 'zod'
import { calendarDate, id, instant } from '../kernel.ts'
import { owedLine } from './owed.ts'
import { funnelStages, reportView } from './reportView.ts'
import { activityOwner, personRef, projectHead } from './shared.ts'

const total = z.number().int().min(0)

/** What is still owed after the end, and by whom. */
export const openPoint = z.object({ text: z.string().min(1).max(500), by: activityOwner })

/** The truthful end of a project in the order of the page; frozen when sent, the hash is over this form. */
export const closingReportView = z.object({
  kind: z.literal('closing_report'),
  head: projectHead,
  reportId: id,
  /** Above 1 where the project was reopened after an end. */
  number: z.number().int().min(1),
  result: z.enum(closingResults),
  openings: z.number().int().min(1),
  filledOpenings: total,
  /** Who had accepted and not stepped back, whatever the result; absent in what was sent before it was said. */
  hired: total.optional(),
  /** Project weeks up to the last day. */
  weeks: total,
  plannedWeeks: z.number().int().min(1),
  lastDay: calendarDate,
  sentAt: instant.nullable(),
  sentBy: personRef.nullable(),
  whatWasDone: z.string(),
  whatTheMarketSaid: z.string(),
  /** May be empty only where all openings are filled. */
  whatWeWouldDoNext: z.string(),
  funnel: z.array(z.object({ stage: z.enum(funnelStages), total })),
  activity: z.object({
    companiesMapped: total,
    approaches: total,
    conversations: total,
    /** Calls and meetings with the client that took place. */
    clientConversations: total,
    reports: total,
  }),
  evidence: reportView.shape.evidence,
  notPutForward: reportView.shape.notPutForward,
  openPoints: z.array(openPoint),
  owed: z.array(owedLine).default([]),
})
export type ClosingReportView = z.infer<typeof closingReportView>
