/**
 * What an agency can owe to a client of a project (RULES §2). One commitment is a kind and a subject: the week, the
 * person, the inbound contact it is about; empty for a kind that a project has once.
 */
export const commitmentKinds = [
  'kickoff_call',
  'decision_maker_call',
  'schedule',
  'weekly_call',
  'weekly_report',
  'reply',
  'replan',
  'resume_plan',
  'introduction_call',
  'hold_contact',
  'start_contact',
  'start_check',
  'guarantee_check',
  'note',
  'closing_report',
] as const
export type CommitmentKind = (typeof commitmentKinds)[number]

/**
 * How a commitment stands. `attempted`: two attempts on different days and a human message; `automatic`: the report
 * left without a human; `not_wanted`: the client asked not to have it; `waived`: somebody of the agency let it go, with
 * a reason; `cancelled`: it was not due yet when the project ended or stopped. Overdue is `open` after `dueAt`.
 */
export const commitmentStatuses = [
  'open',
  'kept',
  'attempted',
  'automatic',
  'late',
  'missed',
  'not_wanted',
  'waived',
  'cancelled',
] as const
export type CommitmentStatus = (typeof commitmentStatuses)[number]

/** The fact that kept a commitment, by reference. `occurredAt` decides, `recordedAt` says when the agency wrote it down. */
export type Evidence = {
  readonly kind: 'touchpoint' | 'handover' | 'report' | 'version' | 'closing_report' | 'ruling'
  readonly id: string
  readonly occurredAt: Temporal.Instant
  readonly recordedAt: Temporal.Instant
}

/** Which versions of policy and calendar made the due time; frozen once the commitment is settled. */
export type TermsVersion = { readonly policyVersion: number; readonly calendarVersion: number }

/**
 * A commitment as it stands at the time of the question. `settledAt` is when it was kept, missed, waived…; undefined
 * while open. `endsAt`: from then on it cannot be done any more; undefined for what stays open. `recordedLate`: it
 * counted as overdue, or late as missed, until the evidence was written down. `responsibleId` is the member who owns
 * it, frozen when due; undefined for a lead that nobody took. `contactId` is the person of the client it is owed to.
 */
export type Commitment = {
  readonly kind: CommitmentKind
  readonly subject: string
  readonly status: CommitmentStatus
  readonly opensAt: Temporal.Instant
  readonly warnAt: Temporal.Instant
  readonly dueAt: Temporal.Instant
  readonly endsAt?: Temporal.Instant
  readonly settledAt?: Temporal.Instant
  readonly evidence?: Evidence
  readonly recordedLate: boolean
  readonly responsibleId?: string
  readonly contactId?: string
  readonly terms: TermsVersion
}

/** Names a commitment within its project. */
export function keyOf({ kind, subject }: Pick<Commitment, 'kind' | 'subject'>): string {
  return `${kind} ${subject}`
}

/** Overdue is never stored: an open commitment whose due time has passed. At the due time itself it is not yet. */
export function isOverdue({
  commitment,
  now,
}: {
  commitment: Pick<Commitment, 'status' | 'dueAt'>
  now: Temporal.Instant
}): boolean {
  return commitment.status === 'open' && Temporal.Instant.compare(now, commitment.dueAt) > 0
}
