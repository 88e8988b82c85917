import type { Role } from '@rytm/contract/permissions.ts'
import { and, asc, eq, isNull, sql } from 'drizzle-orm'
import { memberships } from '#modules/people/people.tables.ts'
import type { Tx } from '#platform/db/tenancy.ts'
import type { AgencyId } from '#platform/tenancy/agencyId.ts'
import type { NoticeMember } from './notices.types.ts'

/** The living members of an agency, and how each of them is told. */
export async function loadNoticeMembers({
  agencyId,
  tx,
}: {
  agencyId: AgencyId
  tx: Tx
}): Promise<NoticeMember[]> {
  return tx
    .select({
      memberId: memberships.id,
      role: sql<Role>`${memberships.role}`,
      zone: memberships.zone,
      remindByMail: memberships.remindByMail,
    })
    .from(memberships)
    .where(and(eq(memberships.agencyId, agencyId), isNull(memberships.endedAt)))
    .orderBy(asc(memberships.createdAt), asc(memberships.id))
}
