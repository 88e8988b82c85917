import type { Tx } from '#platform/db/tenancy.ts'
import type { AgencyId } from '#platform/tenancy/agencyId.ts'
import { countSessions, deleteIdentity, deleteVisits, isAddressKnown } from './portal.erasure.repository.ts'

/**
 * After a contact lost the address: sessions, codes and the identity go, unless another agency knows somebody by the same
 * one. Here they open nothing in any case, because what a session may see is asked of the contacts each time.
 */
export async function forgetVisitor({
  agencyId,
  contactId,
  email,
  tx,
}: {
  agencyId: AgencyId
  contactId: string
  email: string | null
  tx: Tx
}): Promise<number> {
  await deleteVisits({ agencyId, contactId, tx })
  if (!email || (await isAddressKnown({ email, tx }))) return 0
  const sessions = await countSessions({ email, tx })
  await deleteIdentity({ email, tx })
  return sessions
}
