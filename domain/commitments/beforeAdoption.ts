import type { ProjectFacts } from '#commitments/facts.ts'
import type { Situation } from '#commitments/situation.ts'

const nothing: NonNullable<ProjectFacts['beforeAdoption']> = { heardContactIds: [] }

/**
 * What was done before Rytm kept the project, as far as it counts: in a draft and in a project that was taken over.
 * Noted for a draft whose start was moved to a later day afterwards, it counts for nothing.
 */
export function beforeAdoption({ facts: { beforeAdoption: before, adoptedAt }, spans }: Situation) {
  return before && (adoptedAt || spans.length === 0) ? before : nothing
}
