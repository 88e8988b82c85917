import { and, eq, gt, isNull, sql } from 'drizzle-orm'
import type { Tx } from '#platform/db/tenancy.ts'
import type { AgencyId } from '#platform/tenancy/agencyId.ts'
import type { IdentityTx } from './people.session.repository.ts'
import { invitations } from './people.tables.ts'

export type InvitationRow = typeof invitations.$inferSelect

interface Where {
  agencyId: AgencyId
  tx: Tx
}

export async function insertInvitation({ row, tx }: { row: typeof invitations.$inferInsert; tx: Tx }) {
  await tx.insert(invitations).values(row)
}

/** Neither accepted nor taken back; whether it has run out is another question. */
export const isOpen = and(isNull(invitations.acceptedAt), isNull(invitations.revokedAt))

export async function findOpenInvitation({
  agencyId,
  invitationId,
  tx,
}: Where & { invitationId: string }): Promise<InvitationRow | undefined> {
  const [row] = await tx
    .select()
    .from(invitations)
    .where(and(eq(invitations.agencyId, agencyId), eq(invitations.id, invitationId), isOpen))
    .for('update')
  return row
}

export async function findWaitingInvitation({
  agencyId,
  email,
  now,
  tx,
}: Where & { email: string; now: Date }) {
  const [row] = await tx
    .select({ id: invitations.id })
    .from(invitations)
    .where(
      and(
        eq(invitations.agencyId, agencyId),
        eq(invitations.email, email),
        isOpen,
        gt(invitations.expiresAt, now),
      ),
    )
  return row
}

export async function updateInvitation({
  agencyId,
  invitationId,
  set,
  tx,
}: Where & { invitationId: string; set: Partial<typeof invitations.$inferInsert> }) {
  await tx
    .update(invitations)
    .set(set)
    .where(and(eq(invitations.agencyId, agencyId), eq(invitations.id, invitationId)))
}

/** Which agency's invitation a token is; crosses agencies, hence ids only. */
export async function findInvitationByToken({ tokenHash, tx }: { tokenHash: string; tx: IdentityTx }) {
  const { rows } = await tx.execute<{ agency_id: string; invitation_id: string }>(
    sql`SELECT agency_id, invitation_id FROM auth.invitation_by_token(${tokenHash})`,
  )
  const [row] = rows
  return row && { agencyId: row.agency_id, invitationId: row.invitation_id }
}
