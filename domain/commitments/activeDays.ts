import { endOfWorkingDay, isWorkingDay, localDate } from '#calendar/workingDays.ts'
import { earliest, isBefore, startOfDate } from '#commitments/instants.ts'
import type { Owed } from '#commitments/settle.ts'
import type { Situation } from '#commitments/situation.ts'
import type { HoldInterval } from '#projects/projectWeeks.ts'

type Moved = Pick<Owed, 'kind' | 'subject' | 'opensAt' | 'evidence'> & {
  readonly days: number
  /** The day that is not counted any more; undefined: the day on which it opens. */
  readonly countedFrom?: Temporal.PlainDate
  readonly situation: Situation
}

/**
 * The end of the n-th working day on which the project is not on hold, the first day not counted, and since when it
 * runs without a hold. What was done or let go keeps the due time it had: a hold that came later does not move it.
 * Undefined where a hold without an end lies on the way: it is not known yet when the time goes on.
 */
export function dueAfterActiveDays(question: Moved): Pick<Owed, 'dueAt' | 'runsFrom'> | undefined {
  const { opensAt, days, countedFrom, situation } = question
  const { calendar } = situation
  const holds = holdsThatMove(question)
  const from = countedFrom ?? localDate({ at: opensAt, calendar })
  const date = addActiveDays({ date: from, days, situation: { holds, calendar } })
  if (!date) return undefined
  const resumedOn = holds.findLast(
    ({ until }) => until && Temporal.PlainDate.compare(until, date) <= 0,
  )?.until
  const runsFrom = resumedOn && startOfDate(resumedOn, calendar)
  return {
    dueAt: endOfWorkingDay({ date, calendar }),
    ...(runsFrom && isBefore(opensAt, runsFrom) && { runsFrom }),
  }
}

/** The holds until it was settled, the one in which that happened up to the day after. */
function holdsThatMove({ kind, subject, evidence, situation }: Moved): HoldInterval[] {
  const { facts, holds, calendar } = situation
  const ruled = facts.rulings.filter(
    ({ commitmentKind, subject: about }) => commitmentKind === kind && about === subject,
  )
  const settledAt = earliest([
    ...evidence.map(({ occurredAt }) => occurredAt),
    ...ruled.map(({ ruledAt }) => ruledAt),
  ])
  if (!settledAt) return [...holds]
  const date = localDate({ at: settledAt, calendar })
  const isAfter = (day: Temporal.PlainDate | undefined) =>
    day === undefined || Temporal.PlainDate.compare(date, day) < 0
  return holds
    .filter(({ from }) => !isAfter(from))
    .map((hold) => (isAfter(hold.until) ? { from: hold.from, until: date.add({ days: 1 }) } : hold))
}

/**
 * The n-th working day after the date on which the project is not on hold; the date itself is not counted. Undefined
 * where a hold without an end lies on the way.
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
