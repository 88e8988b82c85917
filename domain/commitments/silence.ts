import { addWorkingDays, endOfWorkingDay, localDate } from '#calendar/workingDays.ts'
import { conversations, humanContacts } from '#commitments/evidence.ts'
import { later } from '#commitments/instants.ts'
import { weeksBetweenCalls } from '#commitments/policy.ts'
import type { Situation } from '#commitments/situation.ts'
import type { ProjectStatus } from '#projects/projectStatus.ts'

/**
 * How long the client has heard nothing. `lastHumanContactAt` is the last conversation, human message, or paper that a
 * human sent; `lastConversationAt` is shown apart. Both undefined where there was none. `silentAt` is when the project
 * becomes, or became, silent; undefined where silence is not counted.
 */
export type Silence = {
  readonly lastHumanContactAt?: Temporal.Instant
  readonly lastConversationAt?: Temporal.Instant
  readonly silentAt?: Temporal.Instant
}

const counted: readonly ProjectStatus[] = ['active', 'closing']

/**
 * A project is silent after more than 5 working days without a word of a human (RULES §3), counted from the start of
 * the clocks or from when it became active again. A report that a human sent and a schedule that was handed over are
 * such words. Where the client agreed to hear less often, that is the measure. Counted while the project is active or
 * closing: a hold and the wait for a start have own contacts.
 */
export function silenceOf(situation: Situation): Silence {
  const { facts, policy, calendar, clocksStart } = situation
  const lastConversationAt = latest(conversations(facts).map(({ occurredAt }) => occurredAt))
  const heard = humanContacts(facts).map(({ occurredAt }) => occurredAt)
  const lastHumanContactAt = latest([...heard, ...papersSent(situation)])
  const known = {
    ...(lastHumanContactAt && { lastHumanContactAt }),
    ...(lastConversationAt && { lastConversationAt }),
  }
  const countedFrom = countedSince(situation)
  if (!clocksStart || !countedFrom) return known
  const since = [clocksStart, countedFrom, lastHumanContactAt ?? clocksStart].reduce(later)
  return { ...known, silentAt: silentFrom({ since, policy, calendar }) }
}

/** When a client who heard the last word at `since` is left in silence: days are working days of the calendar. */
export function silentFrom({
  since,
  policy: { silentAfterDays, rhythm },
  calendar,
}: Pick<Situation, 'policy' | 'calendar'> & { since: Temporal.Instant }): Temporal.Instant {
  const weeks = rhythm.reportEvery === 'week' ? 1 : (weeksBetweenCalls(rhythm) ?? 1)
  const date = addWorkingDays({
    date: localDate({ at: since, calendar }),
    days: silentAfterDays * weeks,
    calendar,
  })
  return endOfWorkingDay({ date, calendar })
}

/** Reports that left by a human, and schedules in the client's hands. */
function papersSent({ facts }: Situation): Temporal.Instant[] {
  const handovers = facts.versions.flatMap((version) => version.handovers)
  return [
    ...facts.reports.filter(({ automatic }) => !automatic).map(({ sentAt }) => sentAt),
    ...handovers.filter(({ returnedAt }) => !returnedAt).map(({ occurredAt }) => occurredAt),
  ]
}

/** Since when the project is active or closing without a break; undefined while it is neither. */
function countedSince({ spans }: Situation): Temporal.Instant | undefined {
  const before = spans.findLastIndex(({ status }) => !counted.includes(status))
  return spans[before + 1]?.from
}

function latest(instants: readonly Temporal.Instant[]): Temporal.Instant | undefined {
  return instants.length > 0 ? instants.reduce(later) : undefined
}
