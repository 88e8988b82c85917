import type { WorkingCalendar } from '#calendar/workingCalendar.ts'
import { addWorkingDays, endOfWorkingDay, localDate } from '#calendar/workingDays.ts'
import type { Commitment } from '#commitments/commitment.ts'
import { isBefore } from '#commitments/instants.ts'

/** How long after the due time a fact may be written down and still count as kept in the care record. */
const lateRecordingDays = 3

/**
 * How a settled commitment counts in the care record: `kept`, `not_kept`, or undefined where it is left out: still
 * open, not wanted, waived, cancelled. `attempted` and `automatic` are not kept and shown apart. What was kept and
 * written down late counts when that was within 3 working days of the due time.
 */
export function countsAs({
  commitment: { status, dueAt, evidence },
  calendar,
}: {
  commitment: Pick<Commitment, 'status' | 'dueAt' | 'evidence'>
  calendar: WorkingCalendar
}): 'kept' | 'not_kept' | undefined {
  if (['late', 'missed', 'attempted', 'automatic'].includes(status)) return 'not_kept'
  if (status !== 'kept' || !evidence) return undefined
  if (!isBefore(dueAt, evidence.recordedAt)) return 'kept'
  return isBefore(recordableUntil({ dueAt, calendar }), evidence.recordedAt) ? 'not_kept' : 'kept'
}

const remembered = new WeakMap<WorkingCalendar, Map<string, Temporal.Instant>>()

/** A record asks for the same few days again and again. */
function recordableUntil({ dueAt, calendar }: { dueAt: Temporal.Instant; calendar: WorkingCalendar }) {
  const known = remembered.get(calendar) ?? new Map<string, Temporal.Instant>()
  remembered.set(calendar, known)
  const due = localDate({ at: dueAt, calendar })
  const key = due.toString()
  const made =
    known.get(key) ??
    endOfWorkingDay({ date: addWorkingDays({ date: due, days: lateRecordingDays, calendar }), calendar })
  known.set(key, made)
  return made
}
