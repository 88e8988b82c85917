import type { RulingFact } from '@rytm/domain/commitments/facts.ts'
import { recordAudit } from '#modules/audit/audit.usecases.ts'
import { lockProject } from '#modules/projects/projects.lock.queries.ts'
import { requireContacts } from '#modules/projects/projects.references.queries.ts'
import { type Clock, toDate } from '#platform/clock/clock.ts'
import type { Db } from '#platform/db/pool.ts'
import { inAgency, type Tx } from '#platform/db/tenancy.ts'
import type { Member } from '#platform/http/actor.ts'
import { newId } from '#platform/ids/newId.ts'
import { commitmentNotFound, commitmentNotOpen, noRuling, notAReply } from './commitments.errors.ts'
import type { CommitmentRow } from './commitments.repository.ts'
import { findCommitment, insertRuling, withdrawRulings } from './commitments.rulings.repository.ts'

interface Deed {
  commitmentId: string
  member: Member
  db: Db
  clock: Clock
}

interface Ruling {
  kind: RulingFact['kind']
  reason: string
  saidByContactId?: string
}

/** Somebody of the agency lets it go and says why. */
export function waiveCommitment({ reason, ...deed }: Deed & { reason: string }) {
  return rule({ ...deed, action: 'commitments.waived', ruling: { kind: 'waived', reason } })
}

/** The client asked not to have it: neutral, neither kept nor let go. */
export function refuseCommitment({
  contactId,
  reason,
  ...deed
}: Deed & { contactId: string; reason: string }) {
  const ruling = { kind: 'not_wanted', reason, saidByContactId: contactId } as const
  return rule({ ...deed, action: 'commitments.refused', ruling })
}

/** What the client said asks for no answer. */
export function dismissReply(deed: Deed) {
  return rule({ ...deed, action: 'commitments.dismissed', ruling: { kind: 'no_answer_needed', reason: '' } })
}

/** It is owed again, or missed where its time is over meanwhile. */
export function withdrawRuling({ db, ...deed }: Deed) {
  const { member, clock } = deed
  return inAgency({ db, agencyId: member.agencyId }, async (tx) => {
    const { commitment } = await lockCommitment({ ...deed, tx })
    const withdrawal = { withdrawnAt: toDate(clock.now()), withdrawnBy: member.memberId }
    if (!(await withdrawRulings({ commitment, ...withdrawal, tx }))) throw noRuling()
    await audit({ action: 'commitments.ruling_withdrawn', commitment, member, clock, tx })
  })
}

function rule({ ruling, action, db, ...deed }: Deed & { ruling: Ruling; action: string }) {
  const { member, clock } = deed
  const { agencyId, memberId: ruledBy } = member
  return inAgency({ db, agencyId }, async (tx) => {
    const { commitment, clientId } = await lockCommitment({ ...deed, tx })
    const { projectId, kind: commitmentKind, subject, status } = commitment
    if (ruling.kind === 'no_answer_needed' && commitmentKind !== 'reply') throw notAReply()
    if (status !== 'open') throw commitmentNotOpen({ status })
    const contactIds = ruling.saidByContactId ? [ruling.saidByContactId] : []
    await requireContacts({ agencyId, clientId, contactIds, tx })
    const of = { agencyId, id: newId({ clock }), projectId, commitmentKind, subject }
    await insertRuling({ row: { ...of, ...ruling, ruledAt: toDate(clock.now()), ruledBy }, tx })
    await audit({ action, commitment, member, clock, tx })
  })
}

/** Read again under the lock: somebody may have kept it, or let it go, in the meantime. */
async function lockCommitment({ commitmentId, member, tx }: Omit<Deed, 'db'> & { tx: Tx }) {
  const { agencyId } = member
  const seen = await findCommitment({ agencyId, commitmentId, tx })
  if (!seen) throw commitmentNotFound()
  const { clientId } = await lockProject({ agencyId, projectId: seen.projectId, tx })
  const commitment = await findCommitment({ agencyId, commitmentId, tx })
  if (!commitment) throw commitmentNotFound()
  return { commitment, clientId }
}

function audit({
  action,
  commitment: { id, projectId, kind: commitmentKind },
  member: { agencyId, memberId },
  clock,
  tx,
}: {
  action: string
  commitment: CommitmentRow
  member: Member
  clock: Clock
  tx: Tx
}) {
  const subject = { kind: 'commitment', id }
  const detail = { projectId, commitmentKind }
  return recordAudit({ fact: { agencyId, memberId, action, subject, detail }, tx, clock })
}
