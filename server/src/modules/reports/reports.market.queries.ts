import type { ClosingReportView } from '@rytm/contract/views/closingReportView.ts'
import type { ReportView } from '@rytm/contract/views/reportView.ts'
import { lastCorrection } from '@rytm/domain/reports/correction.ts'
import { composeExpectations } from '@rytm/domain/reports/expectations.ts'
import { composeFunnel } from '@rytm/domain/reports/funnel.ts'
import { standingsAt } from '@rytm/domain/reports/inPlay.ts'
import { payRangesOfProject } from '#modules/projects/projects.brief.queries.ts'
import { toInstant } from '#platform/clock/clock.ts'
import { sentClosingReportsOf } from './reports.closing.repository.ts'
import { correctionsOf } from './reports.corrections.repository.ts'
import { composeActivity, type LastReport, loadCounted } from './reports.counts.queries.ts'
import { composeReasonsOf } from './reports.evidence.queries.ts'
import { latestExpectations, primaryReasons } from './reports.facts.queries.ts'
import { lastSentReport, type OfProject } from './reports.repository.ts'

/**
 * The cut-off of the report before, weekly or closing, and what it showed: nothing is shown that points at one person
 * since. A closing report tells everything up to the moment it is sent; a correction up to when it was sent itself.
 */
export async function loadLastReport(key: OfProject): Promise<LastReport | undefined> {
  const [weekly, [closing]] = await Promise.all([lastSentReport(key), sentClosingReportsOf(key)])
  const corrected = weekly && lastCorrection(await correctionsOf({ ...key, reportId: weekly.id }))
  const told = [
    weekly && {
      cutOffAt: weekly.periodTo,
      leftAt: weekly.sentAt,
      sentAt: corrected?.sentAt ?? weekly.sentAt,
      shown: corrected?.view ?? (weekly.view as ReportView),
    },
    closing && {
      cutOffAt: closing.sentAt,
      leftAt: closing.sentAt,
      sentAt: closing.sentAt,
      shown: closing.view as ClosingReportView,
    },
  ].filter((report) => report !== undefined)
  const [last] = told.toSorted((a, b) => Number(b.leftAt) - Number(a.leftAt))
  if (!last?.cutOffAt || !last.sentAt) return undefined
  return { cutOffAt: toInstant(last.cutOffAt), sentAt: toInstant(last.sentAt), shown: last.shown }
}

interface Market extends OfProject {
  last: LastReport | undefined
  period: { from: Temporal.Instant; to: Temporal.Instant }
  zone: string
}

/** What was done and what the market said, as a client may count it. */
export async function composeMarket({ last, period, zone, ...key }: Market) {
  const [counted, primary, expected, ranges] = await Promise.all([
    loadCounted({ ...key, last, zone }),
    primaryReasons(key),
    latestExpectations({ ...key, until: period.to }),
    payRangesOfProject(key),
  ])
  const funnel = composeFunnel({ ...counted, ...period })
  const standings = standingsAt({ changes: counted.happened, at: period.to })
  const answered = funnel.find(({ stage }) => stage === 'answered')?.total ?? 0
  const { reasons, otherReasons, notPutForward } = composeReasonsOf({ primary, standings, last })
  const expectations = composeExpectations({
    expectations: expected,
    ranges,
    lastShown: shownExpectations(last),
  })
  return {
    standings,
    funnel: funnel as ReportView['funnel'],
    activity: composeActivity({ funnel, work: counted.work, period }),
    evidence: {
      answered,
      reasons,
      otherReasons,
      expectations: expectations as ReportView['evidence']['expectations'],
    },
    notPutForward,
  }
}

type Shown = Parameters<typeof composeExpectations>[0]['lastShown']

/** Composed figures are always per month, whatever the view's form would allow. */
function shownExpectations(last: LastReport | undefined): Shown {
  return (last?.shown.evidence.expectations ?? []) as Shown
}
