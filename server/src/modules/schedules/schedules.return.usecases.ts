import { recordAudit } from '#modules/audit/audit.usecases.ts'
import { lockProject } from '#modules/projects/projects.lock.queries.ts'
import { appendToTimeline } from '#modules/timeline/timeline.usecases.ts'
import { type Clock, toDate } from '#platform/clock/clock.ts'
import type { Db } from '#platform/db/pool.ts'
import { inAgency } from '#platform/db/tenancy.ts'
import type { Member } from '#platform/http/actor.ts'
import { notHandedOver } from './schedules.errors.ts'
import { setReturned } from './schedules.repository.ts'
import { requireVersion } from './schedules.versions.queries.ts'

interface MarkReturn {
  projectId: string
  versionId: string
  contactId: string
  member: Member
  db: Db
  clock: Clock
}

/** The mail server took it and it came back all the same, or the contact says so: the client does not have it. */
export function markScheduleReturn({ projectId, versionId, contactId, member, db, clock }: MarkReturn) {
  const { agencyId, memberId } = member
  return inAgency({ db, agencyId }, async (tx) => {
    await lockProject({ agencyId, projectId, tx })
    await requireVersion({ agencyId, projectId, versionId, tx })
    const returned = { returnedAt: toDate(clock.now()), returnedBy: memberId }
    const handover = await setReturned({ agencyId, versionId, contactId, returned, tx })
    if (!handover) throw notHandedOver()
    await appendToTimeline({
      fact: {
        ...{ agencyId, memberId, projectId, factId: handover.id },
        ...{ kind: 'schedule_returned', visibility: 'internal', occurredAt: clock.now() },
      },
      tx,
      clock,
    })
    const subject = { kind: 'schedule_version', id: versionId }
    await recordAudit({ fact: { agencyId, memberId, action: 'schedules.returned', subject }, tx, clock })
  })
}
