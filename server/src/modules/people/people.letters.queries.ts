import type { Language } from '@rytm/contract/kernel.ts'
import { and, eq, gt, isNull, sql } from 'drizzle-orm'
import { agencies } from '#modules/agencies/agencies.tables.ts'
import type { Tx } from '#platform/db/tenancy.ts'
import type { AgencyId } from '#platform/tenancy/agencyId.ts'
import { knownDevices, users } from './people.auth.tables.ts'
import { isOpen } from './people.invitations.repository.ts'
import { invitations, memberships } from './people.tables.ts'

interface Where {
  agencyId: AgencyId
  tx: Tx
}

/** Undefined when there is nobody to invite any more: accepted, taken back or over. */
export async function findInvitationLetter({
  agencyId,
  invitationId,
  now,
  tx,
}: Where & { invitationId: string; now: Date }) {
  const [row] = await tx
    .select({
      email: invitations.email,
      language: sql<Language>`${invitations.language}`,
      agencyName: agencies.name,
      inviterName: memberships.displayName,
    })
    .from(invitations)
    .innerJoin(agencies, eq(agencies.id, invitations.agencyId))
    .innerJoin(
      memberships,
      and(eq(memberships.agencyId, invitations.agencyId), eq(memberships.id, invitations.invitedBy)),
    )
    .where(
      and(
        eq(invitations.agencyId, agencyId),
        eq(invitations.id, invitationId),
        isOpen,
        gt(invitations.expiresAt, now),
      ),
    )
  return row
}

/** Undefined for who left the agency since the mail was asked for. */
export async function findMemberLetter({ agencyId, memberId, tx }: Where & { memberId: string }) {
  const [row] = await tx
    .select({
      userId: users.id,
      name: users.name,
      email: users.email,
      language: sql<Language>`${users.language}`,
    })
    .from(memberships)
    .innerJoin(users, eq(users.id, memberships.userId))
    .where(and(eq(memberships.agencyId, agencyId), eq(memberships.id, memberId), isNull(memberships.endedAt)))
  return row
}

/** Undefined for who left the agency, and where a new password made the browser unknown again. */
export async function findSignInLetter({
  agencyId,
  memberId,
  deviceId,
  tx,
}: Where & { memberId: string; deviceId: string }) {
  const [row] = await tx
    .select({
      name: users.name,
      email: users.email,
      language: sql<Language>`${users.language}`,
      zone: sql<string>`coalesce(${memberships.zone}, ${agencies.zone})`,
      userAgent: knownDevices.userAgent,
      signedInAt: knownDevices.createdAt,
    })
    .from(memberships)
    .innerJoin(agencies, eq(agencies.id, memberships.agencyId))
    .innerJoin(users, eq(users.id, memberships.userId))
    .innerJoin(knownDevices, and(eq(knownDevices.userId, users.id), eq(knownDevices.id, deviceId)))
    .where(and(eq(memberships.agencyId, agencyId), eq(memberships.id, memberId), isNull(memberships.endedAt)))
  return row
}
