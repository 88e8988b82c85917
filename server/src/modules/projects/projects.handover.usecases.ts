import { recordAudit } from '#modules/audit/audit.usecases.ts'
import { type Clock, toDate } from '#platform/clock/clock.ts'
import type { Db } from '#platform/db/pool.ts'
import { inAgency, type Tx } from '#platform/db/tenancy.ts'
import type { Member } from '#platform/http/actor.ts'
import { newId } from '#platform/ids/newId.ts'
import type { AgencyId } from '#platform/tenancy/agencyId.ts'
import { lockProject, type ProjectKey } from './projects.lock.queries.ts'
import { recipientsOf } from './projects.recipients.queries.ts'

export interface Handover {
  agencyId: AgencyId
  id: string
  contactId: string
  how: 'smtp' | 'marked'
  handedOverAt: Date
  recordedAt: Date
  markedBy?: string
}

/** Something that a client is given: a version of the schedule, a report. */
export interface HandedPaper {
  /** Throws where the project has no such paper, or it was not given out yet. */
  require: (key: ProjectKey) => Promise<unknown>
  /** False where the contact has it already. */
  keep: (input: { handover: Handover; tx: Tx }) => Promise<boolean>
  audit: { action: string; subject: { kind: string; id: string } }
  errors: Record<'alreadyHandedOver' | 'handoverInFuture' | 'recipientRefused', () => Error>
}

export interface MarkHandover {
  projectId: string
  paper: HandedPaper
  input: { contactId: string; handedOverAt?: string | undefined }
  member: Member
  db: Db
  clock: Clock
}

/** A named member says that a contact has the paper: printed, sent from their own mail program, shown in a meeting. */
export function markHandover({ projectId, paper, input, member, db, clock }: MarkHandover) {
  const { agencyId, memberId } = member
  const { contactId } = input
  const { errors } = paper
  const handedOverAt = input.handedOverAt ? Temporal.Instant.from(input.handedOverAt) : clock.now()
  if (Temporal.Instant.compare(handedOverAt, clock.now()) > 0) throw errors.handoverInFuture()
  return inAgency({ db, agencyId }, async (tx) => {
    const key = { agencyId, projectId, tx }
    await lockProject(key)
    await paper.require(key)
    const recipients = await recipientsOf(key)
    if (!recipients.some((recipient) => recipient.contactId === contactId)) throw errors.recipientRefused()
    const handover = {
      ...handoverTo({ agencyId, contactId, how: 'marked', at: handedOverAt, clock }),
      markedBy: memberId,
    }
    if (!(await paper.keep({ handover, tx }))) throw errors.alreadyHandedOver()
    await recordAudit({ fact: { agencyId, memberId, ...paper.audit }, tx, clock })
    return { contactId, how: handover.how, handedOverAt: handedOverAt.toString(), markedBy: member.name }
  })
}

export function handoverTo<How extends Handover['how']>({
  agencyId,
  contactId,
  how,
  at,
  clock,
}: {
  agencyId: AgencyId
  contactId: string
  how: How
  at: Temporal.Instant
  clock: Clock
}) {
  const recordedAt = toDate(clock.now())
  return { agencyId, id: newId({ clock }), contactId, how, handedOverAt: toDate(at), recordedAt }
}
