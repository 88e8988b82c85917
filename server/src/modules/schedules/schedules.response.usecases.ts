import { recordAudit } from '#modules/audit/audit.usecases.ts'
import { lockProject } from '#modules/projects/projects.lock.queries.ts'
import { appendToTimeline } from '#modules/timeline/timeline.usecases.ts'
import { type Clock, toDate } from '#platform/clock/clock.ts'
import type { Db } from '#platform/db/pool.ts'
import { inAgency, type Tx } from '#platform/db/tenancy.ts'
import { newId } from '#platform/ids/newId.ts'
import type { AgencyId } from '#platform/tenancy/agencyId.ts'
import { insertResponse, type OfProject, versionsOf } from './schedules.repository.ts'
import { requireVersion } from './schedules.versions.queries.ts'
import { responsesOf } from './schedules.view.queries.ts'

interface RespondToSchedule {
  agencyId: AgencyId
  projectId: string
  versionId: string
  contactId: string
  kind: 'agreed' | 'comment'
  text: string | null
  db: Db
  clock: Clock
}

/**
 * The client's answer to a version. A comment belongs to the version that was read; agreed is only to the last one:
 * `superseded` says that another came in between and nothing was recorded. Whether the contact may see the schedule is for
 * the caller to have asked.
 */
export function respondToSchedule({ db, clock, ...answer }: RespondToSchedule) {
  const { agencyId, projectId, versionId, contactId, kind, text } = answer
  return inAgency({ db, agencyId }, async (tx) => {
    await lockProject({ agencyId, projectId, tx })
    await requireVersion({ agencyId, projectId, versionId, tx })
    const superseded = kind === 'agreed' && !(await isLatest({ agencyId, projectId, versionId, tx }))
    if (superseded) return { superseded }
    if (kind === 'agreed' && (await hasAgreed({ agencyId, versionId, contactId, tx }))) return { superseded }
    const id = newId({ clock })
    const respondedAt = toDate(clock.now())
    await insertResponse({ row: { agencyId, id, versionId, contactId, kind, text, respondedAt }, tx })
    await appendToTimeline({
      fact: {
        agencyId,
        projectId,
        occurredAt: clock.now(),
        kind: 'schedule_answered',
        factId: id,
        visibility: 'client',
        contactId,
      },
      tx,
      clock,
    })
    const subject = { kind: 'schedule_version', id: versionId }
    const deed = { agencyId, contactId, action: 'schedules.answered', subject, detail: { kind, projectId } }
    await recordAudit({ fact: deed, tx, clock })
    return { superseded }
  })
}

interface OfContact extends Pick<RespondToSchedule, 'agencyId' | 'versionId' | 'contactId'> {
  tx: Tx
}

async function isLatest({ versionId, ...project }: OfProject & { versionId: string }) {
  const [latest] = await versionsOf(project)
  return latest?.id === versionId
}

/** Who agrees twice has agreed once. */
async function hasAgreed({ contactId, ...version }: OfContact) {
  const responses = await responsesOf(version)
  return responses.some(({ kind, contact }) => kind === 'agreed' && contact.id === contactId)
}
