import { funnelStages, type Stage, type StageChange, stageRank, stagesReachedBy } from '#evidence/stages.ts'

/** People contacted before anybody answered: a number at a time, no names. */
export interface ApproachCount {
  count: number
  occurredAt: Temporal.Instant
}

export interface FunnelFacts {
  changes: readonly StageChange[]
  approaches: readonly ApproachCount[]
}

export interface FunnelRow {
  stage: Stage
  week: number
  total: number
}

/**
 * How many people stood at each stage or beyond, at an instant (inclusive). Names begin with an answer, so whoever is
 * entered as answered is taken to be among the approach counts; where more answered than were counted, all who
 * answered were contacted. Who was entered by name before answering is added to the counts.
 */
export function funnelAt({ changes, approaches, at }: FunnelFacts & { at: Temporal.Instant }): number[] {
  const reached = stagesReachedBy({ changes, at })
  const named = funnelStages.map((stage) => countFrom({ reached, stage }))
  const firstByName = new Map<string, Stage>()
  for (const change of changes.toSorted((a, b) => Temporal.Instant.compare(a.occurredAt, b.occurredAt)))
    if (change.toStage && !firstByName.has(change.candidacyId))
      firstByName.set(change.candidacyId, change.toStage)
  const counted = sum(approaches.filter(isUpTo(at)).map((approach) => approach.count))
  const enteredBefore = (stage: Stage) =>
    [...reached].filter(([id, furthest]) => {
      const first = firstByName.get(id)
      return first && stageRank(first) <= stageRank('contacted') && stageRank(furthest) >= stageRank(stage)
    }).length
  const answered = named[stageRank('answered')] ?? 0
  const contacted = Math.max(counted + enteredBefore('contacted'), answered)
  const identified = Math.max(counted + enteredBefore('identified'), contacted)
  return [identified, contacted, ...named.slice(2)]
}

/**
 * The funnel of a report: in total up to the cut-off, and what came in since the last one (exclusive).
 * A correction backwards never shows as a negative week.
 */
export function composeFunnel({
  from,
  to,
  ...facts
}: FunnelFacts & { from: Temporal.Instant; to: Temporal.Instant }): FunnelRow[] {
  const before = funnelAt({ ...facts, at: from })
  return funnelAt({ ...facts, at: to }).map((total, index) => ({
    stage: funnelStages[index] as Stage,
    total,
    week: Math.max(0, total - (before[index] ?? 0)),
  }))
}

function countFrom({ reached, stage }: { reached: Map<string, Stage>; stage: Stage }) {
  return [...reached.values()].filter((furthest) => stageRank(furthest) >= stageRank(stage)).length
}

function isUpTo(at: Temporal.Instant) {
  return ({ occurredAt }: ApproachCount) => Temporal.Instant.compare(occurredAt, at) <= 0
}

function sum(numbers: readonly number[]) {
  return numbers.reduce((total, number) => total + number, 0)
}
