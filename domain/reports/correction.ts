import { type HumanParts, type MissingPart, missingParts } from './sending.ts'

export interface CorrectionWish {
  /** Number of its last correction; 0 where it has none. */
  lastNumber: number
  /** What the author had before their eyes: 0 is the report itself, else the number of a correction. */
  corrects: number
  reason: string
  parts: HumanParts
}

export type CorrectionDecision =
  | { kind: 'accepted'; number: number }
  | { kind: 'overtaken' }
  | { kind: 'reason_missing' }
  | { kind: 'parts_missing'; missing: MissingPart[] }

/**
 * May a sent report be followed by this correction? (A draft is simply edited.) One correction follows another
 * and gets the next number from 1; whoever read an older state is told (`overtaken`). The client gets a reason in words,
 * blanks are none, and a whole report: every part that a report needs is needed here too (PRODUCT, "Law and trust").
 */
export function decideCorrection(wish: CorrectionWish): CorrectionDecision {
  const { lastNumber, corrects, reason, parts } = wish
  if (corrects !== lastNumber) return { kind: 'overtaken' }
  if (reason.trim() === '') return { kind: 'reason_missing' }
  const missing = missingParts(parts)
  return missing.length > 0
    ? { kind: 'parts_missing', missing }
    : { kind: 'accepted', number: lastNumber + 1 }
}

/**
 * Whose figures a correction carries. Those known `now` for the same period, while the report is the last that the
 * client was told; after a later report they stay `as_sent`, because the later one has counted what came in since, and
 * the same fact would be told twice. `laterSentAt` is when any later report left; `undefined` where none did.
 */
export function figuresOfCorrection({
  laterSentAt,
}: {
  laterSentAt: Temporal.Instant | undefined
}): 'now' | 'as_sent' {
  return laterSentAt === undefined ? 'now' : 'as_sent'
}

/**
 * What stands in force: the correction with the highest number, else the report itself (`undefined` of corrections).
 * The order of the list does not matter.
 */
export function lastCorrection<C extends { number: number }>(corrections: readonly C[]): C | undefined {
  return corrections.toSorted((a, b) => b.number - a.number)[0]
}
