import { and, eq, inArray, isNull } from 'drizzle-orm'
import { clients, contacts } from '#modules/clients/clients.tables.ts'
import { memberships } from '#modules/people/people.tables.ts'
import type { Tx } from '#platform/db/tenancy.ts'
import type { AgencyId } from '#platform/tenancy/agencyId.ts'
import { unknownClient, unknownConsultant, unknownContact } from './projects.errors.ts'

interface InTx {
  agencyId: AgencyId
  tx: Tx
}

/** Holds the client's row against deletion until the project stands. */
export async function requireClient({ agencyId, clientId, tx }: InTx & { clientId: string }) {
  const [client] = await tx
    .select({ id: clients.id })
    .from(clients)
    .where(and(eq(clients.agencyId, agencyId), eq(clients.id, clientId)))
    .for('key share')
  if (!client) throw unknownClient()
}

export async function requireConsultant(person: InTx & { memberId: string }) {
  if (!(await isLivingMember(person))) throw unknownConsultant()
}

export async function isLivingMember({ agencyId, memberId, tx }: InTx & { memberId: string }) {
  const [member] = await tx
    .select({ id: memberships.id })
    .from(memberships)
    .where(and(eq(memberships.agencyId, agencyId), eq(memberships.id, memberId), isNull(memberships.endedAt)))
  return member !== undefined
}

/** All of them must be present contacts of the client; contacts of another client of the agency are refused too. */
export async function requireContacts({
  agencyId,
  clientId,
  contactIds,
  tx,
}: InTx & { clientId: string; contactIds: string[] }) {
  const wanted = [...new Set(contactIds)]
  if (wanted.length === 0) return
  // Removing a contact locks the client; whoever comes second here sees that the contact is gone.
  await requireClient({ agencyId, clientId, tx })
  const found = await tx
    .select({ id: contacts.id })
    .from(contacts)
    .where(
      and(
        eq(contacts.agencyId, agencyId),
        eq(contacts.clientId, clientId),
        inArray(contacts.id, wanted),
        isNull(contacts.removedAt),
      ),
    )
  if (found.length < wanted.length) throw unknownContact()
}

/** By name; whoever was deleted is not among them. */
export async function namesOfContacts({ agencyId, contactIds, tx }: InTx & { contactIds: string[] }) {
  if (contactIds.length === 0) return []
  return tx
    .select({ id: contacts.id, name: contacts.name })
    .from(contacts)
    .where(and(eq(contacts.agencyId, agencyId), inArray(contacts.id, contactIds)))
    .orderBy(contacts.name, contacts.id)
}
