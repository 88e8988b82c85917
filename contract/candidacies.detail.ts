import { rangeWays } from '@rytm/domain/evidence/rangeTold.ts'
import { deciders, reasonCodes } from '@rytm/domain/evidence/reasons.ts'
import { stages } from '@rytm/domain/evidence/stages.ts'
import { z } from 'zod'
import { recorder } from './facts.ts'
import { calendarDate, id, instant, payRange } from './kernel.ts'

const stage = z.enum(stages)

export const candidacySummary = z.object({
  id,
  projectId: id,
  revision: z.number().int(),
  /** Random per project; the only name that a mail or PDF carries. */
  publicNumber: z.string(),
  candidate: z.object({ id, name: z.string() }),
  stage,
  stageSince: instant,
  daysInStage: z.number().int(),
  endedAt: instant.nullable(),
  primaryReason: z.enum(reasonCodes).nullable(),
  /** What was said last. */
  expectation: payRange.nullable(),
  hasNoteForClient: z.boolean(),
})
export type CandidacySummary = z.infer<typeof candidacySummary>

export const candidacyReason = z.object({
  code: z.enum(reasonCodes),
  decidedBy: z.enum(deciders),
  certainty: z.enum(['stated', 'inferred']),
  isPrimary: z.boolean(),
  requirement: z.object({ id, text: z.string() }).nullable(),
  note: z.string(),
})
export type CandidacyReason = z.infer<typeof candidacyReason>

/** `toStage` null: it ended. The same stage twice: it was reopened. */
export const candidacyMove = z.object({
  id,
  fromStage: stage.nullable(),
  toStage: stage.nullable(),
  occurredAt: instant,
  recordedAt: instant,
  by: recorder,
  reasons: z.array(candidacyReason),
})
export type CandidacyMove = z.infer<typeof candidacyMove>

export const candidacyDetail = candidacySummary.extend({
  candidate: z.object({
    id,
    name: z.string(),
    email: z.string().nullable(),
    phone: z.string().nullable(),
    company: z.string().nullable(),
    position: z.string().nullable(),
    source: z.string().nullable(),
  }),
  note: z.string(),
  noteForClient: z.string(),
  /** What followed the acceptance; null until something is known. */
  hire: z
    .object({
      contractSignedOn: calendarDate.nullable(),
      startsOn: calendarDate.nullable(),
      startedOn: calendarDate.nullable(),
      guaranteeEndsOn: calendarDate.nullable(),
    })
    .nullable(),
  /** The latest first. */
  moves: z.array(candidacyMove),
  expectations: z.array(payRange.and(z.object({ id, recordedAt: instant, by: recorder }))),
  /** When and how the person was told the pay range, the latest first. */
  rangeNotices: z.array(z.object({ id, way: z.enum(rangeWays), occurredAt: instant, by: recorder })),
  createdAt: instant,
})
export type CandidacyDetail = z.infer<typeof candidacyDetail>
