import { type ReportView, reportView } from '@rytm/contract/views/reportView.ts'
import type { ProjectRow } from '#modules/projects/projects.lock.queries.ts'
import type { Clock } from '#platform/clock/clock.ts'
import type { Tx } from '#platform/db/tenancy.ts'
import { toAgencyId } from '#platform/tenancy/agencyId.ts'
import { fieldsWithNames, textsOf } from './reports.people.queries.ts'
import { composeReportView, noParts, wholeMilliseconds } from './reports.view.queries.ts'
import type { ReportWeek } from './reports.weeks.queries.ts'

interface Composition {
  project: ProjectRow
  reportId: string
  time: ReportWeek
  tx: Tx
  clock: Clock
}

/** A report of counts and dates: nothing that a human wrote for it, about the work or about a candidate. */
export async function composeAutomaticView(composition: Composition): Promise<ReportView> {
  const { project, time, tx, clock } = composition
  const composed = await composeReportView({ ...composition, parts: noParts, sentBy: null })
  const sentAt = wholeMilliseconds(clock.now()).toString()
  const view: ReportView = {
    ...composed,
    automatic: true,
    sentAt,
    activity: { ...composed.activity, workDone: [] },
    candidates: composed.candidates.map((candidate) => ({ ...candidate, note: null })),
    owed: composed.owed.map((line) => (isThis({ line, time }) ? automatically(line, sentAt) : line)),
  }
  const key = { agencyId: toAgencyId(project.agencyId), projectId: project.id, tx }
  const named = await fieldsWithNames({ ...key, texts: textsOf(view) })
  // Titles of the plan are the one thing written by hand that is left.
  return reportView.parse(named.length > 0 ? { ...view, plan: { thisWeek: [], nextWeek: [] } } : view)
}

type Line = ReportView['owed'][number]

function isThis({ line, time }: { line: Line; time: ReportWeek }): boolean {
  return line.kind === 'weekly_report' && Temporal.Instant.from(line.dueAt).equals(time.week.reportDueAt)
}

function automatically(line: Line, doneAt: string): Line {
  return { ...line, state: 'automatic', doneAt }
}
