import { recordAudit } from '#modules/audit/audit.usecases.ts'
import { queueReport, sendLetterNow, takeTurns } from '#modules/mail/mail.letters.usecases.ts'
import type { ProjectRow } from '#modules/projects/projects.lock.queries.ts'
import type { Clock } from '#platform/clock/clock.ts'
import type { Db } from '#platform/db/pool.ts'
import { inAgency, type Tx } from '#platform/db/tenancy.ts'
import type { Member } from '#platform/http/actor.ts'
import { toAgencyId } from '#platform/tenancy/agencyId.ts'
import { letterNotWaiting } from './reports.errors.ts'
import { awaitedReports } from './reports.letters.queries.ts'
import type { ReportRow } from './reports.repository.ts'
import { weekText } from './reports.weeks.queries.ts'

interface SentReport {
  report: ReportRow
  project: Pick<ProjectRow, 'agencyId' | 'id' | 'actualTitle'>
  contactIds: readonly string[]
  tx: Tx
  clock: Clock
}

/** One letter for each contact, with all reports of the week where several are on their way. */
export async function queueReportLetters({ report, project, contactIds, tx, clock }: SentReport) {
  const [agencyId, projectId] = [toAgencyId(project.agencyId), project.id]
  const week = weekText(report)
  // The database takes statements in the order in which they are sent: what is awaited is read under the turns.
  const [, awaited] = await Promise.all([
    takeTurns({ agencyId, contactIds, tx }),
    awaitedReports({ agencyId, projectId, week, contactIds, tx }),
  ])
  const queue = (contactId: string) =>
    queueReport({
      ...{ agencyId, contactId, projectId, reportId: report.id, tx, clock },
      company: project.actualTitle === null ? { awaited: awaited.get(contactId) ?? 0 } : 'alone',
    })
  await Promise.all(contactIds.map(queue))
}

/** Somebody does not want a letter to wait for the other reports of its contact. */
export function sendWaitingLetter({
  mailId,
  member,
  db,
  clock,
}: {
  mailId: string
  member: Member
  db: Db
  clock: Clock
}): Promise<void> {
  const { agencyId, memberId } = member
  return inAgency({ db, agencyId }, async (tx) => {
    if (!(await sendLetterNow({ agencyId, mailId, tx, clock }))) throw letterNotWaiting()
    const subject = { kind: 'mail', id: mailId }
    await recordAudit({ fact: { agencyId, memberId, action: 'reports.letter_sent_now', subject }, tx, clock })
  })
}
