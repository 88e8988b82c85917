import { and, eq } from 'drizzle-orm'
import { contacts } from '#modules/clients/clients.tables.ts'
import type { Tx } from '#platform/db/tenancy.ts'
import type { AgencyId } from '#platform/tenancy/agencyId.ts'
import { unknownContact } from './touchpoints.errors.ts'

/** A contact who has left stays one with whom somebody talked. */
export async function requireContactOf({
  agencyId,
  clientId,
  contactId,
  tx,
}: {
  agencyId: AgencyId
  clientId: string
  contactId: string
  tx: Tx
}) {
  const [contact] = await tx
    .select({ id: contacts.id })
    .from(contacts)
    .where(and(eq(contacts.agencyId, agencyId), eq(contacts.clientId, clientId), eq(contacts.id, contactId)))
  if (!contact) throw unknownContact()
}
