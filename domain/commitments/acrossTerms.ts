import { type Commitment, keyOf } from '#commitments/commitment.ts'
import type { ProjectFacts } from '#commitments/facts.ts'
import { isBefore, startOfDate } from '#commitments/instants.ts'
import type { Terms } from '#commitments/terms.ts'

/**
 * The terms that held at some time of the project, in order of time: those that others had replaced before its first
 * change of status, or before sales handed it over, never made a due time of it. At least the last ones stay.
 */
export function termsOfProject({
  terms,
  facts: { statusChanges, leadHandedOverOn },
}: {
  terms: readonly Terms[]
  facts: Pick<ProjectFacts, 'statusChanges' | 'leadHandedOverOn'>
}): Terms[] {
  return terms.filter((_, index) => {
    const next = terms[index + 1]
    if (!next) return true
    const began = statusChanges.map(({ occurredAt }) => occurredAt)
    if (leadHandedOverOn) began.push(startOfDate(leadHandedOverOn, next.calendar))
    return began.some((at) => isBefore(at, next.since))
  })
}

/**
 * Commitments after a change of terms at `since` (RULES §2: frozen). What was settled by then stays as it was; what was
 * open is worked out anew, unless the new terms would have made it due before they began; and nothing is owed anew for
 * a time before them. By what happened, not by what was recorded: a fact written down late changes nothing else.
 */
export function afterChange({
  earlier,
  fresh,
  since,
}: {
  earlier: readonly Commitment[]
  fresh: readonly Commitment[]
  since: Temporal.Instant
}): Commitment[] {
  const renewed = new Map(fresh.map((commitment) => [keyOf(commitment), commitment]))
  const known = new Set(earlier.map(keyOf))
  return [
    ...earlier.flatMap((before) => anew({ before, after: renewed.get(keyOf(before)), since }) ?? []),
    ...fresh.filter((commitment) => !known.has(keyOf(commitment)) && isBefore(since, commitment.dueAt)),
  ]
}

function anew({
  before,
  after,
  since,
}: {
  before: Commitment
  after: Commitment | undefined
  since: Temporal.Instant
}): Commitment | undefined {
  const wasSettled = before.settledAt && !isBefore(since, before.settledAt)
  if (wasSettled) return before
  if (after && isBefore(since, after.dueAt)) return after
  return after || !isBefore(since, before.dueAt) ? before : undefined
}
