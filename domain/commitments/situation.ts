import type { WorkingCalendar } from '#calendar/workingCalendar.ts'
import { isWorkingDay, localDate } from '#calendar/workingDays.ts'
import type { ProjectFacts } from '#commitments/facts.ts'
import { isBefore, later, startOfDate } from '#commitments/instants.ts'
import type { CommitmentPolicy } from '#commitments/policy.ts'
import { type StatusSpan, statusSpans } from '#commitments/statusSpans.ts'
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
  /** Weeks of the project from its start date on, some beyond `now`; see `weeksAhead`. Empty for a draft. */
  readonly weeks: readonly ProjectWeek[]
  readonly now: Temporal.Instant
}

/** How far weeks are laid out beyond now: enough for the next monthly call and for the break around New Year. */
const weeksAhead = 6

export function readSituation({
  facts,
  policy,
  calendar,
  now,
}: Pick<Situation, 'facts' | 'policy' | 'calendar' | 'now'>): Situation {
  const spans = statusSpans(facts.statusChanges)
  const holds = holdsFrom(
    facts.statusChanges
      .toSorted((a, b) => Temporal.Instant.compare(a.occurredAt, b.occurredAt))
      .map(({ from, to, occurredAt }) => ({ from, to, on: localDate({ at: occurredAt, calendar }) })),
  )
  const clocksStart = clocksStartOf({ facts, spans, calendar })
  const weeks = clocksStart ? weeksOf({ facts, clocksStart, spans, holds, calendar, now }) : []
  return { facts, policy, calendar, spans, holds, clocksStart, weeks, now }
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

/**
 * The n-th working day after the date on which the project is not on hold; the date itself is not counted. Undefined
 * where a hold without an end lies on the way: it is not known yet when the time goes on.
 */
export function addActiveDays({
  date,
  days,
  situation: { holds, calendar },
}: {
  date: Temporal.PlainDate
  days: number
  situation: Pick<Situation, 'holds' | 'calendar'>
}): Temporal.PlainDate | undefined {
  let reached = date
  for (let left = days; left > 0; ) {
    reached = reached.add({ days: 1 })
    if (!isWorkingDay({ date: reached, calendar })) continue
    const hold = holdOn({ date: reached, holds })
    if (hold && !hold.until) return undefined
    if (!hold) left -= 1
  }
  return reached
}

/** The hold that a date lies in; the day of resuming is active again. Undefined where the project is not on hold. */
export function holdOn({
  date,
  holds,
}: {
  date: Temporal.PlainDate
  holds: readonly HoldInterval[]
}): HoldInterval | undefined {
  return holds.find(
    ({ from, until }) =>
      Temporal.PlainDate.compare(from, date) <= 0 && (!until || Temporal.PlainDate.compare(date, until) < 0),
  )
}

function weeksOf({
  facts: { startDate },
  clocksStart,
  spans,
  holds,
  calendar,
  now,
}: Pick<Situation, 'facts' | 'spans' | 'holds' | 'calendar' | 'now'> & { clocksStart: Temporal.Instant }) {
  const lastChange = spans.at(-1)
  const runs = lastChange?.status === 'active'
  const stoppedAt = runs ? now : (lastChange?.from ?? now)
  const until = localDate({ at: isBefore(stoppedAt, clocksStart) ? clocksStart : stoppedAt, calendar })
  return projectWeeks({
    startDate: startDate as Temporal.PlainDate,
    until: until.add({ weeks: weeksAhead }),
    holds,
    calendar,
  })
}
