import { missingParts } from '@rytm/domain/reports/sending.ts'
import { recordAudit } from '#modules/audit/audit.usecases.ts'
import { findOwedReport, sendsReportsItself } from '#modules/commitments/commitments.dueReport.queries.ts'
import { lockProject, type ProjectRow } from '#modules/projects/projects.lock.queries.ts'
import { chooseRecipients } from '#modules/projects/projects.recipients.queries.ts'
import { appendToTimeline } from '#modules/timeline/timeline.usecases.ts'
import { type Clock, toDate } from '#platform/clock/clock.ts'
import type { Db } from '#platform/db/pool.ts'
import { inAgency, type Tx } from '#platform/db/tenancy.ts'
import { AppError } from '#platform/errors/appError.ts'
import { contentHash } from '#platform/hash/contentHash.ts'
import { newId } from '#platform/ids/newId.ts'
import type { WorkItem } from '#platform/jobs/claimedWork.ts'
import { type AgencyId, toAgencyId } from '#platform/tenancy/agencyId.ts'
import { insertDecision } from './reports.automatic.repository.ts'
import { composeAutomaticView } from './reports.automaticView.queries.ts'
import { alreadySent, recipientRefused } from './reports.errors.ts'
import { queueReportLetters } from './reports.letters.usecases.ts'
import {
  findReportOfWeek,
  insertReport,
  type ReportRow,
  saveReport,
  sentReportsOf,
} from './reports.repository.ts'
import { partsOf } from './reports.view.queries.ts'
import { parseWeek, type ReportWeek, requireReportWeek } from './reports.weeks.queries.ts'

interface Work {
  item: WorkItem
  db: Db
  clock: Clock
}

/**
 * A report that is due and that nobody finished leaves with counts and dates alone, where the agency chose so. One that
 * a human finished stays with the human. Decided once: the row of the decision, the frozen report and its mails are one
 * transaction, and the project is locked first.
 */
export function sendUnfinishedReport({
  item: { agencyId, id: commitmentId },
  db,
  clock,
}: Work): Promise<void> {
  return inAgency({ db, agencyId }, async (tx) => {
    const seen = await findOwedReport({ agencyId, commitmentId, tx })
    if (!seen) return
    const { projectId, week } = seen
    const project = await lockProject({ agencyId, projectId, tx })
    const owed = await findOwedReport({ agencyId, commitmentId, tx })
    const isDue = owed?.dueAt && Temporal.Instant.compare(owed.dueAt, clock.now()) <= 0
    if (!isDue || !(await sendsReportsItself({ agencyId, tx }))) return
    const decision = await decide({ project, week, tx, clock })
    const row = { agencyId, projectId, week, outcome: decision.outcome, decidedAt: toDate(clock.now()) }
    if (!(await insertDecision({ row, tx }))) return
    if (decision.outcome === 'sent') await send({ project, ...decision, tx, clock })
  })
}

interface Scope {
  project: ProjectRow
  tx: Tx
  clock: Clock
}

type Decision =
  | { outcome: 'sent'; time: ReportWeek; draft: ReportRow | undefined }
  | { outcome: 'finished' | 'not_reportable' }

async function decide({ project, week, tx, clock }: Scope & { week: string }): Promise<Decision> {
  const key = { ...keyOf(project), tx }
  const draft = await findReportOfWeek({ ...key, ...parseWeek(week) })
  if (draft && missingParts(partsOf(draft)).length === 0) return { outcome: 'finished' }
  const time = await reportWeekOf({ project, week, tx, clock })
  const [last] = await sentReportsOf(key)
  const isOvertaken = time && last && last.weekNumber > time.week.number
  return time && !isOvertaken ? { outcome: 'sent', time, draft } : { outcome: 'not_reportable' }
}

async function reportWeekOf(question: Scope & { week: string }): Promise<ReportWeek | undefined> {
  try {
    return await requireReportWeek(question)
  } catch (error) {
    if (error instanceof AppError) return undefined
    throw error
  }
}

async function send({
  project,
  time,
  draft,
  tx,
  clock,
}: Scope & { time: ReportWeek; draft: ReportRow | undefined }): Promise<void> {
  const key = { ...keyOf(project), tx }
  const report = draft ?? (await insertUntouched({ project, time, tx, clock }))
  const view = await composeAutomaticView({ project, reportId: report.id, time, tx, clock })
  const changes = {
    health: null,
    view,
    contentHash: contentHash(view),
    periodFrom: toDate(Temporal.Instant.from(view.periodFrom)),
    periodTo: toDate(Temporal.Instant.from(view.periodTo)),
    sentAt: toDate(clock.now()),
  }
  const sent = await saveReport({ report, changes, tx })
  if (!sent) throw alreadySent()
  const recipients = await chooseRecipients({ ...key, contactIds: undefined, refused: recipientRefused })
  const { agencyId } = key
  await queueReportLetters({ report: sent, project, contactIds: recipients, tx, clock })
  await record({ report: sent, recipients: recipients.length, tx, clock, agencyId })
}

function keyOf({ agencyId, id: projectId }: ProjectRow) {
  return { agencyId: toAgencyId(agencyId), projectId }
}

async function insertUntouched({
  project,
  time: { week },
  tx,
  clock,
}: Scope & { time: ReportWeek }): Promise<ReportRow> {
  const { isoYear, isoWeek, number: weekNumber, coversFrom, reportDueAt } = week
  const dueAt = toDate(reportDueAt)
  const times = { periodFrom: toDate(coversFrom), periodTo: dueAt, dueAt }
  const row = { ...keyOf(project), id: newId({ clock }), isoYear, isoWeek, weekNumber, ...times }
  return (await insertReport({ row, tx })) as ReportRow
}

/** Without a member: it was Rytm itself. */
async function record({
  report: { id, projectId, weekNumber, contentHash: hash },
  agencyId,
  recipients,
  tx,
  clock,
}: {
  report: ReportRow
  agencyId: AgencyId
  recipients: number
  tx: Tx
  clock: Clock
}) {
  const fact = { agencyId, projectId, factId: id, occurredAt: clock.now() }
  await appendToTimeline({ fact: { ...fact, kind: 'report_sent', visibility: 'client' }, tx, clock })
  const subject = { kind: 'weekly_report', id }
  const detail = { projectId, weekNumber, contentHash: hash, recipients }
  await recordAudit({ fact: { agencyId, action: 'reports.sent_automatically', subject, detail }, tx, clock })
}
