import type { BodyOf } from '@rytm/contract/endpoint.ts'
import type { invite as inviteEndpoint } from '@rytm/contract/people.invitations.ts'
import { recordAudit } from '#modules/audit/audit.usecases.ts'
import { queueMail } from '#modules/mail/mail.usecases.ts'
import { type Clock, toDate } from '#platform/clock/clock.ts'
import type { Db } from '#platform/db/pool.ts'
import { inAgency, type Tx } from '#platform/db/tenancy.ts'
import type { Member } from '#platform/http/actor.ts'
import { newId } from '#platform/ids/newId.ts'
import { hashToken, makeToken } from '#platform/ids/token.ts'
import type { AgencyId } from '#platform/tenancy/agencyId.ts'
import { invitationDays } from './people.constants.ts'
import { alreadyInvited, alreadyMember, invitationNotFound, roleNotYours } from './people.errors.ts'
import {
  findOpenInvitation,
  findWaitingInvitation,
  insertInvitation,
  updateInvitation,
} from './people.invitations.repository.ts'
import { findMembershipOfUser, findUserByEmail } from './people.repository.ts'

interface ByMember {
  member: Member
  db: Db
  clock: Clock
}

/** Only an owner makes owners: otherwise a manager could invite the next owner and rule through them. */
export function invite({ input, member, db, clock }: ByMember & { input: BodyOf<typeof inviteEndpoint> }) {
  const { agencyId, memberId } = member
  if (input.role === 'owner' && member.role !== 'owner') throw roleNotYours()
  return inAgency({ db, agencyId }, async (tx) => {
    const now = clock.now()
    if (await isMember({ agencyId, email: input.email, tx })) throw alreadyMember()
    if (await findWaitingInvitation({ agencyId, email: input.email, now: toDate(now), tx }))
      throw alreadyInvited()
    const id = newId({ clock })
    const expiresAt = toDate(now.add({ hours: 24 * invitationDays }))
    const row = { ...input, agencyId, id, invitedBy: memberId, createdAt: toDate(now), expiresAt }
    await insertInvitation({ row, tx })
    await queueInvitation({ agencyId, invitationId: id, tx, clock })
    await audit({
      action: 'people.invited',
      invitationId: id,
      detail: { role: input.role },
      member,
      tx,
      clock,
    })
    return { id }
  })
}

export function revokeInvitation({ invitationId, member, db, clock }: ByMember & { invitationId: string }) {
  const { agencyId } = member
  return inAgency({ db, agencyId }, async (tx) => {
    if (!(await findOpenInvitation({ agencyId, invitationId, tx }))) throw invitationNotFound()
    await updateInvitation({ agencyId, invitationId, set: { revokedAt: toDate(clock.now()) }, tx })
    await audit({ action: 'people.invitation_revoked', invitationId, member, tx, clock })
  })
}

/** The days begin anew; the token of the first mail ends when the second one is sent. */
export function resendInvitation({ invitationId, member, db, clock }: ByMember & { invitationId: string }) {
  const { agencyId } = member
  return inAgency({ db, agencyId }, async (tx) => {
    if (!(await findOpenInvitation({ agencyId, invitationId, tx }))) throw invitationNotFound()
    const expiresAt = toDate(clock.now().add({ hours: 24 * invitationDays }))
    await updateInvitation({ agencyId, invitationId, set: { expiresAt }, tx })
    await queueInvitation({ agencyId, invitationId, tx, clock })
    await audit({ action: 'people.invitation_resent', invitationId, member, tx, clock })
  })
}

interface InTransaction {
  agencyId: AgencyId
  invitationId: string
  tx: Tx
}

/** Called when the mail is sent: the token exists in no row before it leaves, and only its hash is kept. */
export async function makeInvitationToken({ agencyId, invitationId, tx }: InTransaction) {
  const token = makeToken()
  await updateInvitation({ agencyId, invitationId, set: { tokenHash: hashToken(token) }, tx })
  return { token, validDays: invitationDays }
}

async function isMember({ agencyId, email, tx }: { agencyId: AgencyId; email: string; tx: Tx }) {
  const user = await findUserByEmail({ email, tx })
  const membership = user && (await findMembershipOfUser({ agencyId, userId: user.id, tx }))
  return membership !== undefined && membership.endedAt === null
}

async function queueInvitation({ agencyId, invitationId, tx, clock }: InTransaction & { clock: Clock }) {
  const mail = {
    kind: 'invitation',
    payload: { invitationId },
    agencyId,
    recipient: { invitationId },
  } as const
  await queueMail({ mail, tx, clock })
}

async function audit({
  action,
  invitationId,
  detail,
  member,
  tx,
  clock,
}: {
  action: string
  invitationId: string
  detail?: Record<string, unknown>
  member: Member
  tx: Tx
  clock: Clock
}) {
  const { agencyId, memberId } = member
  const subject = { kind: 'invitation', id: invitationId }
  await recordAudit({ fact: { agencyId, memberId, action, subject, ...(detail && { detail }) }, tx, clock })
}
