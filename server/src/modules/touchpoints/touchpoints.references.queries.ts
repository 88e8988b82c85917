import { and, eq, inArray } from 'drizzle-orm'
import { contacts } from '#modules/clients/clients.tables.ts'
import { projectContacts } from '#modules/projects/projects.brief.tables.ts'
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
  const found = await tx
    .select({ id: contacts.id })
    .from(contacts)
    .where(
      and(eq(contacts.agencyId, agencyId), eq(contacts.clientId, clientId), inArray(contacts.id, wanted)),
    )
  if (found.length < wanted.length) throw unknownContact()
}

/** Those of the projects that one of these people commissions, as the roles are now. */
export async function projectsCommissionedBy({
  agencyId,
  projectIds,
  contactIds,
  tx,
}: {
  agencyId: AgencyId
  projectIds: readonly string[]
  contactIds: readonly string[]
  tx: Tx
}): Promise<Set<string>> {
  if (projectIds.length === 0 || contactIds.length === 0) return new Set()
  const { projectId, contactId, role } = projectContacts
  const rows = await tx
    .select({ projectId })
    .from(projectContacts)
    .where(
      and(
        eq(projectContacts.agencyId, agencyId),
        inArray(projectId, [...projectIds]),
        inArray(contactId, [...contactIds]),
        eq(role, 'commissioning'),
      ),
    )
  return new Set(rows.map((row) => row.projectId))
}
