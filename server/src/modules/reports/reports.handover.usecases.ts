import { recordAudit } from '#modules/audit/audit.usecases.ts'
import { lockProject } from '#modules/projects/projects.lock.queries.ts'
import { type Clock, toDate } from '#platform/clock/clock.ts'
import type { Db } from '#platform/db/pool.ts'
import { inAgency } from '#platform/db/tenancy.ts'
import type { Member } from '#platform/http/actor.ts'
import { newId } from '#platform/ids/newId.ts'
import { alreadyHandedOver, handoverInFuture, recipientRefused } from './reports.errors.ts'
import { recipientsOf } from './reports.people.queries.ts'
import { insertHandover } from './reports.repository.ts'
import { requireSent } from './reports.sent.queries.ts'

interface MarkHandover {
  projectId: string
  reportId: string
  input: { contactId: string; handedOverAt?: string | undefined }
  member: Member
  db: Db
  clock: Clock
}

/** A named member says that a contact has the report: printed, sent from their own mail program, shown in a meeting. */
export function markReportHandover({ projectId, reportId, input, member, db, clock }: MarkHandover) {
  const { agencyId, memberId } = member
  const { contactId } = input
  const handedOverAt = input.handedOverAt ? Temporal.Instant.from(input.handedOverAt) : clock.now()
  if (Temporal.Instant.compare(handedOverAt, clock.now()) > 0) throw handoverInFuture()
  return inAgency({ db, agencyId }, async (tx) => {
    await lockProject({ agencyId, projectId, tx })
    await requireSent({ agencyId, projectId, reportId, tx })
    const recipients = await recipientsOf({ agencyId, projectId, tx })
    if (!recipients.some((recipient) => recipient.contactId === contactId)) throw recipientRefused()
    const row = {
      agencyId,
      id: newId({ clock }),
      reportId,
      contactId,
      how: 'marked' as const,
      handedOverAt: toDate(handedOverAt),
      recordedAt: toDate(clock.now()),
      markedBy: memberId,
    }
    if (!(await insertHandover({ row, tx }))) throw alreadyHandedOver()
    const subject = { kind: 'weekly_report', id: reportId }
    await recordAudit({ fact: { agencyId, memberId, action: 'reports.handed_over', subject }, tx, clock })
    return { contactId, how: row.how, handedOverAt: handedOverAt.toString(), markedBy: member.name }
  })
}
