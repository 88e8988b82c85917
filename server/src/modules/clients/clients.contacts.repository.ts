import { and, eq, isNull } from 'drizzle-orm'
import type { Tx } from '#platform/db/tenancy.ts'
import type { AgencyId } from '#platform/tenancy/agencyId.ts'
import { contacts } from './clients.tables.ts'

export type ContactRow = typeof contacts.$inferSelect

interface OfClient {
  agencyId: AgencyId
  clientId: string
  tx: Tx
}

export async function insertContact({ row, tx }: { row: typeof contacts.$inferInsert; tx: Tx }) {
  const [inserted] = await tx.insert(contacts).values(row).returning()
  return inserted as ContactRow
}

export async function findContact({ agencyId, clientId, contactId, tx }: OfClient & { contactId: string }) {
  const [row] = await tx
    .select()
    .from(contacts)
    .where(
      and(
        eq(contacts.agencyId, agencyId),
        eq(contacts.clientId, clientId),
        eq(contacts.id, contactId),
        isNull(contacts.removedAt),
      ),
    )
  return row
}

/** Whether a contact of the client has the address; the client's row is locked by the caller. */
export async function isEmailTaken({ agencyId, clientId, email, tx }: OfClient & { email: string }) {
  const [row] = await tx
    .select({ id: contacts.id })
    .from(contacts)
    .where(and(eq(contacts.agencyId, agencyId), eq(contacts.clientId, clientId), eq(contacts.email, email)))
  return row !== undefined
}

export async function saveContact({
  contact,
  changes,
  tx,
}: {
  contact: ContactRow
  changes: Partial<typeof contacts.$inferInsert>
  tx: Tx
}) {
  const [saved] = await tx
    .update(contacts)
    .set(changes)
    .where(and(eq(contacts.agencyId, contact.agencyId), eq(contacts.id, contact.id)))
    .returning()
  return saved as ContactRow
}
