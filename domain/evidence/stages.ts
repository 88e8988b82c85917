/**
 * The stages of a candidacy in their order (RULES §7). A candidacy that ended keeps its last stage.
 */
export const stages = [
  'identified',
  'contacted',
  'answered',
  'qualified',
  'presented',
  'client_interview',
  'offer',
  'accepted',
  'started',
  'guarantee_ended',
] as const
export type Stage = (typeof stages)[number]

/** The stages of a report's funnel: up to the acceptance; what comes later is no longer recruiting. */
export const funnelStages = stages.slice(0, 8)

/** Position of a stage, 0 for `identified`; stages compare by it. */
export function stageRank(stage: Stage): number {
  return stages.indexOf(stage)
}

export type MoveRefusal = 'candidacies.same_stage' | 'candidacies.ended'

/**
 * May a candidacy move? Forward by any number of stages, backward as a correction of a mistake.
 * An ended one is reopened first; a move to the stage it is in is refused. `undefined`: it may.
 */
export function refuseMove({
  stage,
  ended,
  toStage,
}: {
  stage: Stage
  ended: boolean
  toStage: Stage
}): MoveRefusal | undefined {
  if (ended) return 'candidacies.ended'
  return stage === toStage ? 'candidacies.same_stage' : undefined
}

export interface StageChange {
  candidacyId: string
  /** `null`: the candidacy ended, its stage stays. */
  toStage: Stage | null
  occurredAt: Temporal.Instant
}

/**
 * The furthest stage each candidacy had reached at an instant (inclusive). A backward move is a correction: what lay
 * above it was never reached. A candidacy without a change up to then is absent.
 */
export function stagesReachedBy({
  changes,
  at,
}: {
  changes: readonly StageChange[]
  at: Temporal.Instant
}): Map<string, Stage> {
  const reached = new Map<string, Stage>()
  for (const { candidacyId, toStage, occurredAt } of inOrder(changes)) {
    if (toStage && Temporal.Instant.compare(occurredAt, at) <= 0) reached.set(candidacyId, toStage)
  }
  return reached
}

function inOrder(changes: readonly StageChange[]) {
  return changes.toSorted((a, b) => Temporal.Instant.compare(a.occurredAt, b.occurredAt))
}

/**
 * Whole days in the zone since a candidacy came to its stage: 0 on the same calendar day, 1 from the next midnight on.
 * Calendar days, weekends too: a person who waits counts them all.
 */
export function daysInStage({
  since,
  now,
  zone,
}: {
  since: Temporal.Instant
  now: Temporal.Instant
  zone: string
}): number {
  const from = since.toZonedDateTimeISO(zone).toPlainDate()
  return Math.max(0, from.until(now.toZonedDateTimeISO(zone).toPlainDate(), { largestUnit: 'days' }).days)
}
