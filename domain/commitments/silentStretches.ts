import { byTime, isBefore, later } from '#commitments/instants.ts'
import { silentFrom } from '#commitments/silence.ts'
import type { StatusSpan } from '#commitments/statusSpans.ts'
import type { Terms } from '#commitments/terms.ts'

/** A time in which a client heard nothing though the project ran; `until` undefined: it goes on. */
export type SilentStretch = { readonly from: Temporal.Instant; readonly until?: Temporal.Instant }

const counted = ['active', 'closing']

/**
 * When a project was silent up to `now`, in order of time: by the rule of `silenceOf`, asked for its whole past.
 * `contacts` are the words of a human that reached the client, in any order; a stretch ends with the next one or when
 * the project stops being active or closing. Empty for a draft, which has no `clocksStart`.
 */
export function silentStretches({
  contacts,
  spans,
  clocksStart,
  terms,
  now,
}: {
  contacts: readonly Temporal.Instant[]
  spans: readonly StatusSpan[]
  clocksStart: Temporal.Instant | undefined
  terms: readonly Terms[]
  now: Temporal.Instant
}): SilentStretch[] {
  if (!clocksStart) return []
  const ordered = contacts.toSorted(byTime)
  return runsOf(spans).flatMap((run) => {
    const countedFrom = later(clocksStart, run.from)
    const during = ordered.filter(
      (at) => isBefore(countedFrom, at) && !(run.until && isBefore(run.until, at)),
    )
    const heard = [countedFrom, ...during]
    return heard.flatMap((since, index) => {
      const { policy, calendar } = termsAt({ terms, at: since })
      const end = heard[index + 1] ?? run.until
      const seenUntil = end && isBefore(end, now) ? end : now
      // Working days are never fewer than the days between: most contacts come long before it is asked.
      const soonest = since.add({ hours: 24 * (policy.silentAfterDays - 1) - 1 })
      if (isBefore(seenUntil, soonest)) return []
      const begins = silentFrom({ since, policy, calendar })
      if (!isBefore(begins, seenUntil)) return []
      return [{ from: begins, ...(end && !isBefore(now, end) && { until: end }) }]
    })
  })
}

type Run = {
  readonly from: Temporal.Instant
  readonly until?: Temporal.Instant
}

/** Stays in which silence is counted; closing goes on where active ended. */
function runsOf(spans: readonly StatusSpan[]): Run[] {
  const runs: Run[] = []
  for (const [index, { status, from, until }] of spans.entries()) {
    if (!counted.includes(status)) continue
    const before = spans[index - 1]
    const begun = before && counted.includes(before.status) ? runs.pop() : undefined
    runs.push({ from: begun?.from ?? from, ...(until && { until }) })
  }
  return runs
}

function termsAt({ terms, at }: { terms: readonly Terms[]; at: Temporal.Instant }): Terms {
  return terms.findLast(({ since }) => !isBefore(at, since)) as Terms
}
