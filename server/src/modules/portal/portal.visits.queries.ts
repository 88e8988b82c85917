import { and } from 'drizzle-orm'
import { given, hotQuery } from '#platform/db/hotQuery.ts'
import type { Tx } from '#platform/db/tenancy.ts'
import type { AgencyId } from '#platform/tenancy/agencyId.ts'
import { portalVisits } from './portal.tables.ts'

/** When each contact of a project last opened its page; whoever never came is not in the list. */
export async function lastVisits({
  agencyId,
  projectId,
  tx,
}: {
  agencyId: AgencyId
  projectId: string
  tx: Tx
}) {
  const rows = await visits({ agencyId, projectId, tx })
  return rows.map(({ contactId, lastCameAt }) => ({ contactId, lastCameAt: lastCameAt.toISOString() }))
}

const visits = hotQuery('portal.visits', (db) =>
  db
    .select({ contactId: portalVisits.contactId, lastCameAt: portalVisits.lastCameAt })
    .from(portalVisits)
    .where(and(given(portalVisits.agencyId, 'agencyId'), given(portalVisits.projectId, 'projectId'))),
)
