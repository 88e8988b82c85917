import { type Stage, type StageChange, stageRank } from '#evidence/stages.ts'

export interface CandidacyStanding {
  candidacyId: string
  stage: Stage
  since: Temporal.Instant
  /** The change that ended it; `undefined` while it is in play. */
  endedBy: string | undefined
}

/**
 * Where each candidacy stood at an instant (inclusive): its last stage, since when, and whether it had ended. A
 * candidacy that came back from its end is in play again. Without a change up to then it is absent.
 */
export function standingsAt({
  changes,
  at,
}: {
  changes: readonly (StageChange & { id: string })[]
  at: Temporal.Instant
}): CandidacyStanding[] {
  const standings = new Map<string, CandidacyStanding>()
  const known = changes.filter(({ occurredAt }) => Temporal.Instant.compare(occurredAt, at) <= 0)
  for (const change of known.toSorted((a, b) => Temporal.Instant.compare(a.occurredAt, b.occurredAt))) {
    const { candidacyId, toStage, occurredAt, id } = change
    const before = standings.get(candidacyId)
    if (toStage) {
      const since = before?.stage === toStage ? before.since : occurredAt
      standings.set(candidacyId, { candidacyId, stage: toStage, since, endedBy: undefined })
    } else if (before) standings.set(candidacyId, { ...before, endedBy: id })
  }
  return [...standings.values()]
}

/**
 * In play for a client: qualified by us or further, not ended and not yet at work. Whoever only answered is counted in
 * the funnel. The furthest first, within a stage the longest waiting.
 */
export function candidaciesInPlay(standings: readonly CandidacyStanding[]): CandidacyStanding[] {
  return standings
    .filter(({ stage, endedBy }) => !endedBy && isBetween(stage))
    .toSorted((a, b) => stageRank(b.stage) - stageRank(a.stage) || Temporal.Instant.compare(a.since, b.since))
}

function isBetween(stage: Stage) {
  return stageRank(stage) >= stageRank('qualified') && stageRank(stage) <= stageRank('accepted')
}
