import { and, eq, sql } from 'drizzle-orm'
import type { Tx } from '#platform/db/tenancy.ts'
import type { AgencyId } from '#platform/tenancy/agencyId.ts'
import { contacts } from './clients.tables.ts'

/** All that tells who it was; removed, too, if the contact was not yet. */
export async function emptyContact({
  agencyId,
  contactId,
  name,
  erasedAt,
  tx,
}: {
  agencyId: AgencyId
  contactId: string
  name: string
  erasedAt: Date
  tx: Tx
}) {
  await tx
    .update(contacts)
    .set({
      name,
      email: null,
      phone: null,
      jobTitle: null,
      salutation: null,
      removedAt: sql`coalesce(${contacts.removedAt}, ${erasedAt.toISOString()}::timestamptz)`,
      erasedAt,
    })
    .where(and(eq(contacts.agencyId, agencyId), eq(contacts.id, contactId)))
}
