import type { Tx } from '#platform/db/tenancy.ts'
import type { AgencyId } from '#platform/tenancy/agencyId.ts'
import { countProjects } from './clients.contacts.queries.ts'
import { deleteClientRow, lockClient } from './clients.repository.ts'

/** A client with a project stays. The names of those are the answer. */
export async function removeIdleClientsIn({
  agencyId,
  clientIds,
  tx,
}: {
  agencyId: AgencyId
  clientIds: string[]
  tx: Tx
}): Promise<string[]> {
  const kept: string[] = []
  for (const clientId of clientIds.toSorted()) {
    const client = await lockClient({ agencyId, clientId, tx })
    if (!client) continue
    if ((await countProjects({ agencyId, clientId, tx })) > 0) kept.push(client.name)
    else await deleteClientRow({ client, tx })
  }
  return kept
}
