import type { Tx } from '#platform/db/tenancy.ts'
import type { AgencyId } from '#platform/tenancy/agencyId.ts'
import { readContact, readPartsOfContact, readSessionsOf } from './privacy.contactCopy.queries.ts'
import { alreadyErased, personNotFound } from './privacy.errors.ts'

/** Everything that is kept of a contact of a client. */
export async function contactCopyOf({
  agencyId,
  contactId,
  tx,
}: {
  agencyId: AgencyId
  contactId: string
  tx: Tx
}) {
  const found = await readContact({ agencyId, contactId, tx })
  if (!found) throw personNotFound()
  const { contact, client } = found
  if (contact.erasedAt) throw alreadyErased()
  const { name, email, phone, jobTitle, language, salutation, createdAt, removedAt } = contact
  return {
    person: {
      kind: 'contact',
      name,
      email,
      phone,
      jobTitle,
      client,
      language,
      salutation,
      addedAt: createdAt,
      removedAt,
    },
    ...(await readPartsOfContact({ agencyId, contactId, tx })),
    sessions: email ? await readSessionsOf({ agencyId, email, tx }) : [],
  }
}
