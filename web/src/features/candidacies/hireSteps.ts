import type { CandidacyDetail } from '@rytm/contract/candidacies.detail.ts'
import { isGuaranteeOver } from '@rytm/domain/evidence/hire.ts'

/** What is recorded next about somebody who accepted. */
export type HireStep = 'contract' | 'planned' | 'start' | 'guarantee'

/** One thing at a time; a planned first day that has come goes before a contract that nobody wrote down. */
export function nextHireStep({
  stage,
  hire,
  today,
}: Pick<CandidacyDetail, 'stage' | 'hire'> & { today: Temporal.PlainDate }): HireStep | undefined {
  if (stage === 'started') {
    const endsOn = hire?.guaranteeEndsOn ? Temporal.PlainDate.from(hire.guaranteeEndsOn) : undefined
    return isGuaranteeOver({ endsOn, today }) ? 'guarantee' : undefined
  }
  if (stage !== 'accepted') return undefined
  if (hire?.startsOn && hire.startsOn <= today.toString()) return 'start'
  if (!hire?.contractSignedOn) return 'contract'
  return hire.startsOn ? 'start' : 'planned'
}
