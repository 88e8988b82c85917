import type { CommitmentKind } from '#commitments/commitment.ts'
import { isGivenInWriting } from '#commitments/inWriting.ts'

const calls: readonly CommitmentKind[] = [
  'kickoff_call',
  'decision_maker_call',
  'introduction_call',
  'weekly_call',
]

/** How long a client can say that a listed call did not take place: later nobody remembers. */
const contestableHours = 8 * 7 * 24

/**
 * The kinds whose line a client can contest (RULES §2, late facts): they promise a call and are given to the client in
 * writing. What is kept by a paper or a message has its own trace and is not among them.
 */
export const contestableKinds: readonly CommitmentKind[] = calls.filter(isGivenInWriting)

/**
 * From when on a call must have been to be contested at `now`: 8 weeks back, that instant included. Counted in hours
 * that pass, whatever the calendar says.
 */
export function contestableFrom(now: Temporal.Instant): Temporal.Instant {
  return now.subtract({ hours: contestableHours })
}
