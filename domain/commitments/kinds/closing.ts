import { addWorkingDays, endOfWorkingDay, localDate } from '#calendar/workingDays.ts'
import { isBefore } from '#commitments/instants.ts'
import type { Owed } from '#commitments/settle.ts'
import type { Situation } from '#commitments/situation.ts'

/**
 * The closing report, by the end of the second working day after the project went to `closing`. Only it ends the
 * project: what is sent at the very end still counts. A project that is reopened no longer owes it; closed again at the same instant it owes
 * one.
 */
export function closingReports({ spans, facts, policy, calendar }: Situation): Owed[] {
  const closings = new Map(
    spans.filter(({ status }) => status === 'closing').map((span) => [span.from.toString(), span]),
  )
  return [...closings.values()].map(({ from: opensAt, until }): Owed => {
    const date = addWorkingDays({
      date: localDate({ at: opensAt, calendar }),
      days: policy.closingReportDays,
      calendar,
    })
    const evidence = facts.closingReports
      .filter(({ sentAt }) => !isBefore(sentAt, opensAt))
      .map(
        ({ id, sentAt }) => ({ kind: 'closing_report', id, occurredAt: sentAt, recordedAt: sentAt }) as const,
      )
    return {
      kind: 'closing_report',
      subject: opensAt.toString(),
      opensAt,
      dueAt: endOfWorkingDay({ date, calendar }),
      evidence,
      ...(until && { stopsAt: until }),
    }
  })
}
