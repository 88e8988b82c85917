import { and, desc, eq, gt, lt, ne, sql } from 'drizzle-orm'
import type { NodePgDatabase } from 'drizzle-orm/node-postgres'
import type { Tx } from '#platform/db/tenancy.ts'
import { sessions, users } from './people.auth.tables.ts'

/** Identities belong to no agency: their rows may be read inside any transaction, or without one. */
export type IdentityTx = Tx | NodePgDatabase

export async function insertSession({ row, tx }: { row: typeof sessions.$inferInsert; tx: Tx }) {
  await tx.insert(sessions).values(row)
}

/** Living memberships in order of joining; crosses agencies, hence ids only. */
export async function findMembershipsOf({ userId, tx }: { userId: string; tx: IdentityTx }) {
  const { rows } = await tx.execute<{ agency_id: string; member_id: string }>(
    sql`SELECT agency_id, member_id FROM auth.memberships_of(${userId}::uuid)`,
  )
  return rows.map((row) => ({ agencyId: row.agency_id, memberId: row.member_id }))
}

export function findSessionsOf({ userId, now, tx }: { userId: string; now: Date; tx: Tx }) {
  return tx
    .select()
    .from(sessions)
    .where(and(eq(sessions.userId, userId), gt(sessions.expiresAt, now)))
    .orderBy(desc(sessions.updatedAt))
}

/** Moves "last seen" and the end of the session, unless that was done a moment ago. */
export async function touchSession({
  sessionId,
  now,
  expiresAt,
  unlessSince,
  tx,
}: {
  sessionId: string
  now: Date
  expiresAt: Date
  unlessSince: Date
  tx: IdentityTx
}) {
  await tx
    .update(sessions)
    .set({ updatedAt: now, expiresAt })
    .where(and(eq(sessions.id, sessionId), lt(sessions.updatedAt, unlessSince)))
}

export async function setActiveAgency({
  sessionId,
  userId,
  agencyId,
  tx,
}: {
  sessionId: string
  userId: string
  agencyId: string
  tx: Tx
}) {
  await tx.update(sessions).set({ activeAgencyId: agencyId }).where(eq(sessions.id, sessionId))
  await rememberAgency({ userId, agencyId, tx })
}

export async function rememberAgency({ userId, agencyId, tx }: { userId: string; agencyId: string; tx: Tx }) {
  await tx.update(users).set({ lastAgencyId: agencyId }).where(eq(users.id, userId))
}

/** Of the agencies that somebody belongs to still the one they worked in last, else the one they joined first. */
export async function findLastAgency({ userId, tx }: { userId: string; tx: IdentityTx }) {
  const [user] = await tx.select({ last: users.lastAgencyId }).from(users).where(eq(users.id, userId))
  const mine = await findMembershipsOf({ userId, tx })
  const [first] = mine
  return (mine.find(({ agencyId }) => agencyId === user?.last) ?? first)?.agencyId ?? null
}

export async function deleteSession({
  userId,
  sessionId,
  tx,
}: {
  userId: string
  sessionId: string
  tx: IdentityTx
}) {
  const gone = await tx
    .delete(sessions)
    .where(and(eq(sessions.userId, userId), eq(sessions.id, sessionId)))
    .returning({ id: sessions.id })
  return gone.length > 0
}

export async function deleteSessionsOf({ userId, except, tx }: { userId: string; except?: string; tx: Tx }) {
  await tx
    .delete(sessions)
    .where(and(eq(sessions.userId, userId), except ? ne(sessions.id, except) : undefined))
}

export async function deleteSessionsInAgency({
  userId,
  agencyId,
  tx,
}: {
  userId: string
  agencyId: string
  tx: Tx
}) {
  await tx.delete(sessions).where(and(eq(sessions.userId, userId), eq(sessions.activeAgencyId, agencyId)))
}
