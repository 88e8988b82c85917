import type { Commitment, CommitmentKind, Evidence } from '#commitments/commitment.ts'
import type { RulingFact } from '#commitments/facts.ts'
import { byTime, earliest, isBefore, later } from '#commitments/instants.ts'

/**
 * Something owed, before it is known how it went. `runsFrom`: the last hold before it is due ended then; undefined
 * where it runs since it opened. `endsAt`: from then on it is missed and no evidence counts any more; undefined for
 * what stays open until it is done. `stopsAt`: it is no longer owed from then on. `notWantedSince`: the client asked
 * not to have it. `outlivesEnd`: it is owed after the end of the project too.
 */
export type Owed = {
  readonly kind: CommitmentKind
  readonly subject: string
  readonly contactId?: string
  readonly opensAt: Temporal.Instant
  readonly runsFrom?: Temporal.Instant
  readonly dueAt: Temporal.Instant
  readonly endsAt?: Temporal.Instant
  readonly stopsAt?: Temporal.Instant
  readonly notWantedSince?: Temporal.Instant
  readonly outlivesEnd?: boolean
  readonly evidence: readonly Evidence[]
  readonly isAutomatic?: (evidence: Evidence) => boolean
  /** Whether all that can be asked was tried until it was over. */
  readonly isAttempted?: (until: Temporal.Instant) => boolean
}

export type Settlement = Pick<Commitment, 'status' | 'settledAt' | 'evidence' | 'recordedLate'>

type Question = {
  readonly owed: Owed
  /** The rulings about this very commitment. */
  readonly rulings: readonly RulingFact[]
  readonly endedAt: Temporal.Instant | undefined
  readonly now: Temporal.Instant
}

type Case = Pick<Question, 'owed' | 'now'> & {
  readonly evidence: Evidence | undefined
  readonly ruling: RulingFact | undefined
  /** It stopped being owed: with the project, or with what it was about. */
  readonly stoppedAt: Temporal.Instant | undefined
  /** It can no longer be done. */
  readonly overAt: Temporal.Instant | undefined
}

/**
 * How something owed went, in this order: done in time; let go or not wanted; the project stopped before it was due;
 * done late; its time is over. Else it is open. What happened after it was over does not count; what happened before
 * does, whenever it was recorded.
 */
export function settle(question: Question): Settlement {
  const of = readCase(question)
  const settled = doneInTime(of) ?? ruledOut(of) ?? stopped(of) ?? doneLate(of) ?? timeOver(of)
  return { recordedLate: false, ...(settled ?? { status: 'open' }) }
}

type Settled = Omit<Settlement, 'recordedLate'> & Partial<Settlement>

function readCase({ owed, rulings, endedAt, now }: Question): Case {
  const { endsAt, stopsAt, outlivesEnd } = owed
  const stoppedAt = earliest([stopsAt, outlivesEnd ? undefined : endedAt])
  const overAt = earliest([endsAt, stoppedAt])
  const counts = (at: Temporal.Instant) =>
    !(endsAt && !isBefore(at, endsAt)) && !(stoppedAt && isBefore(stoppedAt, at))
  const evidence = first(
    owed.evidence.filter(({ occurredAt }) => counts(occurredAt)),
    ({ occurredAt }) => occurredAt,
  )
  const ruling = first(
    rulings.filter(({ ruledAt }) => counts(ruledAt)),
    ({ ruledAt }) => ruledAt,
  )
  return { owed, now, evidence, ruling, stoppedAt, overAt }
}

function doneInTime({ owed: { dueAt, isAutomatic }, evidence }: Case): Settled | undefined {
  if (!evidence || isBefore(dueAt, evidence.occurredAt)) return undefined
  const recordedLate = isBefore(dueAt, evidence.recordedAt)
  const status = isAutomatic?.(evidence) ? 'automatic' : 'kept'
  return { status, settledAt: evidence.occurredAt, evidence, recordedLate }
}

function ruledOut({ owed: { notWantedSince, opensAt }, ruling }: Case): Settled | undefined {
  if (ruling) {
    const { id, ruledAt } = ruling
    const evidence = { kind: 'ruling', id, occurredAt: ruledAt, recordedAt: ruledAt } as const
    return { status: ruling.kind === 'not_wanted' ? 'not_wanted' : 'waived', settledAt: ruledAt, evidence }
  }
  if (notWantedSince) return { status: 'not_wanted', settledAt: later(notWantedSince, opensAt) }
}

function stopped({ owed: { dueAt }, stoppedAt }: Case): Settled | undefined {
  return stoppedAt && !isBefore(dueAt, stoppedAt) ? { status: 'cancelled', settledAt: stoppedAt } : undefined
}

function doneLate({ owed: { isAutomatic }, evidence, overAt }: Case): Settled | undefined {
  if (!evidence) return undefined
  const recordedLate = overAt !== undefined && isBefore(overAt, evidence.recordedAt)
  const status = isAutomatic?.(evidence) ? 'automatic' : 'late'
  return { status, settledAt: evidence.occurredAt, evidence, recordedLate }
}

function timeOver({ owed, overAt, now }: Case): Settled | undefined {
  if (!overAt || isBefore(now, overAt)) return undefined
  return { status: owed.isAttempted?.(overAt) ? 'attempted' : 'missed', settledAt: overAt }
}

function first<T extends { readonly id: string }>(list: readonly T[], timeOf: (item: T) => Temporal.Instant) {
  return list.toSorted((a, b) => byTime(timeOf(a), timeOf(b)) || (a.id < b.id ? -1 : 1))[0]
}
