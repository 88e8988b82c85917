import type { Language } from '@rytm/contract/kernel.ts'
import { recordAudit } from '#modules/audit/audit.usecases.ts'
import type { Clock } from '#platform/clock/clock.ts'
import type { Db } from '#platform/db/pool.ts'
import { inAgency, outsideAgencies, type Tx } from '#platform/db/tenancy.ts'
import { toAgencyId } from '#platform/tenancy/agencyId.ts'
import { makePasswordResetToken } from './people.codes.usecases.ts'
import { findMember, findUserByEmail } from './people.repository.ts'
import { findMembershipsOf } from './people.session.repository.ts'
import { createPerson } from './people.usecases.ts'

interface NewPerson {
  name: string
  email: string
  language: Language
}

/** The person with this address; a new one has no password yet. */
export async function ensurePerson({ person, tx, clock }: { person: NewPerson; tx: Tx; clock: Clock }) {
  const known = await findUserByEmail({ email: person.email, tx })
  if (known) return { userId: known.id, isNew: false }
  const { userId } = await createPerson({ person, tx, clock })
  return { userId, isNew: true }
}

export type OwnerLink =
  | { outcome: 'made'; token: string; validMinutes: number }
  | { outcome: 'unknown' | 'not_owner' }

/**
 * A token to choose a new password, for an owner whom nobody else can let in. What it ends (sessions, older tokens)
 * ends when it is used. Each agency that they own sees that it was made.
 */
export async function makeOwnerLink({
  email,
  db,
  clock,
}: {
  email: string
  db: Db
  clock: Clock
}): Promise<OwnerLink> {
  const found = await outsideAgencies({ db }, async (tx) => {
    const user = await findUserByEmail({ email, tx })
    return user && { userId: user.id, memberships: await findMembershipsOf({ userId: user.id, tx }) }
  })
  if (!found) return { outcome: 'unknown' }
  const owned = await auditInOwned({ memberships: found.memberships, db, clock })
  if (owned === 0) return { outcome: 'not_owner' }
  const { userId } = found
  const made = await outsideAgencies({ db }, (tx) => makePasswordResetToken({ userId, tx, clock }))
  return { outcome: 'made', ...made }
}

async function auditInOwned({
  memberships,
  db,
  clock,
}: {
  memberships: { agencyId: string; memberId: string }[]
  db: Db
  clock: Clock
}) {
  let owned = 0
  for (const membership of memberships) {
    const { memberId } = membership
    const agencyId = toAgencyId(membership.agencyId)
    owned += await inAgency({ db, agencyId }, async (tx) => {
      const member = await findMember({ agencyId, memberId, tx })
      if (member?.role !== 'owner') return 0
      const subject = { kind: 'member', id: memberId }
      await recordAudit({ fact: { agencyId, action: 'people.reset_link_made', subject }, tx, clock })
      return 1
    })
  }
  return owned
}
