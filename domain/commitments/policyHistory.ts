import { byTime } from '#commitments/instants.ts'
import { type CommitmentPolicy, layPolicies } from '#commitments/policy.ts'

/** The levels of settings, the nearer to the project the stronger; `rhythm` is what was agreed about this project. */
export const policyScopes = ['agency', 'client', 'project', 'rhythm'] as const
export type PolicyScope = (typeof policyScopes)[number]

/** Settings of one level from an instant on: they replace the earlier ones of that level. */
export type PolicyChange = {
  readonly scope: PolicyScope
  readonly since: Temporal.Instant
  readonly settings: Partial<CommitmentPolicy>
}

/**
 * The policy of one project through time, from the changes of all levels in any order. The first entry, version 1, is
 * the default and holds from the beginning; changes at the same instant are one entry.
 */
export function policyHistory(
  changes: readonly PolicyChange[],
): { version: number; since: Temporal.Instant; policy: CommitmentPolicy }[] {
  const ordered = changes.toSorted((a, b) => byTime(a.since, b.since))
  const history = [{ version: 1, since: Temporal.Instant.fromEpochMilliseconds(0), policy: layPolicies([]) }]
  const layers = new Map<PolicyScope, Partial<CommitmentPolicy>>()
  for (const { scope, since, settings } of ordered) {
    layers.set(scope, settings)
    const policy = layPolicies(policyScopes.map((level) => layers.get(level) ?? {}))
    const last = history.at(-1)
    if (last && history.length > 1 && last.since.equals(since)) last.policy = policy
    else history.push({ version: history.length + 1, since, policy })
  }
  return history
}
