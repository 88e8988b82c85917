import type { Language } from '@rytm/contract/kernel.ts'
import { permissionTable } from '@rytm/contract/permissions.ts'
import { and, asc, eq, inArray, isNull, sql } from 'drizzle-orm'
import { agencies } from '#modules/agencies/agencies.tables.ts'
import { users } from '#modules/people/people.auth.tables.ts'
import { memberships } from '#modules/people/people.tables.ts'
import type { Tx } from '#platform/db/tenancy.ts'
import type { AgencyId } from '#platform/tenancy/agencyId.ts'

export async function languageOf({ agencyId, tx }: { agencyId: AgencyId; tx: Tx }): Promise<string> {
  const [row] = await tx
    .select({ language: agencies.language })
    .from(agencies)
    .where(eq(agencies.id, agencyId))
  return row?.language ?? 'pl'
}

const roles = [...permissionTable['privacy.manage']]

/** Whoever may act on it is told of it. */
export async function membersToTell({ agencyId, tx }: { agencyId: AgencyId; tx: Tx }): Promise<string[]> {
  const { id, role, endedAt } = memberships
  const rows = await tx
    .select({ id })
    .from(memberships)
    .where(and(eq(memberships.agencyId, agencyId), inArray(role, roles), isNull(endedAt)))
    .orderBy(asc(id))
  return rows.map((row) => row.id)
}

/** Undefined for who left the agency, or no longer may. */
export async function findAgencyLetter({
  agencyId,
  memberId,
  tx,
}: {
  agencyId: AgencyId
  memberId: string
  tx: Tx
}) {
  const { id, role, endedAt, userId } = memberships
  const language = sql<Language>`${users.language}`
  const [row] = await tx
    .select({ name: users.name, email: users.email, language, agencyName: agencies.name })
    .from(memberships)
    .innerJoin(users, eq(users.id, userId))
    .innerJoin(agencies, eq(agencies.id, memberships.agencyId))
    .where(and(eq(memberships.agencyId, agencyId), eq(id, memberId), inArray(role, roles), isNull(endedAt)))
  return row
}
