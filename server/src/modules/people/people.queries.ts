import type { InvitationView } from '@rytm/contract/people.invitations.ts'
import type { MemberView } from '@rytm/contract/people.members.ts'
import { roleMay } from '@rytm/contract/permissions.ts'
import { and, asc, desc, eq, sql } from 'drizzle-orm'
import { agencies } from '#modules/agencies/agencies.tables.ts'
import { type Clock, toDate } from '#platform/clock/clock.ts'
import type { Db } from '#platform/db/pool.ts'
import { readInAgency } from '#platform/db/tenancy.ts'
import type { Member } from '#platform/http/actor.ts'
import { hashToken } from '#platform/ids/token.ts'
import { toAgencyId } from '#platform/tenancy/agencyId.ts'
import { oneTimeKeys, passkeys, users } from './people.auth.tables.ts'
import { invitationEnded } from './people.errors.ts'
import { findInvitationByToken, isOpen } from './people.invitations.repository.ts'
import { invitations, memberships } from './people.tables.ts'

interface Read {
  member: Member
  db: Db
}

export function listMembers({ member, db }: Read) {
  const maySee = roleMay({ role: member.role, permission: 'people.reset_second_step' })
  return readInAgency({ db, agencyId: member.agencyId }, async (tx) => {
    const rows = await tx
      .select({
        id: memberships.id,
        name: memberships.displayName,
        email: users.email,
        phone: memberships.phone,
        role: sql<MemberView['role']>`${memberships.role}`,
        createdAt: memberships.createdAt,
        endedAt: memberships.endedAt,
        secondStep: sql<boolean>`EXISTS (SELECT FROM ${oneTimeKeys} k WHERE k.user_id = ${users.id}
          AND k.confirmed_at IS NOT NULL) OR EXISTS (SELECT FROM ${passkeys} p WHERE p.user_id = ${users.id})`,
      })
      .from(memberships)
      .innerJoin(users, eq(users.id, memberships.userId))
      .where(eq(memberships.agencyId, member.agencyId))
      .orderBy(sql`${memberships.endedAt} IS NOT NULL`, asc(memberships.displayName), asc(memberships.id))
    return {
      items: rows.map(({ createdAt, endedAt, secondStep, ...row }) => ({
        ...row,
        secondStep: maySee ? secondStep : null,
        joinedAt: createdAt.toISOString(),
        endedAt: endedAt?.toISOString() ?? null,
      })),
    }
  })
}

export function listInvitations({ member, db, clock }: Read & { clock: Clock }) {
  return readInAgency({ db, agencyId: member.agencyId }, async (tx) => {
    const rows = await tx
      .select({
        id: invitations.id,
        email: invitations.email,
        role: sql<InvitationView['role']>`${invitations.role}`,
        language: sql<InvitationView['language']>`${invitations.language}`,
        invitedBy: memberships.displayName,
        createdAt: invitations.createdAt,
        expiresAt: invitations.expiresAt,
      })
      .from(invitations)
      .innerJoin(
        memberships,
        and(eq(memberships.agencyId, invitations.agencyId), eq(memberships.id, invitations.invitedBy)),
      )
      .where(and(eq(invitations.agencyId, member.agencyId), isOpen))
      .orderBy(desc(invitations.createdAt), desc(invitations.id))
    const now = toDate(clock.now())
    return {
      items: rows.map((row) => ({
        ...row,
        createdAt: row.createdAt.toISOString(),
        expiresAt: row.expiresAt.toISOString(),
        expired: row.expiresAt <= now,
      })),
    }
  })
}

/** For who holds the link: enough to know whose invitation it is. */
export async function showInvitation({ token, db, clock }: { token: string; db: Db; clock: Clock }) {
  const found = await findInvitationByToken({ tokenHash: hashToken(token), tx: db })
  if (!found) throw invitationEnded()
  const agencyId = toAgencyId(found.agencyId)
  return readInAgency({ db, agencyId }, async (tx) => {
    const [row] = await tx
      .select({
        agencyName: agencies.name,
        inviterName: memberships.displayName,
        email: invitations.email,
        role: sql<InvitationView['role']>`${invitations.role}`,
        language: sql<InvitationView['language']>`${invitations.language}`,
        expiresAt: invitations.expiresAt,
        hasAccount: sql<boolean>`EXISTS (SELECT FROM ${users} WHERE ${users.email} = ${invitations.email})`,
      })
      .from(invitations)
      .innerJoin(agencies, eq(agencies.id, invitations.agencyId))
      .innerJoin(
        memberships,
        and(eq(memberships.agencyId, invitations.agencyId), eq(memberships.id, invitations.invitedBy)),
      )
      .where(and(eq(invitations.agencyId, agencyId), eq(invitations.id, found.invitationId), isOpen))
    if (!row || row.expiresAt <= toDate(clock.now())) throw invitationEnded()
    const { expiresAt: _, ...shown } = row
    return shown
  })
}
