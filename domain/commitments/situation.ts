import type { WorkingCalendar } from '#calendar/workingCalendar.ts'
import { localDate } from '#calendar/workingDays.ts'
import type { ProjectFacts } from '#commitments/facts.ts'
import { later, startOfDate } from '#commitments/instants.ts'
import { type OwedWeek, owedWeeksOf } from '#commitments/owedWeeks.ts'
import { type CommitmentPolicy, weeksBetweenCalls } from '#commitments/policy.ts'
import { type StatusSpan, statusesInOrder, statusSpans } from '#commitments/statusSpans.ts'
import { holdsFrom } from '#projects/holds.ts'
import { type HoldInterval, type ProjectWeek, projectWeeks } from '#projects/projectWeeks.ts'

/** What every kind of commitment is worked out from, under one policy and one calendar. */
export type Situation = {
  readonly facts: ProjectFacts
  readonly policy: CommitmentPolicy
  readonly calendar: WorkingCalendar
  readonly spans: readonly StatusSpan[]
  readonly holds: readonly HoldInterval[]
  /** When the agency's clocks began to run; undefined for a draft. */
  readonly clocksStart: Temporal.Instant | undefined
  /** Weeks of the project from its start date on, some beyond `now`. Empty for a draft. */
  readonly weeks: readonly ProjectWeek[]
  /** Those of them in which something regular is owed: past ones, this one, and the next that are needed. */
  readonly owedWeeks: readonly OwedWeek[]
  readonly now: Temporal.Instant
}

/** Weeks laid out beyond the next call: enough for the next report and for a break of three weeks. */
const spareWeeks = 5

export function readSituation({
  facts,
  policy,
  calendar,
  now,
}: Pick<Situation, 'facts' | 'policy' | 'calendar' | 'now'>): Situation {
  const changes = statusesInOrder(facts.statusChanges)
  const spans = statusSpans(changes)
  const holds = holdsFrom(
    changes.map(({ from, to, occurredAt }) => ({ from, to, on: localDate({ at: occurredAt, calendar }) })),
  )
  const clocksStart = clocksStartOf({ facts, spans, calendar })
  const base = { facts, policy, calendar, spans, holds, clocksStart, now }
  if (!clocksStart) return { ...base, weeks: [], owedWeeks: [] }
  const ahead = weeksBetweenCalls(policy.rhythm) ?? 1
  const weeks = weeksOf({ ...base, clocksStart, ahead })
  return { ...base, weeks, owedWeeks: owedWeeksOf({ weeks, spans, clocksStart, calendar, ahead, now }) }
}

/**
 * The agency's clocks run from the latest of start date, first activation and adoption (RULES §2). The start date
 * counts from its local midnight. Undefined for a draft: it has no clocks.
 */
export function clocksStartOf({
  facts: { startDate, adoptedAt },
  spans,
  calendar,
}: {
  facts: Pick<ProjectFacts, 'startDate' | 'adoptedAt'>
  spans: readonly StatusSpan[]
  calendar: WorkingCalendar
}): Temporal.Instant | undefined {
  const activatedAt = spans.find(({ status }) => status === 'active')?.from
  if (!startDate || !activatedAt) return undefined
  const started = later(startOfDate(startDate, calendar), activatedAt)
  return adoptedAt ? later(started, adoptedAt) : started
}

function weeksOf({
  facts: { startDate },
  clocksStart,
  spans,
  holds,
  calendar,
  now,
  ahead,
}: Pick<Situation, 'facts' | 'spans' | 'holds' | 'calendar' | 'now'> & {
  clocksStart: Temporal.Instant
  ahead: number
}) {
  const { status, from } = spans.at(-1) as StatusSpan
  const until = localDate({ at: later(clocksStart, status === 'active' ? now : from), calendar })
  return projectWeeks({
    startDate: startDate as Temporal.PlainDate,
    until: until.add({ weeks: ahead + spareWeeks }),
    holds,
    calendar,
  })
}
