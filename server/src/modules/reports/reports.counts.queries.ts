import type { ReportView } from '@rytm/contract/views/reportView.ts'
import type { FunnelRow } from '@rytm/domain/reports/funnel.ts'
import { instantOfDatedFact, reportedAt } from '@rytm/domain/reports/reportedAt.ts'
import { approaches, contactsToldOf, stageChanges, workDone } from './reports.facts.queries.ts'
import type { OfProject } from './reports.repository.ts'

/** What the client was told last: up to when, and the figures that the next must not differ from by one person. */
export interface LastReport {
  cutOffAt: Temporal.Instant
  sentAt: Temporal.Instant
  shown: Pick<ReportView, 'evidence' | 'notPutForward' | 'owed'>
}

interface CountedWork {
  date: Temporal.PlainDate
  occurredAt: Temporal.Instant
  companiesMapped: number
  textForClient: string
}

/** The facts that reports count, each at the instant at which it counts; `happened` keeps the true times. */
export async function loadCounted({
  last,
  zone,
  ...key
}: OfProject & { last: LastReport | undefined; zone: string }) {
  const [happened, approached, worked, contacts] = await Promise.all([
    stageChanges(key),
    approaches(key),
    workDone(key),
    contactsToldOf(key),
  ])
  const dated = <F extends { date: Temporal.PlainDate; recordedAt: Temporal.Instant }>(fact: F) => {
    const { recordedAt } = fact
    const occurredAt = instantOfDatedFact({ date: fact.date, recordedAt, zone })
    return { ...fact, occurredAt: reportedAt({ occurredAt, recordedAt, last }) }
  }
  const told = (fact: Awaited<ReturnType<typeof contactsToldOf>>[number]) => ({
    ...fact,
    companiesMapped: 0,
    date: fact.occurredAt.toZonedDateTimeISO(zone).toPlainDate(),
    occurredAt: reportedAt({ ...fact, last }),
  })
  return {
    happened,
    changes: happened.map((change) => ({ ...change, occurredAt: reportedAt({ ...change, last }) })),
    approaches: approached.map(dated),
    work: [...worked.map(dated), ...contacts.map(told)].toSorted(byDate),
  }
}

/**
 * What was done: approaches are who was contacted, conversations who answered, both as in the funnel, so that one page
 * never says two numbers for one thing.
 */
export function composeActivity({
  funnel,
  work,
  period,
}: {
  funnel: readonly FunnelRow[]
  work: readonly CountedWork[]
  period: { from: Temporal.Instant; to: Temporal.Instant }
}): ReportView['activity'] {
  const upTo = (limit: Temporal.Instant) => (entry: CountedWork) =>
    Temporal.Instant.compare(entry.occurredAt, limit) <= 0
  const known = work.filter(upTo(period.to))
  const ofWeek = known.filter((entry) => !upTo(period.from)(entry))
  const row = (stage: FunnelRow['stage']) => {
    const { week = 0, total = 0 } = funnel.find((candidate) => candidate.stage === stage) ?? {}
    return { week, total }
  }
  return {
    companiesMapped: { week: companies(ofWeek), total: companies(known) },
    approaches: row('contacted'),
    conversations: row('answered'),
    workDone: ofWeek
      .filter(({ textForClient }) => textForClient.trim() !== '')
      .map(({ date, textForClient }) => ({ date: date.toString(), text: textForClient.trim() })),
  }
}

function companies(work: readonly CountedWork[]) {
  return work.reduce((sum, { companiesMapped }) => sum + companiesMapped, 0)
}

function byDate(a: CountedWork, b: CountedWork) {
  return Temporal.PlainDate.compare(a.date, b.date)
}
