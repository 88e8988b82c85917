import { and, asc, eq, isNull } from 'drizzle-orm'
import type { Tx } from '#platform/db/tenancy.ts'
import type { AgencyId } from '#platform/tenancy/agencyId.ts'
import { accounts, users } from './people.auth.tables.ts'
import { memberships } from './people.tables.ts'

export type MembershipRow = typeof memberships.$inferSelect

/** False where somebody made a person with this address in the same moment. */
export async function insertUser({ row, tx }: { row: typeof users.$inferInsert; tx: Tx }): Promise<boolean> {
  const inserted = await tx.insert(users).values(row).onConflictDoNothing().returning({ id: users.id })
  return inserted.length > 0
}

export async function findUserByEmail({ email, tx }: { email: string; tx: Tx }) {
  const [row] = await tx.select().from(users).where(eq(users.email, email))
  return row
}

export async function findUser({ userId, tx }: { userId: string; tx: Tx }) {
  const [row] = await tx.select().from(users).where(eq(users.id, userId))
  return row
}

export async function updateUser({
  userId,
  set,
  tx,
}: {
  userId: string
  set: Partial<typeof users.$inferInsert>
  tx: Tx
}) {
  await tx.update(users).set(set).where(eq(users.id, userId))
}

const credential = (userId: string) => and(eq(accounts.userId, userId), eq(accounts.providerId, 'credential'))

export async function findPasswordHash({ userId, tx }: { userId: string; tx: Tx }) {
  const [row] = await tx.select({ hash: accounts.password }).from(accounts).where(credential(userId))
  return row?.hash ?? undefined
}

/** Until the transaction ends nobody changes it. */
export async function holdPasswordHash({ userId, tx }: { userId: string; tx: Tx }) {
  const [row] = await tx
    .select({ hash: accounts.password })
    .from(accounts)
    .where(credential(userId))
    .for('share')
  return row?.hash ?? undefined
}

/** One credential account per person, as the identity library keeps it. */
export async function savePasswordHash({
  userId,
  hash,
  id,
  now,
  tx,
}: {
  userId: string
  hash: string
  id: string
  now: Date
  tx: Tx
}) {
  const changed = await tx
    .update(accounts)
    .set({ password: hash, updatedAt: now })
    .where(credential(userId))
    .returning({ id: accounts.id })
  if (changed.length > 0) return
  await tx.insert(accounts).values({
    id,
    userId,
    accountId: userId,
    providerId: 'credential',
    password: hash,
    createdAt: now,
    updatedAt: now,
  })
}

export async function insertMembership({ row, tx }: { row: typeof memberships.$inferInsert; tx: Tx }) {
  await tx.insert(memberships).values(row)
}

interface Where {
  agencyId: AgencyId
  tx: Tx
}

/**
 * Living members only; an ended membership is history. Locked so that what refers to a member meanwhile does not wait:
 * who writes a fact holds its project, and that may be wanted next.
 */
export async function findMember({ agencyId, memberId, tx }: Where & { memberId: string }) {
  const [row] = await tx
    .select()
    .from(memberships)
    .where(and(eq(memberships.agencyId, agencyId), eq(memberships.id, memberId), isNull(memberships.endedAt)))
    .for('no key update')
  return row
}

/** Ended ones too: who comes back gets the same membership again. */
export async function findMembershipOfUser({ agencyId, userId, tx }: Where & { userId: string }) {
  const [row] = await tx
    .select()
    .from(memberships)
    .where(and(eq(memberships.agencyId, agencyId), eq(memberships.userId, userId)))
  return row
}

/** Locks them, so that two owners can't end each other at once. */
export async function lockOwners({ agencyId, tx }: Where) {
  return tx
    .select({ id: memberships.id })
    .from(memberships)
    .where(
      and(eq(memberships.agencyId, agencyId), eq(memberships.role, 'owner'), isNull(memberships.endedAt)),
    )
    .orderBy(asc(memberships.id))
    .for('no key update')
}

export async function updateMembership({
  agencyId,
  memberId,
  set,
  tx,
}: Where & { memberId: string; set: Partial<typeof memberships.$inferInsert> }) {
  await tx
    .update(memberships)
    .set(set)
    .where(and(eq(memberships.agencyId, agencyId), eq(memberships.id, memberId)))
}
