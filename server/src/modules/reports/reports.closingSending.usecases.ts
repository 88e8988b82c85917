import type { ClosingReportSummary } from '@rytm/contract/reports.closingSent.ts'
import { type ClosingReportView, closingReportView } from '@rytm/contract/views/closingReportView.ts'
import { missingClosingParts } from '@rytm/domain/reports/closing.ts'
import { recordAudit } from '#modules/audit/audit.usecases.ts'
import { queueMail } from '#modules/mail/mail.usecases.ts'
import type { ProjectRow } from '#modules/projects/projects.lock.queries.ts'
import { chooseRecipients } from '#modules/projects/projects.recipients.queries.ts'
import { changeStatusIn } from '#modules/projects/projects.status.usecases.ts'
import { appendToTimeline } from '#modules/timeline/timeline.usecases.ts'
import { type Clock, toDate } from '#platform/clock/clock.ts'
import type { Db } from '#platform/db/pool.ts'
import { inAgency, type Tx } from '#platform/db/tenancy.ts'
import { contentHash } from '#platform/hash/contentHash.ts'
import type { Member } from '#platform/http/actor.ts'
import { textsOfClosing } from './reports.closing.queries.ts'
import { type ClosingRow, saveClosingReport } from './reports.closing.repository.ts'
import { requireClosingDraft } from './reports.closing.usecases.ts'
import { closingSummariesOf, type SentClosingRow } from './reports.closingSent.queries.ts'
import { closingPartsOf, composeClosingView } from './reports.closingView.queries.ts'
import { alreadySent, namesCandidates, partsMissing, recipientRefused } from './reports.errors.ts'
import { fieldsWithNames } from './reports.people.queries.ts'

interface SendClosing {
  projectId: string
  closingReportId: string
  input: { revision: number; contactIds?: string[] | undefined }
  member: Member
  db: Db
  clock: Clock
}

/** Freezes the closing report, mails it and ends the project, all or nothing. */
export function sendClosingReport({
  projectId,
  closingReportId,
  input,
  member,
  db,
  clock,
}: SendClosing): Promise<ClosingReportSummary> {
  const { agencyId } = member
  return inAgency({ db, agencyId }, async (tx) => {
    const key = { agencyId, projectId, tx }
    const { revision, contactIds } = input
    const { report: draft, project } = await requireClosingDraft({ ...key, closingReportId, revision })
    const missing = missingClosingParts({ parts: closingPartsOf(draft), openings: project.openings })
    if (missing.length > 0) throw partsMissing({ missing })
    const recipients = await chooseRecipients({ ...key, contactIds, refused: recipientRefused })
    const report = await freeze({ draft, project, member, tx, clock })
    for (const contactId of recipients)
      await queueMail({
        mail: {
          kind: 'closing_report',
          payload: { reportId: closingReportId },
          ...{ agencyId, recipient: { contactId }, projectId },
        },
        tx,
        clock,
      })
    await record({ report, recipients, member, tx, clock })
    const end = { input: { to: report.view.result }, closingReportSent: true }
    await changeStatusIn({ projectId, ...end, member, tx, clock })
    const [summary] = await closingSummariesOf({ agencyId, rows: [report], tx })
    return summary as ClosingReportSummary
  })
}

interface Scope {
  member: Member
  tx: Tx
  clock: Clock
}

async function freeze({
  draft,
  project,
  member,
  tx,
  clock,
}: Scope & { draft: ClosingRow; project: ProjectRow }): Promise<SentClosingRow> {
  const { agencyId, memberId } = member
  const view = await composeFinal({ draft, project, member, tx, clock })
  const fields = await fieldsWithNames({ agencyId, projectId: project.id, texts: textsOfClosing(view), tx })
  if (fields.length > 0) throw namesCandidates({ fields })
  const changes = {
    view,
    contentHash: contentHash(view),
    filledOpenings: view.filledOpenings,
    sentAt: toDate(clock.now()),
    sentBy: memberId,
  }
  const sent = await saveClosingReport({ report: draft, changes, tx })
  if (!sent) throw alreadySent()
  return sent as SentClosingRow
}

/** A frozen view is checked against the form that every renderer knows. */
async function composeFinal({
  draft,
  project,
  member,
  tx,
  clock,
}: Scope & { draft: ClosingRow; project: ProjectRow }): Promise<ClosingReportView> {
  const { id: reportId, number } = draft
  const sentBy = { kind: 'member' as const, id: member.memberId }
  const parts = closingPartsOf(draft)
  return closingReportView.parse(
    await composeClosingView({ project, reportId, number, parts, sentBy, tx, clock }),
  )
}

async function record({
  report,
  recipients,
  member,
  tx,
  clock,
}: Scope & { report: SentClosingRow; recipients: string[] }) {
  const { agencyId, memberId } = member
  const { id, projectId, view, contentHash: hash } = report
  await appendToTimeline({
    fact: {
      ...{ agencyId, projectId, memberId },
      occurredAt: clock.now(),
      kind: 'closing_report_sent',
      factId: id,
      visibility: 'client',
    },
    tx,
    clock,
  })
  await recordAudit({
    fact: {
      ...{ agencyId, memberId },
      action: 'reports.closing_sent',
      subject: { kind: 'closing_report', id },
      detail: { projectId, result: view.result, contentHash: hash, recipients: recipients.length },
    },
    tx,
    clock,
  })
}
