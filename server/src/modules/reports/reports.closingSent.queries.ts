import type { ClosingReportSummary, SentClosingReport } from '@rytm/contract/reports.closingSent.ts'
import type { ClosingReportView } from '@rytm/contract/views/closingReportView.ts'
import { requireProject } from '#modules/projects/projects.lock.queries.ts'
import { loadPeople } from '#modules/projects/projects.view.queries.ts'
import type { Db } from '#platform/db/pool.ts'
import { readInAgency, type Tx } from '#platform/db/tenancy.ts'
import type { Member } from '#platform/http/actor.ts'
import type { AgencyId } from '#platform/tenancy/agencyId.ts'
import { type ClosingRow, findClosingReport, sentClosingReportsOf } from './reports.closing.repository.ts'
import { notSent, reportNotFound } from './reports.errors.ts'
import { checkFrozen, loadForPaper } from './reports.paper.queries.ts'
import { loadSentTo } from './reports.recipients.queries.ts'
import type { OfProject } from './reports.repository.ts'
import { peopleIn } from './reports.view.queries.ts'

/** A closing report that was sent: the row's own CHECK holds that nothing of it is missing. */
export type SentClosingRow = ClosingRow & {
  view: ClosingReportView
  contentHash: string
  sentAt: Date
  sentBy: string
}

/** For the portal: how a project ended, the newest end first. */
export async function listSentClosings(key: OfProject) {
  const rows = (await sentClosingReportsOf(key)) as SentClosingRow[]
  return rows.map(({ id: reportId, sentAt, view }) => {
    const { result, openings, filledOpenings, openPoints, whatWeWouldDoNext } = view
    return {
      ...{ reportId, result, openings, filledOpenings, openPoints, whatWeWouldDoNext },
      sentAt: sentAt.toISOString(),
    }
  })
}

/** A sent closing report with the people it refers to, as they are now; nothing for a draft. */
export async function loadSentClosing(key: OfProject & { closingReportId: string }) {
  const report = await findClosingReport(key)
  if (!report?.sentAt) return undefined
  const sent = report as SentClosingRow
  const people = await loadPeople({ agencyId: key.agencyId, refs: peopleIn(sent.view), tx: key.tx })
  return { report: sent, view: sent.view, people }
}

interface OfMember {
  projectId: string
  member: Member
  db: Db
}

export function listClosingReports({ projectId, member, db }: OfMember) {
  const { agencyId } = member
  return readInAgency({ db, agencyId }, async (tx) => {
    await requireProject({ agencyId, projectId, tx })
    const rows = (await sentClosingReportsOf({ agencyId, projectId, tx })) as SentClosingRow[]
    return { items: await closingSummariesOf({ agencyId, rows, tx }) }
  })
}

export async function closingSummariesOf({
  agencyId,
  rows,
  tx,
}: {
  agencyId: AgencyId
  rows: SentClosingRow[]
  tx: Tx
}): Promise<ClosingReportSummary[]> {
  const reportIds = rows.map(({ id }) => id)
  const sentTo = await loadSentTo({ agencyId, kind: 'closing_report', reportIds, tx })
  const refs = rows.map(({ sentBy }) => ({ kind: 'member' as const, id: sentBy }))
  const people = await loadPeople({ agencyId, refs, tx })
  return rows.map((row) => ({
    id: row.id,
    number: row.number,
    result: row.view.result,
    openings: row.view.openings,
    filledOpenings: row.view.filledOpenings,
    sentAt: row.sentAt.toISOString(),
    sentBy: people[row.sentBy]?.name ?? '',
    contentHash: row.contentHash,
    recipients: sentTo.get(row.id) ?? [],
  }))
}

type OneOfMember = OfMember & { closingReportId: string }

export function getSentClosing({
  projectId,
  closingReportId,
  member,
  db,
}: OneOfMember): Promise<SentClosingReport> {
  const { agencyId } = member
  return readInAgency({ db, agencyId }, async (tx) => {
    const key = { agencyId, projectId, tx }
    const { report, view, people } = await requireSentClosing({ ...key, closingReportId })
    const { language } = await requireProject(key)
    const [summary] = await closingSummariesOf({ agencyId, rows: [report], tx })
    return {
      report: summary as ClosingReportSummary,
      view,
      people: people as SentClosingReport['people'],
      language: language as 'pl' | 'en',
    }
  })
}

export function loadClosingForPaper({ closingReportId, ...asked }: OneOfMember) {
  return loadForPaper({ ...asked, require: (key) => requireSentClosing({ ...key, closingReportId }) })
}

export function checkClosingReport({ closingReportId, ...asked }: OneOfMember) {
  return checkFrozen({
    ...asked,
    require: async (key) => (await requireSentClosing({ ...key, closingReportId })).report,
  })
}

export async function requireSentClosing(key: OfProject & { closingReportId: string }) {
  if (!(await findClosingReport(key))) throw reportNotFound()
  const sent = await loadSentClosing(key)
  if (!sent) throw notSent()
  return sent
}
