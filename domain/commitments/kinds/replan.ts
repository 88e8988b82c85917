import { endOfWorkingDay } from '#calendar/workingDays.ts'
import type { Evidence } from '#commitments/commitment.ts'
import { byTime, isBefore, later, startOfDate } from '#commitments/instants.ts'
import { versionsSince } from '#commitments/kinds/schedule.ts'
import type { Owed } from '#commitments/settle.ts'
import type { Situation } from '#commitments/situation.ts'
import { stoppedBefore } from '#commitments/statusSpans.ts'
import { projectWeeks } from '#projects/projectWeeks.ts'

type Target = {
  readonly targetDate: Temporal.PlainDate
  readonly since: Temporal.Instant
  /** When the next target date was agreed. */
  readonly replacedAt: Temporal.Instant | undefined
}
type Term = { readonly opensAt: Temporal.Instant; readonly dueAt: Temporal.Instant }

/**
 * A new plan in the last but one week before each target date with nobody's acceptance in sight, by the end of that
 * week: a new target date agreed and a schedule version. An offer ends it; where every offer falls through later, a new
 * plan is owed by the end of that week. A plan without such a week, or made after it, owes none.
 */
export function replans(situation: Situation): Owed[] {
  return targetsOf(situation).flatMap(({ targetDate, since, replacedAt }): Owed[] => {
    const planned = lastButOneWeek({ situation, targetDate, since })
    if (!planned) return []
    const term = termAfterOffers({ planned, situation })
    if (replacedAt && isBefore(replacedAt, term.opensAt)) return []
    const stopsAt = stopOf({ situation, ...term })
    if (stopsAt && !isBefore(term.opensAt, stopsAt)) return []
    const evidence = replacedAt ? replanned({ situation, agreedAt: replacedAt, since: term.opensAt }) : []
    const subject = targetDate.toString()
    return [{ kind: 'replan', subject, ...term, evidence, ...(stopsAt && { stopsAt }) }]
  })
}

/** Each target date once: one that is agreed again counts from then on. */
function targetsOf({ facts: { targets } }: Situation): Target[] {
  const ordered = targets.toSorted((a, b) => byTime(a.since, b.since))
  const all = ordered.map((target, index) => ({ ...target, replacedAt: ordered[index + 1]?.since }))
  return all.filter(
    ({ targetDate }, index) => !all.slice(index + 1).some((target) => target.targetDate.equals(targetDate)),
  )
}

/** Holds do not move it: in a hold nothing is owed, and after it the plan to resume brings new dates. */
function lastButOneWeek({
  situation: { facts, clocksStart, calendar },
  targetDate,
  since,
}: {
  situation: Situation
  targetDate: Temporal.PlainDate
  since: Temporal.Instant
}): Term | undefined {
  if (!clocksStart) return undefined
  const startDate = facts.startDate as Temporal.PlainDate
  const week = projectWeeks({ startDate, endDate: targetDate, until: targetDate, calendar }).at(-2)
  if (!week) return undefined
  const opensAt = [clocksStart, since].reduce(later, startOfDate(week.opensOn, calendar))
  const dueAt = endOfWorkingDay({ date: week.lastDay, calendar })
  return isBefore(opensAt, dueAt) ? { opensAt, dueAt } : undefined
}

/** Where somebody was in sight when it would have been due and nobody is any more, it runs from when that was lost. */
function termAfterOffers({
  planned,
  situation: { facts, weeks, calendar },
}: {
  planned: Term
  situation: Situation
}): Term {
  const offers = facts.hires.filter(
    ({ inSightAt, endedAt }) =>
      !isBefore(planned.dueAt, inSightAt) && !(endedAt && isBefore(endedAt, planned.dueAt)),
  )
  const lost = offers.flatMap(({ endedAt }) => endedAt ?? [])
  if (offers.length === 0 || lost.length < offers.length) return planned
  const opensAt = lost.reduce(later)
  const dueAt = weeks
    .map(({ lastDay }) => endOfWorkingDay({ date: lastDay, calendar }))
    .find((at) => isBefore(opensAt, at))
  return dueAt ? { opensAt, dueAt } : planned
}

/** An offer that stands ends it, and so does a project that is not active when it would be due. */
function stopOf({
  situation: { facts, spans },
  opensAt,
  dueAt,
}: Term & { situation: Situation }): Temporal.Instant | undefined {
  const inSight = facts.hires
    .filter(({ inSightAt, endedAt }) => !endedAt && !isBefore(dueAt, inSightAt))
    .map(({ inSightAt }) => inSightAt)
    .toSorted(byTime)[0]
  const stopped = stoppedBefore({ spans, at: dueAt })
  return inSight ?? (stopped && later(stopped, opensAt))
}

function replanned({
  situation,
  agreedAt,
  since,
}: {
  situation: Situation
  agreedAt: Temporal.Instant
  since: Temporal.Instant
}): Evidence[] {
  return versionsSince({ situation, since }).map((version) => ({
    ...version,
    occurredAt: later(version.occurredAt, agreedAt),
    recordedAt: later(version.recordedAt, agreedAt),
  }))
}
