import type { Db } from '#platform/db/pool.ts'
import { toAgencyId } from '#platform/tenancy/agencyId.ts'
import type { WorkItem } from './claimedWork.ts'

/** What a listed function finds due across agencies; it gives ids and nothing else. */
export async function dueRows({
  listed,
  values,
  db,
}: {
  listed: `due_${string}`
  values: readonly (Date | number)[]
  db: Db
}): Promise<WorkItem[]> {
  const places = values.map((_, at) => `$${at + 1}`).join(', ')
  const { rows } = await db.$client.query<{ agency_id: string; id: string }>(
    `SELECT agency_id, id FROM auth.${listed}(${places})`,
    [...values],
  )
  return rows.map(({ agency_id: agencyId, id }) => ({ agencyId: toAgencyId(agencyId), id }))
}
