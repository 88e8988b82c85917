import type { Language } from '@rytm/contract/kernel.ts'
import type { Role } from '@rytm/contract/permissions.ts'
import { type Clock, toDate } from '#platform/clock/clock.ts'
import type { Tx } from '#platform/db/tenancy.ts'
import { newId } from '#platform/ids/newId.ts'
import type { AgencyId } from '#platform/tenancy/agencyId.ts'
import { addressTaken, alreadyMember } from './people.errors.ts'
import {
  findMembershipOfUser,
  findUserByEmail,
  insertMembership,
  insertUser,
  savePasswordHash,
  updateMembership,
} from './people.repository.ts'

interface Person {
  name: string
  email: string
  language: Language
  /** Undefined for somebody who is yet to choose one. */
  passwordHash?: string | undefined
}

/** A person who can sign in, as soon as there is a password. */
export async function createPerson({ person, tx, clock }: { person: Person; tx: Tx; clock: Clock }) {
  const { name, email, language, passwordHash } = person
  if (await findUserByEmail({ email, tx })) throw addressTaken()
  const now = toDate(clock.now())
  const userId = newId({ clock })
  const row = { id: userId, name, email, emailVerified: true, language, createdAt: now, updatedAt: now }
  if (!(await insertUser({ row, tx }))) throw addressTaken()
  if (passwordHash) await savePasswordHash({ userId, hash: passwordHash, id: newId({ clock }), now, tx })
  return { userId }
}

/**
 * Who comes back to an agency gets the membership that signed their history. Who is there already keeps their role: an
 * old second invitation must not make the last owner something else.
 */
export async function addMember({
  agencyId,
  userId,
  displayName,
  role,
  tx,
  clock,
}: {
  agencyId: AgencyId
  userId: string
  displayName: string
  role: Role
  tx: Tx
  clock: Clock
}) {
  const known = await findMembershipOfUser({ agencyId, userId, tx })
  if (known && !known.endedAt) throw alreadyMember()
  if (known) {
    await updateMembership({ agencyId, memberId: known.id, set: { role, endedAt: null }, tx })
    return { memberId: known.id }
  }
  const memberId = newId({ clock })
  await insertMembership({
    row: { agencyId, id: memberId, userId, displayName, role, createdAt: toDate(clock.now()) },
    tx,
  })
  return { memberId }
}
