import type { SentReport, SentReportSummary, SentTo } from '@rytm/contract/reports.sent.ts'
import type { ReportView } from '@rytm/contract/views/reportView.ts'
import type { PeopleDirectory } from '@rytm/contract/views/shared.ts'
import { lastCorrection } from '@rytm/domain/reports/correction.ts'
import { requireProject } from '#modules/projects/projects.lock.queries.ts'
import { loadPeople } from '#modules/projects/projects.view.queries.ts'
import type { Db } from '#platform/db/pool.ts'
import { readInAgency, type Tx } from '#platform/db/tenancy.ts'
import type { Member } from '#platform/http/actor.ts'
import type { AgencyId } from '#platform/tenancy/agencyId.ts'
import { correctionsOfProject } from './reports.corrections.repository.ts'
import { notSent, reportNotFound } from './reports.errors.ts'
import { checkFrozen, loadForPaper } from './reports.paper.queries.ts'
import { loadSentTo } from './reports.recipients.queries.ts'
import { findReport, type OfProject, type ReportRow, sentReportsOf } from './reports.repository.ts'
import { peopleIn } from './reports.view.queries.ts'
import { weekText } from './reports.weeks.queries.ts'

/** A report that was sent: the row's own CHECK holds that nothing of it is missing. Without a sender: by Rytm itself. */
export type SentRow = ReportRow & { view: ReportView; contentHash: string; sentAt: Date }

/** For the portal: what was sent in a project, newest first. */
export async function listSentReports(key: OfProject) {
  const rows = (await sentReportsOf(key)) as SentRow[]
  const corrections = Map.groupBy(await correctionsOfProject(key), ({ reportId }) => reportId)
  return rows.map(({ id: reportId, weekNumber, view, sentAt }) => ({
    reportId,
    weekNumber,
    sentAt: sentAt.toISOString(),
    health: view.health,
    periodTo: view.periodTo,
    corrections: (corrections.get(reportId) ?? []).map((correction) => ({
      correctionId: correction.id,
      number: correction.number,
      sentAt: correction.sentAt.toISOString(),
    })),
  }))
}

interface OneReport {
  agencyId: AgencyId
  reportId: string
  tx: Tx
}

/** What a project is said to be: the newest report in which a human said it, as last corrected. */
export async function loadWhatWasSaid(key: OfProject): Promise<ReportView | undefined> {
  const corrections = await correctionsOfProject(key)
  for (const { id, view } of (await sentReportsOf(key)) as SentRow[]) {
    const corrected = lastCorrection(corrections.filter(({ reportId }) => reportId === id))
    const inForce = corrected?.view ?? view
    if (inForce.health !== null) return inForce
  }
  return undefined
}

/** A sent report with the people it refers to, as they are now; nothing for a draft. */
export async function loadSentReport({ agencyId, reportId, tx }: OneReport) {
  const report = await findReport({ agencyId, reportId, tx })
  if (!report?.sentAt) return undefined
  const sent = report as SentRow
  const people = await loadPeople({ agencyId, refs: peopleIn(sent.view), tx })
  return { report: sent, view: sent.view, people }
}

interface OfMember {
  projectId: string
  member: Member
  db: Db
}

export function listReports({ projectId, member, db }: OfMember) {
  const { agencyId } = member
  return readInAgency({ db, agencyId }, async (tx) => {
    await requireProject({ agencyId, projectId, tx })
    const rows = (await sentReportsOf({ agencyId, projectId, tx })) as SentRow[]
    return { items: await summariesOf({ agencyId, rows, tx }) }
  })
}

export async function summariesOf({
  agencyId,
  rows,
  tx,
}: {
  agencyId: AgencyId
  rows: SentRow[]
  tx: Tx
}): Promise<SentReportSummary[]> {
  if (rows.length === 0) return []
  const reportIds = rows.map(({ id }) => id)
  const sentTo = await loadSentTo({ agencyId, kind: 'weekly_report', reportIds, tx })
  const refs = rows.flatMap(({ sentBy }) => (sentBy ? [{ kind: 'member' as const, id: sentBy }] : []))
  const people = await loadPeople({ agencyId, refs, tx })
  return rows.map((row) => toSummary({ row, people, recipients: sentTo.get(row.id) ?? [] }))
}

/** A report that was sent just now: its letters are queued, and nobody has it yet. */
export async function summaryOfSending({
  agencyId,
  row,
  recipients,
  tx,
}: {
  agencyId: AgencyId
  row: SentRow
  recipients: readonly { contactId: string; name: string }[]
  tx: Tx
}): Promise<SentReportSummary> {
  const people = await loadPeople({ agencyId, refs: peopleIn(row.view), tx })
  const queued = recipients.map(({ contactId, name }) => ({
    ...{ contactId, name },
    ...{ mailState: 'queued', handover: null },
  }))
  return toSummary({ row, people, recipients: queued })
}

function toSummary({
  row,
  people,
  recipients,
}: {
  row: SentRow
  people: PeopleDirectory
  recipients: SentTo
}): SentReportSummary {
  return {
    id: row.id,
    week: weekText(row),
    weekNumber: row.weekNumber,
    automatic: row.sentBy === null,
    health: row.view.health,
    healthSentence: row.view.healthSentence,
    periodFrom: row.periodFrom.toISOString(),
    periodTo: row.periodTo.toISOString(),
    dueAt: row.dueAt.toISOString(),
    sentAt: row.sentAt.toISOString(),
    sentBy: row.sentBy === null ? null : (people[row.sentBy]?.name ?? ''),
    contentHash: row.contentHash,
    recipients,
  }
}

type OneOfMember = OfMember & { reportId: string }

export function getSentReport({ projectId, reportId, member, db }: OneOfMember): Promise<SentReport> {
  const { agencyId } = member
  return readInAgency({ db, agencyId }, async (tx) => {
    const { report, view, people } = await requireSent({ agencyId, projectId, reportId, tx })
    const project = await requireProject({ agencyId, projectId, tx })
    const [summary] = await summariesOf({ agencyId, rows: [report], tx })
    return {
      report: summary as SentReportSummary,
      view,
      people: people as SentReport['people'],
      language: project.language as 'pl' | 'en',
    }
  })
}

export function loadReportForPaper({ reportId, ...asked }: OneOfMember) {
  return loadForPaper({ ...asked, require: (key) => requireSent({ ...key, reportId }) })
}

export function checkReport({ reportId, ...asked }: OneOfMember) {
  return checkFrozen({ ...asked, require: async (key) => (await requireSent({ ...key, reportId })).report })
}

export async function requireSent({ projectId, ...key }: OneReport & { projectId: string }) {
  const report = await findReport(key)
  if (report?.projectId !== projectId) throw reportNotFound()
  const sent = await loadSentReport(key)
  if (!sent) throw notSent()
  return sent
}
