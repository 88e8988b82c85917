import type { WorkingCalendar } from '#calendar/workingCalendar.ts'
import type { TermsVersion } from '#commitments/commitment.ts'
import type { CommitmentPolicy } from '#commitments/policy.ts'

/** Policy and calendar as they hold from `since` on, until the next ones; the first hold from the beginning. */
export type Terms = {
  readonly since: Temporal.Instant
  readonly version: TermsVersion
  readonly policy: CommitmentPolicy
  readonly calendar: WorkingCalendar
}

type Dated<T> = { readonly version: number; readonly since: Temporal.Instant } & T

/**
 * Two histories laid over each other: a change of the policy or of the calendar begins new terms. Each history is in
 * order of time and never empty; what is first in it holds from the beginning, whenever it was written.
 */
export function mergeTerms({
  policies,
  calendars,
}: {
  policies: readonly Dated<{ policy: CommitmentPolicy }>[]
  calendars: readonly Dated<{ calendar: WorkingCalendar }>[]
}): Terms[] {
  const starts = [...policies.slice(1), ...calendars.slice(1)].map(({ since }) => since.epochMilliseconds)
  const beginning = Number.NEGATIVE_INFINITY
  return [beginning, ...new Set(starts.toSorted((a, b) => a - b))].map((start) => {
    const policy = holdingAt({ history: policies, at: start })
    const calendar = holdingAt({ history: calendars, at: start })
    return {
      since: Temporal.Instant.fromEpochMilliseconds(start === beginning ? 0 : start),
      version: { policyVersion: policy.version, calendarVersion: calendar.version },
      policy: policy.policy,
      calendar: calendar.calendar,
    }
  })
}

function holdingAt<T>({ history, at }: { history: readonly Dated<T>[]; at: number }): Dated<T> {
  const begun = history.filter(({ since }) => since.epochMilliseconds <= at)
  return (begun.at(-1) ?? history[0]) as Dated<T>
}
