import { and, eq, isNull } from 'drizzle-orm'
import type { Tx } from '#platform/db/tenancy.ts'
import type { AgencyId } from '#platform/tenancy/agencyId.ts'
import { touchpointContests } from './touchpoints.tables.ts'

interface Settlement {
  settledAt: Date
  /** Null: whoever contested it took it back. */
  settledBy: string | null
  settlementNote?: string
}

interface Settle {
  agencyId: AgencyId
  settlement: Settlement
  tx: Tx
}

/** One contact's own, while it is open; undefined where there is none such. */
export async function takeBackOwn({
  agencyId,
  projectId,
  contactId,
  contestId,
  settlement,
  tx,
}: Settle & { projectId: string; contactId: string; contestId: string }) {
  const [row] = await tx
    .update(touchpointContests)
    .set(settlement)
    .where(
      and(
        eq(touchpointContests.agencyId, agencyId),
        eq(touchpointContests.id, contestId),
        eq(touchpointContests.projectId, projectId),
        eq(touchpointContests.contactId, contactId),
        isNull(touchpointContests.settledAt),
      ),
    )
    .returning()
  return row
}

/** All that are open about one touchpoint; how many there were. */
export async function settleOpen({
  agencyId,
  touchpointId,
  settlement,
  tx,
}: Settle & { touchpointId: string }): Promise<number> {
  const rows = await tx
    .update(touchpointContests)
    .set(settlement)
    .where(
      and(
        eq(touchpointContests.agencyId, agencyId),
        eq(touchpointContests.touchpointId, touchpointId),
        isNull(touchpointContests.settledAt),
      ),
    )
    .returning({ id: touchpointContests.id })
  return rows.length
}
