import { recordAudit } from '#modules/audit/audit.usecases.ts'
import { lockProject } from '#modules/projects/projects.lock.queries.ts'
import { type Clock, toDate } from '#platform/clock/clock.ts'
import type { Db } from '#platform/db/pool.ts'
import { inAgency } from '#platform/db/tenancy.ts'
import type { Member } from '#platform/http/actor.ts'
import { newId } from '#platform/ids/newId.ts'
import { alreadyHandedOver, handoverInFuture, recipientRefused } from './schedules.errors.ts'
import { recipientsOf } from './schedules.queries.ts'
import { insertHandover } from './schedules.repository.ts'
import { requireVersion } from './schedules.versions.queries.ts'

interface MarkHandover {
  projectId: string
  versionId: string
  input: { contactId: string; handedOverAt?: string | undefined }
  member: Member
  db: Db
  clock: Clock
}

/** A named member says that a contact has the version: printed, sent from their own mail program, shown in a meeting. */
export function markScheduleHandover({ projectId, versionId, input, member, db, clock }: MarkHandover) {
  const { agencyId, memberId } = member
  const handedOverAt = input.handedOverAt ? Temporal.Instant.from(input.handedOverAt) : clock.now()
  if (Temporal.Instant.compare(handedOverAt, clock.now()) > 0) throw handoverInFuture()
  return inAgency({ db, agencyId }, async (tx) => {
    await lockProject({ agencyId, projectId, tx })
    await requireVersion({ agencyId, projectId, versionId, tx })
    const recipients = await recipientsOf({ agencyId, projectId, tx })
    if (!recipients.some(({ contactId }) => contactId === input.contactId)) throw recipientRefused()
    const row = {
      agencyId,
      id: newId({ clock }),
      versionId,
      contactId: input.contactId,
      how: 'marked' as const,
      handedOverAt: toDate(handedOverAt),
      recordedAt: toDate(clock.now()),
      markedBy: memberId,
    }
    if (!(await insertHandover({ row, tx }))) throw alreadyHandedOver()
    const subject = { kind: 'schedule_version', id: versionId }
    await recordAudit({ fact: { agencyId, memberId, action: 'schedules.handed_over', subject }, tx, clock })
    return {
      contactId: row.contactId,
      how: row.how,
      handedOverAt: handedOverAt.toString(),
      markedBy: member.name,
    }
  })
}
