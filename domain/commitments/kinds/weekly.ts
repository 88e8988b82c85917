import { endOfWorkingDay } from '#calendar/workingDays.ts'
import type { Evidence } from '#commitments/commitment.ts'
import { conversations, isAttempted, isWithin, toEvidence } from '#commitments/evidence.ts'
import { later, startOfDate } from '#commitments/instants.ts'
import type { OwedWeek } from '#commitments/owedWeeks.ts'
import { weeksBetweenCalls } from '#commitments/policy.ts'
import type { Owed } from '#commitments/settle.ts'
import type { Situation } from '#commitments/situation.ts'
import { stoppedBefore } from '#commitments/statusSpans.ts'
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
  const { owedWeeks, policy } = situation
  const every = weeksBetweenCalls(policy.rhythm) ?? 1
  return owedWeeks
    .filter(({ week }) => week.number % every === 0)
    .map(({ week }) => {
      const first = owedWeeks.find((owed) => owed.week.number > week.number - every) as OwedWeek
      return callOf({ week, first, situation })
    })
}

function callOf({
  week,
  first: { activeFrom: opensAt, countsFrom },
  situation,
}: {
  week: ProjectWeek
  first: OwedWeek
  situation: Situation
}): Owed {
  const { facts, policy, calendar } = situation
  const dueAt = endOfWorkingDay({ date: week.lastDay, calendar })
  const endsAt = startOfDate(week.closesOn.add({ days: 1 }), calendar)
  const window = { from: countsFrom, until: endsAt }
  const talks = conversations(facts).filter(({ occurredAt }) => isWithin(window, occurredAt))
  const isWith = () => true
  return {
    kind: 'weekly_call',
    subject: weekSubject(week),
    opensAt,
    dueAt,
    endsAt,
    ...stopOf({ situation, opensAt, dueAt }),
    ...(policy.rhythm.callEvery === 'none' && { notWantedSince: policy.rhythm.agreedAt ?? opensAt }),
    evidence: toEvidence(talks),
    isAttempted: (until) =>
      isAttempted({ facts, isWith, window: { from: countsFrom, until }, zone: calendar.zone }),
  }
}

/**
 * The report of each project week, due on its last working day at the earlier of 16:00 and closing time. Kept by a
 * human who sends it; missed when the next one is due.
 */
export function weeklyReports(situation: Situation): Owed[] {
  const { policy, weeks, owedWeeks } = situation
  const { reportEvery, agreedAt } = policy.rhythm
  return owedWeeks.map(({ week, activeFrom: opensAt }) => {
    const dueAt = week.reportDueAt
    const endsAt = weeks[week.number]?.reportDueAt
    return {
      kind: 'weekly_report',
      subject: weekSubject(week),
      opensAt,
      dueAt,
      ...(endsAt && { endsAt }),
      ...stopOf({ situation, opensAt, dueAt }),
      ...(reportEvery === 'none' && { notWantedSince: agreedAt ?? opensAt }),
      ...sentFor({ week, situation }),
    }
  })
}

function sentFor({ week, situation: { facts } }: { week: ProjectWeek; situation: Situation }) {
  const sent = facts.reports.filter(
    ({ isoYear, isoWeek }) => isoYear === week.isoYear && isoWeek === week.isoWeek,
  )
  const evidence = sent.map(
    ({ id, sentAt }): Evidence => ({ kind: 'report', id, occurredAt: sentAt, recordedAt: sentAt }),
  )
  const isAutomatic = ({ id }: Evidence) => sent.some((report) => report.id === id && report.automatic)
  return { evidence, isAutomatic }
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
