import { endOfWorkingDay } from '#calendar/workingDays.ts'
import type { Evidence } from '#commitments/commitment.ts'
import { isBefore, later, startOfDate } from '#commitments/instants.ts'
import { versionsSince } from '#commitments/kinds/schedule.ts'
import type { Owed } from '#commitments/settle.ts'
import type { Situation } from '#commitments/situation.ts'
import { stoppedBefore } from '#commitments/statusSpans.ts'
import { projectWeeks } from '#projects/projectWeeks.ts'

/**
 * A new plan in the last but one week before each target date with nobody's acceptance in sight, by the end of that
 * week: a new target date agreed and a schedule version. A plan of one week has no such week. An offer ends it.
 */
export function replans(situation: Situation): Owed[] {
  const targets = situation.facts.targets.toSorted((a, b) => Temporal.Instant.compare(a.since, b.since))
  return targets.flatMap(({ targetDate, since }, index): Owed[] => {
    const next = targets[index + 1]
    const lastButOne = weekBeforeLast({ situation, targetDate })
    if (!lastButOne) return []
    const { week, weekOpensAt } = lastButOne
    const opensAt = later(weekOpensAt, since)
    if (next && isBefore(next.since, opensAt)) return []
    const dueAt = later(endOfWorkingDay({ date: week.lastDay, calendar: situation.calendar }), opensAt)
    const stopsAt = stopOf({ situation, opensAt, dueAt })
    if (stopsAt && !isBefore(opensAt, stopsAt)) return []
    const evidence = next ? replanned({ situation, agreedAt: next.since, opensAt }) : []
    return [
      {
        kind: 'replan',
        subject: targetDate.toString(),
        opensAt,
        dueAt,
        evidence,
        ...(stopsAt && { stopsAt }),
      },
    ]
  })
}

function weekBeforeLast({
  situation: { facts, clocksStart, holds, calendar },
  targetDate,
}: {
  situation: Situation
  targetDate: Temporal.PlainDate
}) {
  const { startDate } = facts
  if (!startDate || !clocksStart) return undefined
  const weeks = projectWeeks({ startDate, endDate: targetDate, until: targetDate, holds, calendar })
  const week = weeks.at(-2)
  return week && { week, weekOpensAt: later(startOfDate(week.opensOn, calendar), clocksStart) }
}

/** An offer that stands ends it, and so does a project that is not active when it would be due. */
function stopOf({
  situation: { facts, spans },
  opensAt,
  dueAt,
}: {
  situation: Situation
  opensAt: Temporal.Instant
  dueAt: Temporal.Instant
}): Temporal.Instant | undefined {
  const inSight = facts.hires
    .filter(({ inSightAt, endedAt }) => !endedAt && !isBefore(dueAt, inSightAt))
    .map(({ inSightAt }) => inSightAt)
    .toSorted(Temporal.Instant.compare)[0]
  const stopped = stoppedBefore({ spans, at: dueAt })
  return inSight ?? (stopped && later(stopped, opensAt))
}

function replanned({
  situation,
  agreedAt,
  opensAt,
}: {
  situation: Situation
  agreedAt: Temporal.Instant
  opensAt: Temporal.Instant
}): Evidence[] {
  return versionsSince({ situation, since: opensAt }).map((version) => ({
    ...version,
    occurredAt: later(version.occurredAt, agreedAt),
    recordedAt: later(version.recordedAt, agreedAt),
  }))
}
