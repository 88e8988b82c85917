import { commitmentKinds } from '@rytm/domain/commitments/commitment.ts'
import { z } from 'zod'
import { calendarDate, id, instant } from '../kernel.ts'
import { effortView } from './effortView.ts'

const count = z.number().int().min(0)
const minutes = z.number().min(0).nullable()

/** Median and 90th percentile in working minutes; null where `n` is too small to say. */
export const timeTaken = z.object({ n: count, medianMinutes: minutes, p90Minutes: minutes })
export type TimeTakenView = z.infer<typeof timeTaken>

/**
 * How one kind of commitments went. `share` is null where there were too few to say. The parts of `counted` are
 * `kept`, `late`, `missed`, `attempted`, `automatic` and `recordedTooLate`; the others stand beside it.
 */
export const kindCare = z.object({
  kind: z.enum(commitmentKinds),
  kept: count,
  counted: count,
  share: z.number().min(0).max(1).nullable(),
  late: count,
  missed: count,
  attempted: count,
  automatic: count,
  recordedTooLate: count,
  notWanted: count,
  waived: count,
  overdue: count,
})
export type KindCareView = z.infer<typeof kindCare>

/** Whose care it is: all of the agency, one client's, or one member's. */
export const careScope = z.object({ kind: z.enum(['agency', 'client', 'member']), id, name: z.string() })

export const silentTime = z.object({
  project: z.object({ id, name: z.string() }),
  client: z.object({ id, name: z.string() }),
  from: instant,
  /** Null while it goes on. */
  until: instant.nullable(),
  /** Of the period alone. */
  workingDays: count,
})

/** Page, CSV and PDF are three renderings of it. */
export const careRecordView = z.object({
  kind: z.literal('care_record'),
  scope: careScope,
  agencyName: z.string(),
  zone: z.string(),
  /** Days of the agency, both included. What is due later than `madeAt` is not in it. */
  period: z.object({ from: calendarDate, to: calendarDate }),
  madeAt: instant,
  kinds: z.array(kindCare),
  reply: timeTaken.extend({ unanswered: count }),
  silence: z.object({
    /** Projects of which the client heard nothing for too long at some time in the period. */
    projects: count,
    /** The longest first; `isCut`: there were more. */
    stretches: z.array(silentTime),
    isCut: z.boolean(),
  }),
  reports: z.object({ sent: count, automatic: count }),
  closing: z.object({ ended: count, reported: count }),
  /** Of weeks that begin in the period; only where the record is of the whole agency. */
  effort: effortView.optional(),
})
export type CareRecordView = z.infer<typeof careRecordView>
