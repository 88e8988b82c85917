import { and } from 'drizzle-orm'
import { contacts } from '#modules/clients/clients.tables.ts'
import { among, given, hotQuery } from '#platform/db/hotQuery.ts'
import type { Tx } from '#platform/db/tenancy.ts'
import type { AgencyId } from '#platform/tenancy/agencyId.ts'
import { unknownContact } from './touchpoints.errors.ts'

/** Contacts who have left stay ones with whom somebody talked. */
export async function requireContactsOf({
  agencyId,
  clientId,
  contactIds,
  tx,
}: {
  agencyId: AgencyId
  clientId: string
  contactIds: readonly string[]
  tx: Tx
}) {
  const wanted = [...new Set(contactIds)]
  if (wanted.length === 0) return
  const found = await contactsOfClient({ agencyId, clientId, wanted, tx })
  if (found.length < wanted.length) throw unknownContact()
}

const contactsOfClient = hotQuery('touchpoints.contacts', (db) => {
  const { agencyId, clientId, id } = contacts
  return db
    .select({ id })
    .from(contacts)
    .where(and(given(agencyId, 'agencyId'), given(clientId, 'clientId'), among(id, 'wanted')))
})
