import type { StatusFact } from '#commitments/facts.ts'
import { isBefore } from '#commitments/instants.ts'
import { isEnded, type ProjectStatus } from '#projects/projectStatus.ts'

/** One stay in a status; `until` is undefined for the present one. */
export type StatusSpan = {
  readonly status: ProjectStatus
  readonly from: Temporal.Instant
  readonly until?: Temporal.Instant
}

/** The stays of a project after it was a draft, in order of time. Empty for a draft. */
export function statusSpans(changes: readonly StatusFact[]): StatusSpan[] {
  const ordered = changes.toSorted((a, b) => Temporal.Instant.compare(a.occurredAt, b.occurredAt))
  return ordered.map(({ to, occurredAt }, index) => {
    const until = ordered[index + 1]?.occurredAt
    return { status: to, from: occurredAt, ...(until && { until }) }
  })
}

/** The status at an instant, the moment of a change included; `draft` before the first change. */
export function statusAt({
  spans,
  at,
}: {
  spans: readonly StatusSpan[]
  at: Temporal.Instant
}): ProjectStatus {
  return spans.findLast(({ from }) => !isBefore(at, from))?.status ?? 'draft'
}

/**
 * When a project last stopped being active before an instant at which it is not active. Undefined where it is active
 * then, and where it never was before.
 */
export function stoppedBefore({
  spans,
  at,
}: {
  spans: readonly StatusSpan[]
  at: Temporal.Instant
}): Temporal.Instant | undefined {
  if (statusAt({ spans, at }) === 'active') return undefined
  return spans.findLast(({ status, until }) => status === 'active' && until && !isBefore(at, until))?.until
}

/** When the project came to its end; undefined while it runs, and again after it was reopened. */
export function endedAt(spans: readonly StatusSpan[]): Temporal.Instant | undefined {
  const last = spans.at(-1)
  return last && isEnded(last.status) ? last.from : undefined
}
