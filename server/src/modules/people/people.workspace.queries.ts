import type { SessionView } from '@rytm/contract/people.session.ts'
import { permissions, type Role, roleMay } from '@rytm/contract/permissions.ts'
import { and, eq, sql } from 'drizzle-orm'
import { agencies } from '#modules/agencies/agencies.tables.ts'
import { type Clock, toDate } from '#platform/clock/clock.ts'
import type { Db } from '#platform/db/pool.ts'
import { outsideAgencies, readInAgency } from '#platform/db/tenancy.ts'
import type { Member, User } from '#platform/http/actor.ts'
import { toAgencyId } from '#platform/tenancy/agencyId.ts'
import { findMembershipsOf, findSessionsOf, type IdentityTx } from './people.session.repository.ts'
import { memberships } from './people.tables.ts'

/** What the workspace must know before its first screen. */
export async function readSession({
  user,
  member,
  db,
}: {
  user: User | null
  member: Member | null
  db: Db
}): Promise<SessionView> {
  const { userId: id, name, email, language } = user ?? {}
  return {
    user: id && name && email && language ? { id, name, email, language } : null,
    ...(member ? await readMembership({ member, db }) : { agency: null, member: null, permissions: [] }),
    secondStepMissing: user?.lacksSecondStep ?? false,
    agencies: user ? await readAgencies({ user, db }) : [],
    installation: { hasAgency: user !== null || (await hasAgency({ tx: db })) },
  }
}

function readMembership({ member, db }: { member: Member; db: Db }) {
  return readInAgency({ db, agencyId: member.agencyId }, async (tx) => {
    const [row] = await tx
      .select({
        agency: {
          id: agencies.id,
          name: agencies.name,
          language: sql<'pl' | 'en'>`${agencies.language}`,
          zone: agencies.zone,
          country: agencies.country,
        },
        member: {
          id: memberships.id,
          displayName: memberships.displayName,
          phone: memberships.phone,
          zone: memberships.zone,
          remindByMail: memberships.remindByMail,
        },
      })
      .from(agencies)
      .innerJoin(memberships, and(eq(memberships.agencyId, agencies.id), eq(memberships.id, member.memberId)))
      .where(eq(agencies.id, member.agencyId))
    if (!row) return { agency: null, member: null, permissions: [] }
    return {
      agency: row.agency,
      member: { ...row.member, role: member.role },
      permissions: permissions.filter((permission) => roleMay({ role: member.role, permission })),
    }
  })
}

async function readAgencies({ user, db }: { user: User; db: Db }) {
  const mine = await findMembershipsOf({ userId: user.userId, tx: db })
  const named = mine.map(({ agencyId, memberId }) =>
    readInAgency({ db, agencyId: toAgencyId(agencyId) }, (tx) =>
      tx
        .select({ id: agencies.id, name: agencies.name, role: sql<Role>`${memberships.role}` })
        .from(agencies)
        .innerJoin(memberships, and(eq(memberships.agencyId, agencies.id), eq(memberships.id, memberId)))
        .where(eq(agencies.id, agencyId)),
    ),
  )
  return (await Promise.all(named)).flat()
}

export async function hasAgency({ tx }: { tx: IdentityTx }) {
  const { rows } = await tx.execute(sql`SELECT agency_id FROM auth.any_agency()`)
  return rows.length > 0
}

export function listSessions({ user, db, clock }: { user: User; db: Db; clock: Clock }) {
  return outsideAgencies({ db }, async (tx) => {
    const rows = await findSessionsOf({ userId: user.userId, now: toDate(clock.now()), tx })
    return {
      items: rows.map((row) => ({
        id: row.id,
        device: row.userAgent || null,
        ipAddress: row.ipAddress || null,
        createdAt: row.createdAt.toISOString(),
        lastSeenAt: row.updatedAt.toISOString(),
        current: row.id === user.sessionId,
      })),
    }
  })
}
