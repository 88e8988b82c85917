import { mondayOf } from '#calendar/isoWeek.ts'
import { endOfWorkingDay, localDate } from '#calendar/workingDays.ts'
import { conversations, isAttempted, isWithin, toEvidence } from '#commitments/evidence.ts'
import { isBefore, later, startOfDate } from '#commitments/instants.ts'
import { weeksBetweenCalls } from '#commitments/policy.ts'
import type { Owed } from '#commitments/settle.ts'
import type { Situation } from '#commitments/situation.ts'
import { type StatusSpan, stoppedBefore } from '#commitments/statusSpans.ts'
import type { ProjectWeek } from '#projects/projectWeeks.ts'

/** Names a week in a commitment's subject: `2026-W47`. */
export function weekSubject({ isoYear, isoWeek }: Pick<ProjectWeek, 'isoYear' | 'isoWeek'>): string {
  return `${isoYear}-W${String(isoWeek).padStart(2, '0')}`
}

/**
 * A call or meeting that reached the client in each project week, or in every n weeks of the agreed rhythm: due at the
 * end of the last working day, missed when the week is over. A kickoff call in the week counts. Where the client wants
 * no calls, each week says so instead of asking.
 */
export function weeklyCalls(situation: Situation): Owed[] {
  const { facts, policy, calendar } = situation
  const every = weeksBetweenCalls(policy.rhythm)
  return owedWeeks(situation).flatMap(({ week, activeFrom }, index, all): Owed[] => {
    if (every && week.number % every !== 0) return []
    const first = all[Math.max(0, index + 1 - (every ?? 1))] ?? { week, activeFrom }
    const opensAt = first.activeFrom
    const dueAt = endOfWorkingDay({ date: week.lastDay, calendar })
    const endsAt = startOfDate(week.closesOn.add({ days: 1 }), calendar)
    const window = { from: startOfDate(mondayOf(first.week.opensOn), calendar), until: endsAt }
    return [
      {
        kind: 'weekly_call',
        subject: weekSubject(week),
        opensAt,
        dueAt,
        endsAt,
        ...stopOf({ situation, opensAt, dueAt }),
        ...(every === undefined && { notWantedSince: policy.rhythm.agreedAt ?? opensAt }),
        evidence: toEvidence(conversations(facts).filter(({ occurredAt }) => isWithin(window, occurredAt))),
        isAttempted: () => isAttempted({ facts, window, zone: calendar.zone }),
      },
    ]
  })
}

/**
 * The report of each project week, due on its last working day at the earlier of 16:00 and closing time. Kept by a
 * human who sends it; missed when the next one is due.
 */
export function weeklyReports(situation: Situation): Owed[] {
  const { facts, policy, weeks } = situation
  const wanted = policy.rhythm.reportEvery === 'week'
  return owedWeeks(situation).map(({ week, activeFrom: opensAt }): Owed => {
    const dueAt = week.reportDueAt
    const endsAt = weeks[week.number]?.reportDueAt
    const sent = facts.reports.filter(
      ({ isoYear, isoWeek }) => isoYear === week.isoYear && isoWeek === week.isoWeek,
    )
    const automatic = new Set(sent.filter((report) => report.automatic).map(({ id }) => id))
    return {
      kind: 'weekly_report',
      subject: weekSubject(week),
      opensAt,
      dueAt,
      ...(endsAt && { endsAt }),
      ...stopOf({ situation, opensAt, dueAt }),
      ...(!wanted && { notWantedSince: policy.rhythm.agreedAt ?? opensAt }),
      evidence: sent.map(({ id, sentAt }) => ({
        kind: 'report',
        id,
        occurredAt: sentAt,
        recordedAt: sentAt,
      })),
      isAutomatic: ({ id }) => automatic.has(id),
    }
  })
}

/**
 * The project weeks in which something regular is owed: with 2 active days since the clocks run, and when in it the
 * project became active; this week, the next, and as many more as the agreed calls need to have one ahead.
 */
export function owedWeeks({ weeks, clocksStart, spans, policy, calendar, now }: Situation) {
  if (!clocksStart) return []
  const clocksDate = localDate({ at: clocksStart, calendar })
  const begun = weeks.findLastIndex(({ opensOn }) => !isBefore(now, startOfDate(opensOn, calendar)))
  const ahead = Math.max(1, weeksBetweenCalls(policy.rhythm) ?? 1)
  return weeks
    .slice(0, Math.max(begun, 0) + 1 + ahead)
    .filter(
      ({ activeDays }) =>
        activeDays.filter((day) => Temporal.PlainDate.compare(clocksDate, day) <= 0).length >= 2,
    )
    .flatMap((week) => {
      const activeFrom = activeSince({ spans, from: later(startOfDate(week.opensOn, calendar), clocksStart) })
      return activeFrom && isBefore(activeFrom, week.reportDueAt) ? [{ week, activeFrom }] : []
    })
}

/** The first instant from `from` on at which the project is active. */
function activeSince({ spans, from }: { spans: readonly StatusSpan[]; from: Temporal.Instant }) {
  const span = spans.find(({ status, until }) => status === 'active' && (!until || isBefore(from, until)))
  return span && later(span.from, from)
}

/** Nothing regular is owed at a due time at which the project is not active: it stopped when it left that status. */
function stopOf({
  situation: { spans },
  opensAt,
  dueAt,
}: {
  situation: Situation
  opensAt: Temporal.Instant
  dueAt: Temporal.Instant
}) {
  const stoppedAt = stoppedBefore({ spans, at: dueAt })
  return stoppedAt ? { stopsAt: later(stoppedAt, opensAt) } : {}
}
