import type { CommitmentKind } from '#commitments/commitment.ts'

const inWriting: readonly CommitmentKind[] = [
  'schedule',
  'weekly_call',
  'weekly_report',
  'note',
  'replan',
  'resume_plan',
  'hold_contact',
  'closing_report',
]

/**
 * Whether a kind is given to the client in writing (kickoff summary, schedule) and may be shown there. Everything else
 * is an internal target, the reply within 4 hours above all, and never leaves the agency.
 */
export function isGivenInWriting(kind: CommitmentKind): boolean {
  return inWriting.includes(kind)
}
