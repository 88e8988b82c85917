import type { Tx } from '#platform/db/tenancy.ts'
import type { AgencyId } from '#platform/tenancy/agencyId.ts'
import { selectSampleRecords } from './agencies.sample.repository.ts'

/** Ids of the projects that are sample data: about invented work nobody is written to. */
export async function sampleProjectIds({
  agencyId,
  tx,
}: {
  agencyId: AgencyId
  tx: Tx
}): Promise<Set<string>> {
  const records = await selectSampleRecords({ agencyId, tx })
  return new Set(records.filter(({ kind }) => kind === 'project').map(({ recordId }) => recordId))
}
