import type { MainAction } from '@rytm/contract/commitments.ts'
import type { CommitmentKind } from '@rytm/domain/commitments/commitment.ts'

export const commitmentsChannel = 'rytm_commitments'

/** The one thing to do about each kind. */
const mainActions: Record<CommitmentKind, MainAction> = {
  kickoff_call: 'kickoff',
  decision_maker_call: 'call',
  schedule: 'publish_schedule',
  weekly_call: 'call',
  weekly_report: 'review_report',
  reply: 'answer',
  replan: 'plan',
  resume_plan: 'plan',
  introduction_call: 'call',
  hold_contact: 'call',
  start_contact: 'call',
  start_check: 'call',
  guarantee_check: 'call',
  note: 'note',
  closing_report: 'write_closing_report',
}

/** A kickoff that was held without whoever commissioned still owes the call, and no second guided one. */
export function mainActionOf({
  kind,
  kickoffDone,
}: {
  kind: CommitmentKind
  kickoffDone: boolean
}): MainAction {
  return kind === 'kickoff_call' && kickoffDone ? 'call' : mainActions[kind]
}
