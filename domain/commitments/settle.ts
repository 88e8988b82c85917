import type { WorkingCalendar } from '#calendar/workingCalendar.ts'
import { addWorkingTime, workingTimeBetween } from '#calendar/workingTime.ts'
import type { Commitment, CommitmentKind, CommitmentStatus, Evidence } from '#commitments/commitment.ts'
import type { RulingFact } from '#commitments/facts.ts'
import { earliest, isBefore, later } from '#commitments/instants.ts'

/**
 * Something owed, before it is known how it went. `endsAt`: from then on it is missed and no evidence counts any more;
 * undefined for what stays open until it is done. `stopsAt`: it is no longer owed from then on. `notWantedSince`: the
 * client asked not to have it. `outlivesEnd`: it is owed after the end of the project too.
 */
export type Owed = {
  readonly kind: CommitmentKind
  readonly subject: string
  readonly contactId?: string
  readonly opensAt: Temporal.Instant
  readonly dueAt: Temporal.Instant
  readonly endsAt?: Temporal.Instant
  readonly stopsAt?: Temporal.Instant
  readonly notWantedSince?: Temporal.Instant
  readonly outlivesEnd?: boolean
  readonly evidence: readonly Evidence[]
  readonly isAutomatic?: (evidence: Evidence) => boolean
  readonly isAttempted?: () => boolean
}

export type Settlement = Pick<Commitment, 'status' | 'settledAt' | 'evidence'>

type Question = {
  readonly owed: Owed
  readonly rulings: readonly RulingFact[]
  readonly endedAt: Temporal.Instant | undefined
  readonly now: Temporal.Instant
}

/**
 * How something owed went, in this order: done in time; let go or not wanted; the project stopped before it was due;
 * done late; its time is over; the project ended. Else it is open. Only what happened counts, not when it was recorded.
 */
export function settle(question: Question): Settlement {
  return (
    doneInTime(question) ??
    ruledOut(question) ??
    stopped(question) ??
    doneLate(question) ??
    timeOver(question) ??
    endedWithProject(question) ?? { status: 'open' }
  )
}

/** The last quarter of the time, at least 2 working hours before due; never before it opens, never in closed time. */
export function warnAtOf({
  opensAt,
  dueAt,
  calendar,
}: Pick<Owed, 'opensAt' | 'dueAt'> & { calendar: WorkingCalendar }): Temporal.Instant {
  const minutes = Math.max(workingTimeBetween({ from: opensAt, to: dueAt, calendar }) / 4, 120)
  return later(addWorkingTime({ from: dueAt, minutes: -minutes, calendar }), opensAt)
}

function doneInTime({ owed }: Question): Settlement | undefined {
  const evidence = firstEvidence(owed)
  if (!evidence || isBefore(owed.dueAt, evidence.occurredAt)) return undefined
  return {
    status: owed.isAutomatic?.(evidence) ? 'automatic' : 'kept',
    settledAt: evidence.occurredAt,
    evidence,
  }
}

function doneLate({ owed }: Question): Settlement | undefined {
  const evidence = firstEvidence(owed)
  if (!evidence) return undefined
  return {
    status: owed.isAutomatic?.(evidence) ? 'automatic' : 'late',
    settledAt: evidence.occurredAt,
    evidence,
  }
}

function ruledOut({ owed, rulings }: Question): Settlement | undefined {
  const ruling = rulings
    .filter(({ commitmentKind, subject }) => commitmentKind === owed.kind && subject === owed.subject)
    .toSorted((a, b) => Temporal.Instant.compare(a.ruledAt, b.ruledAt))
    .at(-1)
  if (ruling) {
    const { id, ruledAt } = ruling
    const evidence = { kind: 'ruling', id, occurredAt: ruledAt, recordedAt: ruledAt } as const
    return { status: ruling.kind === 'not_wanted' ? 'not_wanted' : 'waived', settledAt: ruledAt, evidence }
  }
  if (owed.notWantedSince)
    return { status: 'not_wanted', settledAt: later(owed.notWantedSince, owed.opensAt) }
}

function stopped({ owed: { stopsAt, dueAt } }: Question): Settlement | undefined {
  return stopsAt && !isBefore(dueAt, stopsAt) ? { status: 'cancelled', settledAt: stopsAt } : undefined
}

function timeOver({ owed, now }: Question): Settlement | undefined {
  const over = earliest([owed.endsAt, owed.stopsAt])
  return over && !isBefore(now, over) ? { status: undone(owed), settledAt: over } : undefined
}

function endedWithProject({ owed, endedAt }: Question): Settlement | undefined {
  if (!endedAt || owed.outlivesEnd) return undefined
  const status = isBefore(owed.dueAt, endedAt) ? undone(owed) : 'cancelled'
  return { status, settledAt: endedAt }
}

function undone(owed: Owed): CommitmentStatus {
  return owed.isAttempted?.() ? 'attempted' : 'missed'
}

function firstEvidence({ evidence, endsAt }: Owed): Evidence | undefined {
  return evidence
    .filter(({ occurredAt }) => !endsAt || isBefore(occurredAt, endsAt))
    .toSorted((a, b) => Temporal.Instant.compare(a.occurredAt, b.occurredAt) || (a.id < b.id ? -1 : 1))[0]
}
