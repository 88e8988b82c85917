import { type Stage, stageRank } from '#evidence/stages.ts'

export type HireRefusal = 'candidacies.ended' | 'candidacies.not_accepted'

/**
 * May facts of a hire (contract, first day, withdrawal) be recorded of a candidacy? From the acceptance on, while it
 * has not ended. `undefined`: they may.
 */
export function refuseHire({ stage, ended }: { stage: Stage; ended: boolean }): HireRefusal | undefined {
  if (ended) return 'candidacies.ended'
  return stageRank(stage) < stageRank('accepted') ? 'candidacies.not_accepted' : undefined
}

/**
 * The last day of the guarantee: the first day at work and the calendar days that the project promises, weekends and
 * holidays too. A start on 1 March with 90 days ends on 30 May. `undefined` where the project promises none.
 */
export function guaranteeEnd({
  startedOn,
  guaranteeDays,
}: {
  startedOn: Temporal.PlainDate
  guaranteeDays: number | null
}): Temporal.PlainDate | undefined {
  return guaranteeDays ? startedOn.add({ days: guaranteeDays }) : undefined
}

/** Whether the guarantee is over: from the day after its last day on. One without an end has nothing to wait for. */
export function isGuaranteeOver({
  endsOn,
  today,
}: {
  endsOn: Temporal.PlainDate | undefined
  today: Temporal.PlainDate
}): boolean {
  return !endsOn || Temporal.PlainDate.compare(today, endsOn) > 0
}
