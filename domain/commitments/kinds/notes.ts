import { mondayOf } from '#calendar/isoWeek.ts'
import type { WorkingCalendar } from '#calendar/workingCalendar.ts'
import { endOfWorkingDay, isWorkingDay } from '#calendar/workingDays.ts'
import { holdOn } from '#commitments/activeDays.ts'
import { humanContacts, isWithin, toEvidence } from '#commitments/evidence.ts'
import { later, startOfDate } from '#commitments/instants.ts'
import type { Owed } from '#commitments/settle.ts'
import type { Situation } from '#commitments/situation.ts'
import { stoppedBefore } from '#commitments/statusSpans.ts'

/**
 * A note before a long break: where holidays or closed days would leave more than 10 calendar days between two weekly
 * reports, the client hears from the agency by the last working day before the longest run of closed days. Missed when
 * work goes on. A hold is no break of this kind.
 */
export function notes(situation: Situation): Owed[] {
  const { facts, policy, calendar, spans, holds, weeks, owedWeeks } = situation
  return owedWeeks.flatMap(({ week, activeFrom }): Owed[] => {
    const next = weeks[week.number]
    if (!next || daysBetween(week.lastDay, next.lastDay) <= policy.longestGapDays) return []
    if (daysOf(week.lastDay, next.lastDay).some((date) => holdOn({ date, holds }))) return []
    const run = longestClosedRun({ from: week.lastDay, to: next.lastDay, calendar })
    const dueAt = endOfWorkingDay({ date: run.lastWorkingDay, calendar })
    const opensAt = later(activeFrom, startOfDate(mondayOf(run.lastWorkingDay), calendar))
    const endsAt = startOfDate(run.worksAgainOn, calendar)
    const stopsAt = stoppedBefore({ spans, at: dueAt })
    return [
      {
        kind: 'note',
        subject: run.lastWorkingDay.toString(),
        opensAt,
        dueAt,
        endsAt,
        ...(stopsAt && { stopsAt: later(stopsAt, opensAt) }),
        evidence: toEvidence(
          humanContacts(facts).filter(({ occurredAt }) =>
            isWithin({ from: opensAt, until: endsAt }, occurredAt),
          ),
        ),
      },
    ]
  })
}

/** The longest stretch without a working day from one working day to another; of equal ones the first. */
function longestClosedRun({
  from,
  to,
  calendar,
}: {
  from: Temporal.PlainDate
  to: Temporal.PlainDate
  calendar: WorkingCalendar
}) {
  const working = daysOf(from, to).filter((date) => isWorkingDay({ date, calendar }))
  const runs = working.slice(1).map((worksAgainOn, index) => ({
    lastWorkingDay: working[index] as Temporal.PlainDate,
    worksAgainOn,
  }))
  return runs.reduce((longest, run) => (length(run) > length(longest) ? run : longest))
}

function length({
  lastWorkingDay,
  worksAgainOn,
}: {
  lastWorkingDay: Temporal.PlainDate
  worksAgainOn: Temporal.PlainDate
}) {
  return daysBetween(lastWorkingDay, worksAgainOn)
}

function daysOf(from: Temporal.PlainDate, to: Temporal.PlainDate): Temporal.PlainDate[] {
  return Array.from({ length: daysBetween(from, to) + 1 }, (_, days) => from.add({ days }))
}

function daysBetween(from: Temporal.PlainDate, to: Temporal.PlainDate) {
  return from.until(to).days
}
