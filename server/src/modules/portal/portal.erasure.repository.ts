import { and, eq } from 'drizzle-orm'
import type { Tx } from '#platform/db/tenancy.ts'
import { clientOf } from '#platform/db/tenancy.ts'
import type { AgencyId } from '#platform/tenancy/agencyId.ts'
import { contactCodes, contactIdentities, contactSessions } from './portal.auth.tables.ts'
import { portalVisits } from './portal.tables.ts'

/** Whether any agency still knows somebody by this address; crosses agencies, says no more than that. */
export async function isAddressKnown({ email, tx }: { email: string; tx: Tx }): Promise<boolean> {
  const { rows } = await clientOf(tx).query('SELECT FROM auth.contacts_by_email($1) LIMIT 1', [email])
  return rows.length > 0
}

export async function countSessions({ email, tx }: { email: string; tx: Tx }): Promise<number> {
  const rows = await tx
    .select({ id: contactSessions.id })
    .from(contactSessions)
    .innerJoin(contactIdentities, eq(contactIdentities.id, contactSessions.identityId))
    .where(eq(contactIdentities.email, email))
  return rows.length
}

/** The sessions go with the identity. */
export async function deleteIdentity({ email, tx }: { email: string; tx: Tx }) {
  await tx.delete(contactIdentities).where(eq(contactIdentities.email, email))
  await tx.delete(contactCodes).where(eq(contactCodes.email, email))
}

export async function deleteVisits({
  agencyId,
  contactId,
  tx,
}: {
  agencyId: AgencyId
  contactId: string
  tx: Tx
}) {
  const table = portalVisits
  await tx.delete(table).where(and(eq(table.agencyId, agencyId), eq(table.contactId, contactId)))
}
