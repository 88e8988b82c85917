import { type HumanParts, missingParts } from './sending.ts'

export type ReportState = 'upcoming' | 'incomplete' | 'ready' | 'sent'

/**
 * Where the report of a week stands. `upcoming`: its draft has not opened and nobody opened it early; `incomplete`: a
 * human part is missing; `ready`: it may be sent. Overdue from its due time on (not at it) until it is sent.
 */
export function reportState({
  parts,
  sent,
  draftOpensAt,
  dueAt,
  now,
}: {
  /** `undefined`: nobody has written anything. */
  parts: HumanParts | undefined
  sent: boolean
  draftOpensAt: Temporal.Instant
  dueAt: Temporal.Instant
  now: Temporal.Instant
}): { state: ReportState; overdue: boolean } {
  if (sent) return { state: 'sent', overdue: false }
  const overdue = Temporal.Instant.compare(now, dueAt) > 0
  if (!parts) return { state: isBefore(now, draftOpensAt) ? 'upcoming' : 'incomplete', overdue }
  return { state: missingParts(parts).length > 0 ? 'incomplete' : 'ready', overdue }
}

function isBefore(a: Temporal.Instant, b: Temporal.Instant) {
  return Temporal.Instant.compare(a, b) < 0
}
