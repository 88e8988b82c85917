import type { ClosingPartsInput, DraftClosingView } from '@rytm/contract/reports.closing.ts'
import type { PersonRef } from '@rytm/contract/views/shared.ts'
import { filledOpenings } from '@rytm/domain/reports/closing.ts'
import { countHired } from '#modules/projects/projects.hired.queries.ts'
import type { ProjectRow } from '#modules/projects/projects.lock.queries.ts'
import { loadProjectHead } from '#modules/projects/projects.view.queries.ts'
import { loadWeekOfToday } from '#modules/projects/projects.weeks.queries.ts'
import type { Clock } from '#platform/clock/clock.ts'
import type { Tx } from '#platform/db/tenancy.ts'
import { toAgencyId } from '#platform/tenancy/agencyId.ts'
import type { ClosingRow } from './reports.closing.repository.ts'
import { countConversations } from './reports.facts.queries.ts'
import { composeMarket, loadLastReport } from './reports.market.queries.ts'
import { owedOfProject } from './reports.owed.queries.ts'
import { type OfProject, sentReportsOf } from './reports.repository.ts'
import { wholeMilliseconds } from './reports.view.queries.ts'

const noClosingParts: ClosingPartsInput = {
  result: null,
  filledOpenings: null,
  whatWasDone: '',
  whatTheMarketSaid: '',
  whatWeWouldDoNext: '',
  openPoints: null,
}

export function closingPartsOf(report: ClosingRow | undefined): ClosingPartsInput {
  if (!report) return noClosingParts
  const { result, filledOpenings: filled, whatWasDone, whatTheMarketSaid, whatWeWouldDoNext } = report
  const { openPoints } = report
  const texts = { whatWasDone, whatTheMarketSaid, whatWeWouldDoNext }
  return { result, filledOpenings: filled, ...texts, openPoints } as ClosingPartsInput
}

interface Composition {
  project: ProjectRow
  reportId: string
  number: number
  parts: ClosingPartsInput
  sentBy: PersonRef | null
  tx: Tx
  clock: Clock
}

/** The closing report from all facts of the project as they stand now and the parts a human wrote. */
export async function composeClosingView(composition: Composition): Promise<DraftClosingView> {
  const { project, reportId, number, parts, sentBy, tx, clock } = composition
  const key = { agencyId: toAgencyId(project.agencyId), projectId: project.id, tx }
  const head = await loadProjectHead(key)
  const now = wholeMilliseconds(clock.now())
  const { weekNumber, plannedWeeks } = await loadWeekOfToday({ project, head, tx, clock })
  const { filledOpenings: said, openPoints, ...texts } = parts
  const { openings } = project
  return {
    kind: 'closing_report',
    head,
    reportId,
    number,
    ...texts,
    openings,
    hired: Math.min(await countHired(key), openings),
    filledOpenings: parts.result ? filledOpenings({ result: parts.result, said, openings }) : 0,
    weeks: weekNumber ?? 0,
    plannedWeeks: Math.max(1, plannedWeeks),
    lastDay: now.toZonedDateTimeISO(head.zone).toPlainDate().toString(),
    sentAt: sentBy ? now.toString() : null,
    sentBy,
    ...(await composeTotals({ ...key, zone: head.zone, startDate: head.startDate, now })),
    openPoints: openPoints ?? [],
    owed: await owedOfProject({
      ...key,
      ...{ startDate: head.startDate, zone: head.zone, now, sending: sentBy !== null },
    }),
  }
}

/** Everything from the first day to now, counted once. */
async function composeTotals({
  zone,
  startDate,
  now,
  ...key
}: OfProject & { zone: string; startDate: string; now: Temporal.Instant }) {
  const from = Temporal.PlainDate.from(startDate).toZonedDateTime(zone).toInstant()
  const last = await loadLastReport(key)
  const market = await composeMarket({ ...key, last, period: { from, to: now }, zone })
  const { companiesMapped, approaches, conversations } = market.activity
  return {
    funnel: market.funnel.map(({ stage, total }) => ({ stage, total })),
    activity: {
      companiesMapped: companiesMapped.total,
      approaches: approaches.total,
      conversations: conversations.total,
      clientConversations: await countConversations(key),
      reports: (await sentReportsOf(key)).length,
    },
    evidence: market.evidence,
    notPutForward: market.notPutForward,
  }
}
