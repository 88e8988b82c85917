import type { Tx } from '#platform/db/tenancy.ts'
import type { AgencyId } from '#platform/tenancy/agencyId.ts'
import { runningProjectsOf } from './clients.contacts.queries.ts'
import { emptyContact } from './clients.erasure.repository.ts'
import { contactInProjects } from './clients.errors.ts'

/** Empties a contact who is in no running project; part of an erasure, which reaches further. */
export async function emptyContactPerson({
  agencyId,
  contactId,
  name,
  erasedAt,
  knownTitles,
  tx,
}: {
  agencyId: AgencyId
  contactId: string
  name: string
  erasedAt: Date
  /** Those of the running projects that the member may know of. */
  knownTitles: string[]
  tx: Tx
}) {
  const running = await runningProjectsOf({ agencyId, contactId, tx })
  if (running.length > 0) throw contactInProjects({ titles: knownTitles })
  await emptyContact({ agencyId, contactId, name, erasedAt, tx })
}
