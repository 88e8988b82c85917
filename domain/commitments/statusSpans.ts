import type { StatusFact } from '#commitments/facts.ts'
import { byTime, isBefore } from '#commitments/instants.ts'
import { isEnded, type ProjectStatus } from '#projects/projectStatus.ts'

/** One stay in a status; `until` is undefined for the present one. */
export type StatusSpan = {
  readonly status: ProjectStatus
  readonly from: Temporal.Instant
  readonly until?: Temporal.Instant
}

/**
 * Changes of status in order of time, however they are listed. Of several at one instant each follows from the one
 * before: what was put on hold at a moment cannot have been resumed before it.
 */
export function statusesInOrder(changes: readonly StatusFact[]): StatusFact[] {
  const left = changes.toSorted((a, b) => byTime(a.occurredAt, b.occurredAt))
  const ordered: StatusFact[] = []
  for (let status: ProjectStatus = 'draft'; left.length > 0; ) {
    const first = left[0] as StatusFact
    const follows = left.findIndex(
      ({ from, occurredAt }) => from === status && occurredAt.equals(first.occurredAt),
    )
    const [change] = left.splice(Math.max(follows, 0), 1) as [StatusFact]
    ordered.push(change)
    status = change.to
  }
  return ordered
}

/** The stays of a project after it was a draft, in order of time. Empty for a draft. */
export function statusSpans(changes: readonly StatusFact[]): StatusSpan[] {
  const ordered = statusesInOrder(changes)
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
