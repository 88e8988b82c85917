import type { OwedLine } from '@rytm/contract/views/owed.ts'
import { keptBySending, owedToTell } from '@rytm/domain/reports/owed.ts'
import { loadOwedInWriting } from '#modules/commitments/commitments.inWriting.queries.ts'
import type { LastReport } from './reports.counts.queries.ts'
import type { OfProject } from './reports.repository.ts'

interface Telling extends OfProject {
  zone: string
  now: Temporal.Instant
  /** The report leaves now, and so keeps what it is itself. */
  sending: boolean
}

/** What was owed in the week of a report, and what the report before left open. */
export async function owedOfWeek({
  week,
  last,
  zone,
  now,
  sending,
  ...key
}: Telling & {
  week: { opensOn: Temporal.PlainDate; closesOn: Temporal.PlainDate }
  last: LastReport | undefined
}): Promise<OwedLine[]> {
  const from = beginOf({ date: week.opensOn, zone })
  const to = beginOf({ date: week.closesOn.add({ days: 1 }), zone })
  // Views that were frozen before this was told have no such list.
  const before: readonly OwedLine[] = last?.shown.owed ?? []
  const earliest = before
    .map(({ dueAt }) => Temporal.Instant.from(dueAt))
    .toSorted(Temporal.Instant.compare)[0]
  const since = earliest && Temporal.Instant.compare(earliest, from) < 0 ? earliest : from
  const lines = await loadOwedInWriting({ ...key, from: since.subtract({ milliseconds: 1 }), to, now })
  const told = owedToTell({ lines, before, from, to })
  return sending ? keptBySending({ lines: told, kind: 'weekly_report', from, at: now }) : told
}

/** All that was owed in a project; what has not come due by its end is owed no more, but for the report of the end. */
export async function owedOfProject({
  startDate,
  zone,
  now,
  sending,
  ...key
}: Telling & { startDate: string }): Promise<OwedLine[]> {
  const from = beginOf({ date: Temporal.PlainDate.from(startDate), zone })
  const lines = await loadOwedInWriting({ ...key, from, to: now.add({ hours: 24 * 366 }), now })
  const told = lines.filter(({ kind, state }) => kind === 'closing_report' || state !== 'waiting')
  return sending ? keptBySending({ lines: told, kind: 'closing_report', from, at: now }) : told
}

/** For the page of a project: what is owed in this week and was in the last. */
export function owedLately({ zone, now, ...key }: Omit<Telling, 'sending'>): Promise<OwedLine[]> {
  const today = now.toZonedDateTimeISO(zone).toPlainDate()
  const monday = today.subtract({ days: today.dayOfWeek - 1 })
  const from = beginOf({ date: monday.subtract({ weeks: 1 }), zone })
  return loadOwedInWriting({ ...key, from, to: beginOf({ date: monday.add({ weeks: 1 }), zone }), now })
}

function beginOf({ date, zone }: { date: Temporal.PlainDate; zone: string }): Temporal.Instant {
  return date.toZonedDateTime(zone).toInstant()
}
