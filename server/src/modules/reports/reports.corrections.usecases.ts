import type { CorrectionSummary } from '@rytm/contract/reports.corrections.ts'
import type { ReportParts } from '@rytm/contract/reports.ts'
import { type ReportView, reportView } from '@rytm/contract/views/reportView.ts'
import { decideCorrection } from '@rytm/domain/reports/correction.ts'
import { recordAudit } from '#modules/audit/audit.usecases.ts'
import { queueMail } from '#modules/mail/mail.usecases.ts'
import { lockProject } from '#modules/projects/projects.lock.queries.ts'
import { appendToTimeline } from '#modules/timeline/timeline.usecases.ts'
import { type Clock, toDate, toInstant } from '#platform/clock/clock.ts'
import type { Db } from '#platform/db/pool.ts'
import { inAgency, type Tx } from '#platform/db/tenancy.ts'
import { contentHash } from '#platform/hash/contentHash.ts'
import type { Member } from '#platform/http/actor.ts'
import { newId } from '#platform/ids/newId.ts'
import { correctionSummariesOf } from './reports.corrections.queries.ts'
import { type CorrectionRow, insertCorrection } from './reports.corrections.repository.ts'
import { composeCorrection, givenTo } from './reports.correctionView.queries.ts'
import {
  correctionOvertaken,
  correctionReasonMissing,
  namesCandidates,
  partsMissing,
} from './reports.errors.ts'
import { fieldsWithNames, textsOf } from './reports.people.queries.ts'
import { requireSent, type SentRow } from './reports.sent.queries.ts'

interface CorrectReport {
  projectId: string
  reportId: string
  input: { corrects: number; reason: string; parts: ReportParts }
  member: Member
  db: Db
  clock: Clock
}

interface Scope {
  member: Member
  tx: Tx
  clock: Clock
}

/** Follows a sent report with a corrected one, for the same people. What was sent stays as it was sent. */
export function correctReport({
  projectId,
  reportId,
  input,
  member,
  db,
  clock,
}: CorrectReport): Promise<CorrectionSummary> {
  const { agencyId } = member
  return inAgency({ db, agencyId }, async (tx) => {
    const key = { agencyId, projectId, tx }
    await lockProject(key)
    const { report } = await requireSent({ ...key, reportId })
    const { number, view } = await decideAndCompose({ report, input, member, tx, clock })
    const fields = await fieldsWithNames({ ...key, texts: { ...textsOf(view), reason: [input.reason] } })
    if (fields.length > 0) throw namesCandidates({ fields })
    const row = await insertCorrection({
      row: {
        ...{ agencyId, projectId, reportId, number, view },
        id: newId({ clock }),
        reason: input.reason.trim(),
        contentHash: contentHash(view),
        sentAt: toDate(clock.now()),
        sentBy: member.memberId,
      },
      tx,
    })
    const recipients = (await givenTo({ ...key, reportId })).filter(({ email }) => email)
    const wordedAt = toInstant(report.sentAt)
    const mail = { kind: 'report_correction', payload: { reportId: row.id }, agencyId, projectId } as const
    for (const { contactId } of recipients)
      await queueMail({ mail: { ...mail, wordedAt, recipient: { contactId } }, tx, clock })
    await record({ row, recipients: recipients.length, member, tx, clock })
    const [summary] = await correctionSummariesOf({ agencyId, rows: [row], tx })
    return summary as CorrectionSummary
  })
}

async function decideAndCompose({
  report,
  input,
  member,
  tx,
  clock,
}: Scope & { report: SentRow; input: CorrectReport['input'] }): Promise<{
  number: number
  view: ReportView
}> {
  const { parts } = input
  const reason = input.reason.trim()
  const { corrects: lastNumber, lastCorrection, compose } = await composeCorrection({ report, tx, clock })
  const decision = decideCorrection({ lastNumber, ...input })
  if (decision.kind === 'accepted') {
    const view = await compose({ parts, reason, sentBy: { kind: 'member', id: member.memberId } })
    return { number: decision.number, view: reportView.parse(view) }
  }
  if (decision.kind === 'overtaken')
    throw correctionOvertaken(await whoWasFirst({ lastCorrection, member, tx }))
  if (decision.kind === 'reason_missing') throw correctionReasonMissing()
  throw partsMissing({ missing: decision.missing })
}

async function whoWasFirst({
  lastCorrection: last,
  member: { agencyId },
  tx,
}: {
  lastCorrection: CorrectionRow | undefined
  member: Member
  tx: Tx
}) {
  if (!last) return {}
  const [summary] = await correctionSummariesOf({ agencyId, rows: [last], tx })
  const { number, sentAt, sentBy } = summary as CorrectionSummary
  return { number, sentAt, sentBy }
}

async function record({
  row: { id, projectId, reportId, number, contentHash: hash },
  recipients,
  member: { agencyId, memberId },
  tx,
  clock,
}: Scope & { row: CorrectionRow; recipients: number }) {
  const occurredAt = clock.now()
  await appendToTimeline({
    fact: {
      ...{ agencyId, projectId, occurredAt, factId: id, memberId },
      kind: 'report_corrected',
      visibility: 'client',
    },
    tx,
    clock,
  })
  await recordAudit({
    fact: {
      agencyId,
      memberId,
      action: 'reports.corrected',
      subject: { kind: 'report_correction', id },
      detail: { projectId, reportId, number, contentHash: hash, recipients },
    },
    tx,
    clock,
  })
}
