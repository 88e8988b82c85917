import { addWorkingDays, endOfWorkingDay, localDate } from '#calendar/workingDays.ts'
import { conversations, humanContacts } from '#commitments/evidence.ts'
import { later } from '#commitments/instants.ts'
import { weeksBetweenCalls } from '#commitments/policy.ts'
import type { Situation } from '#commitments/situation.ts'

/**
 * How long the client has heard nothing. `lastHumanContactAt` is the last conversation, human message, or report or
 * schedule that a human sent; `lastConversationAt` is shown apart. Both undefined where there was none. `silentAt` is
 * when the project becomes, or became, silent; undefined where silence is not counted.
 */
export type Silence = {
  readonly lastHumanContactAt?: Temporal.Instant
  readonly lastConversationAt?: Temporal.Instant
  readonly silentAt?: Temporal.Instant
}

/**
 * A project is silent after more than 5 working days without a word of a human (RULES §3), counted from the start of
 * the clocks or from the end of a hold where there was none since. Where the client agreed to hear less often, that is
 * the measure. Counted while the project is active or closing: a hold and the wait for a start have own contacts.
 */
export function silenceOf(situation: Situation): Silence {
  const { facts, policy, calendar, spans, clocksStart } = situation
  const written = [
    ...facts.reports.filter(({ automatic }) => !automatic).map(({ sentAt }) => sentAt),
    ...facts.versions.map(({ publishedAt }) => publishedAt),
  ]
  const lastConversationAt = latest(conversations(facts).map(({ occurredAt }) => occurredAt))
  const lastHumanContactAt = latest([...humanContacts(facts).map(({ occurredAt }) => occurredAt), ...written])
  const known = {
    ...(lastHumanContactAt && { lastHumanContactAt }),
    ...(lastConversationAt && { lastConversationAt }),
  }
  const stay = spans.at(-1)
  if (!clocksStart || !stay || !['active', 'closing'].includes(stay.status)) return known
  const countedFrom = later(clocksStart, lastPauseEnd(situation) ?? clocksStart)
  const since = lastHumanContactAt ? later(lastHumanContactAt, countedFrom) : countedFrom
  return { ...known, silentAt: silentFrom({ since, policy, calendar }) }
}

/** When a project becomes silent of which the client last heard `since`: at the end of the last day of its measure. */
export function silentFrom({
  since,
  policy,
  calendar,
}: Pick<Situation, 'policy' | 'calendar'> & { since: Temporal.Instant }): Temporal.Instant {
  const days = policy.silentAfterDays * agreedWeeks(policy)
  const date = addWorkingDays({ date: localDate({ at: since, calendar }), days, calendar })
  return endOfWorkingDay({ date, calendar })
}

/** When the project last came back from a hold or from the wait for a start. */
function lastPauseEnd({ spans }: Situation): Temporal.Instant | undefined {
  return spans.findLast(({ status, until }) => until && ['on_hold', 'awaiting_start'].includes(status))?.until
}

function agreedWeeks({ rhythm }: Situation['policy']) {
  return rhythm.reportEvery === 'week' ? 1 : (weeksBetweenCalls(rhythm) ?? 1)
}

function latest(instants: readonly Temporal.Instant[]): Temporal.Instant | undefined {
  return instants.toSorted(Temporal.Instant.compare).at(-1)
}
