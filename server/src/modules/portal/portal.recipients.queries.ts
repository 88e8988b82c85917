import type { Language } from '@rytm/contract/kernel.ts'
import { and, eq, isNull } from 'drizzle-orm'
import { agencies } from '#modules/agencies/agencies.tables.ts'
import { contacts } from '#modules/clients/clients.tables.ts'
import type { Tx } from '#platform/db/tenancy.ts'
import type { AgencyId } from '#platform/tenancy/agencyId.ts'

/** A contact as a mail addresses them; undefined for one who was removed or has no address. */
export async function findRecipient({
  agencyId,
  contactId,
  tx,
}: {
  agencyId: AgencyId
  contactId: string
  tx: Tx
}) {
  const [row] = await tx
    .select({
      name: contacts.name,
      email: contacts.email,
      salutation: contacts.salutation,
      language: contacts.language,
      agencyName: agencies.name,
    })
    .from(contacts)
    .innerJoin(agencies, eq(agencies.id, contacts.agencyId))
    .where(and(eq(contacts.agencyId, agencyId), eq(contacts.id, contactId), isNull(contacts.removedAt)))
  if (!row?.email) return undefined
  return { ...row, email: row.email, language: row.language as Language }
}
