import type { SentReportSummary } from '@rytm/contract/reports.sent.ts'
import { type ReportView, reportView } from '@rytm/contract/views/reportView.ts'
import { missingParts } from '@rytm/domain/reports/sending.ts'
import { type AuditFact, recordAudit } from '#modules/audit/audit.usecases.ts'
import type { ProjectRow } from '#modules/projects/projects.lock.queries.ts'
import { chooseContacts } from '#modules/projects/projects.recipients.queries.ts'
import { appendToTimeline, type TimelineFact } from '#modules/timeline/timeline.usecases.ts'
import { type Clock, toDate } from '#platform/clock/clock.ts'
import type { Db } from '#platform/db/pool.ts'
import { inAgency, type Tx } from '#platform/db/tenancy.ts'
import { contentHash } from '#platform/hash/contentHash.ts'
import type { Member } from '#platform/http/actor.ts'
import {
  alreadySent,
  namesCandidates,
  partsMissing,
  recipientRefused,
  weekNotReportable,
} from './reports.errors.ts'
import { queueReportLetters } from './reports.letters.usecases.ts'
import { fieldsWithNames, textsOf } from './reports.people.queries.ts'
import { lastSentReport, type ReportRow, saveReport } from './reports.repository.ts'
import { type SentRow, summaryOfSending } from './reports.sent.queries.ts'
import { requireDraft } from './reports.usecases.ts'
import { composeReportView, partsOf } from './reports.view.queries.ts'
import { requireReportWeek, weekText } from './reports.weeks.queries.ts'

interface SendReport {
  projectId: string
  reportId: string
  input: { revision: number; contactIds?: string[] | undefined }
  member: Member
  db: Db
  clock: Clock
}

/** Freezes the report and mails it; the lock of the project makes a second click come too late. */
export function sendReport({
  reportId,
  projectId,
  input,
  member,
  db,
  clock,
}: SendReport): Promise<SentReportSummary> {
  const { agencyId } = member
  return inAgency({ db, agencyId }, async (tx) => {
    const { revision, contactIds } = input
    const { report: draft, project } = await requireDraft({ agencyId, projectId, reportId, revision, tx })
    const missing = missingParts(partsOf(draft))
    if (missing.length > 0) throw partsMissing({ missing })
    const recipients = await chooseContacts({
      agencyId,
      projectId,
      contactIds,
      refused: recipientRefused,
      tx,
    })
    const report = await freeze({ draft, project, member, tx, clock })
    const chosen = recipients.map(({ contactId }) => contactId)
    const [summary] = await Promise.all([
      summaryOfSending({ agencyId, row: report, recipients, tx }),
      queueReportLetters({ report, project, contactIds: chosen, tx, clock }),
      record({ report, recipients: chosen, member, tx, clock }),
    ])
    return summary
  })
}

interface Scope {
  member: Member
  tx: Tx
  clock: Clock
}

interface Frozen extends Scope {
  draft: ReportRow
  project: ProjectRow
}

async function freeze({ draft, project, member, tx, clock }: Frozen): Promise<SentRow> {
  const { agencyId, memberId } = member
  const { projectId } = draft
  const view = await composeFinal({ draft, project, member, tx, clock })
  const fields = await fieldsWithNames({ agencyId, projectId, texts: textsOf(view), tx })
  if (fields.length > 0) throw namesCandidates({ fields })
  const changes = {
    view,
    contentHash: contentHash(view),
    periodFrom: toDate(Temporal.Instant.from(view.periodFrom)),
    periodTo: toDate(Temporal.Instant.from(view.periodTo)),
    sentAt: toDate(clock.now()),
    sentBy: memberId,
  }
  const sent = await saveReport({ report: draft, changes, tx })
  if (!sent) throw alreadySent()
  return sent as SentRow
}

/** A frozen view is checked against the form that every renderer knows. */
async function composeFinal({ draft, project, member, tx, clock }: Frozen): Promise<ReportView> {
  const { agencyId, memberId } = member
  const [time, last] = await Promise.all([
    requireReportWeek({ project, week: weekText(draft), tx, clock }),
    lastSentReport({ agencyId, projectId: draft.projectId, tx }),
  ])
  if (last && last.weekNumber > time.week.number) throw weekNotReportable()
  const view = await composeReportView({
    project,
    reportId: draft.id,
    time,
    parts: partsOf(draft),
    sentBy: { kind: 'member', id: memberId },
    tx,
    clock,
  })
  return reportView.parse(view)
}

async function record({
  report,
  recipients,
  member,
  tx,
  clock,
}: Scope & { report: SentRow; recipients: string[] }) {
  const { agencyId, memberId } = member
  const { id: reportId, projectId, weekNumber, contentHash: hash } = report
  const line: TimelineFact = {
    agencyId,
    projectId,
    occurredAt: clock.now(),
    kind: 'report_sent',
    factId: reportId,
    visibility: 'client',
    memberId,
  }
  const deed: AuditFact = {
    agencyId,
    memberId,
    action: 'reports.sent',
    subject: { kind: 'weekly_report', id: reportId },
    detail: { projectId, weekNumber, contentHash: hash, recipients: recipients.length },
  }
  await Promise.all([appendToTimeline({ fact: line, tx, clock }), recordAudit({ fact: deed, tx, clock })])
}
