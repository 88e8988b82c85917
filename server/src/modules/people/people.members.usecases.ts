import type { Role } from '@rytm/contract/permissions.ts'
import { recordAudit } from '#modules/audit/audit.usecases.ts'
import { type Clock, toDate } from '#platform/clock/clock.ts'
import type { Db } from '#platform/db/pool.ts'
import { inAgency, type Tx } from '#platform/db/tenancy.ts'
import type { Member } from '#platform/http/actor.ts'
import { passOn } from './people.absences.usecases.ts'
import { lastOwner, memberNotFound } from './people.errors.ts'
import { findMember, lockOwners, type MembershipRow, updateMembership } from './people.repository.ts'
import { deleteSessionsInAgency } from './people.session.repository.ts'

interface ByMember {
  memberId: string
  member: Member
  db: Db
  clock: Clock
}

export function changeRole({ memberId, role, member, db, clock }: ByMember & { role: Role }) {
  const { agencyId } = member
  return inAgency({ db, agencyId }, async (tx) => {
    const changed = await loadMember({ memberId, member, tx })
    if (changed.role === role) return
    if (changed.role === 'owner') await refuseLastOwner({ member, tx })
    await updateMembership({ agencyId, memberId, set: { role }, tx })
    await recordAudit({
      fact: {
        agencyId,
        memberId: member.memberId,
        action: 'people.role_changed',
        subject: { kind: 'member', id: memberId },
        detail: { from: changed.role, to: role },
      },
      tx,
      clock,
    })
  })
}

/** The row stays for the history it signed; the person's sessions in this agency end at once. */
export function endMembership({ memberId, member, db, clock }: ByMember) {
  const { agencyId } = member
  return inAgency({ db, agencyId }, async (tx) => {
    const ended = await loadMember({ memberId, member, tx })
    if (ended.role === 'owner') await refuseLastOwner({ member, tx })
    await updateMembership({ agencyId, memberId, set: { endedAt: toDate(clock.now()) }, tx })
    await deleteSessionsInAgency({ userId: ended.userId, agencyId, tx })
    await passOn({ memberId, member, tx, clock })
    await recordAudit({
      fact: {
        agencyId,
        memberId: member.memberId,
        action: 'people.membership_ended',
        subject: { kind: 'member', id: memberId },
      },
      tx,
      clock,
    })
  })
}

/** Owners are locked first and in one order, so that two of them can't remove each other at once. */
async function loadMember({
  memberId,
  member: { agencyId },
  tx,
}: {
  memberId: string
  member: Member
  tx: Tx
}): Promise<MembershipRow> {
  await lockOwners({ agencyId, tx })
  const found = await findMember({ agencyId, memberId, tx })
  if (!found) throw memberNotFound()
  return found
}

async function refuseLastOwner({ member: { agencyId }, tx }: { member: Member; tx: Tx }) {
  const owners = await lockOwners({ agencyId, tx })
  if (owners.length < 2) throw lastOwner()
}
