import type { Contact } from '@rytm/contract/clients.contacts.ts'
import { and, asc, count, desc, eq, inArray, isNull, max } from 'drizzle-orm'
import { memberships } from '#modules/people/people.tables.ts'
import { projectContacts } from '#modules/projects/projects.brief.tables.ts'
import { isConfidential } from '#modules/projects/projects.confidential.queries.ts'
import { projects } from '#modules/projects/projects.tables.ts'
import { touchpoints } from '#modules/touchpoints/touchpoints.tables.ts'
import type { Tx } from '#platform/db/tenancy.ts'
import type { AgencyId } from '#platform/tenancy/agencyId.ts'
import type { ContactRow } from './clients.contacts.repository.ts'
import { contacts } from './clients.tables.ts'

interface OfClient {
  agencyId: AgencyId
  clientId: string
  tx: Tx
}

const running = ['draft', 'active', 'on_hold', 'awaiting_start', 'closing']

export function toContact(row: ContactRow): Contact {
  const { id, clientId, name, email, phone, jobTitle, salutation } = row
  return {
    id,
    clientId,
    name,
    email,
    phone,
    jobTitle,
    salutation,
    language: row.language as Contact['language'],
    preferredChannel: row.preferredChannel as Contact['preferredChannel'],
  }
}

export async function contactsOfClient({ agencyId, clientId, tx }: OfClient) {
  const rows = await tx
    .select()
    .from(contacts)
    .where(and(eq(contacts.agencyId, agencyId), eq(contacts.clientId, clientId), isNull(contacts.removedAt)))
    .orderBy(asc(contacts.name), asc(contacts.id))
  return rows.map(toContact)
}

export function projectsOfClient({ agencyId, clientId, tx }: OfClient) {
  return tx
    .select({
      id: projects.id,
      title: projects.title,
      confidential: isConfidential,
      status: projects.status,
      startDate: projects.startDate,
      consultantName: memberships.displayName,
    })
    .from(projects)
    .leftJoin(
      memberships,
      and(eq(memberships.agencyId, projects.agencyId), eq(memberships.id, projects.leadConsultantId)),
    )
    .where(and(eq(projects.agencyId, agencyId), eq(projects.clientId, clientId)))
    .orderBy(desc(projects.createdAt), desc(projects.id))
}

export async function countProjects({ agencyId, clientId, tx }: OfClient) {
  const [row] = await tx
    .select({ n: count() })
    .from(projects)
    .where(and(eq(projects.agencyId, agencyId), eq(projects.clientId, clientId)))
  return row?.n ?? 0
}

/** When the client last heard something, in any project. */
export async function lastContactWith({ agencyId, clientId, tx }: OfClient) {
  const [row] = await tx
    .select({ at: max(touchpoints.occurredAt) })
    .from(touchpoints)
    .where(
      and(
        eq(touchpoints.agencyId, agencyId),
        eq(touchpoints.clientId, clientId),
        inArray(touchpoints.outcome, ['reached', 'sent']),
        isNull(touchpoints.withdrawnAt),
      ),
    )
  return row?.at?.toISOString() ?? null
}

/** Running projects in which a contact has a role. */
export function runningProjectsOf({
  agencyId,
  contactId,
  tx,
}: {
  agencyId: AgencyId
  contactId: string
  tx: Tx
}) {
  return tx
    .selectDistinct({ id: projects.id, title: projects.title })
    .from(projectContacts)
    .innerJoin(
      projects,
      and(eq(projects.agencyId, projectContacts.agencyId), eq(projects.id, projectContacts.projectId)),
    )
    .where(
      and(
        eq(projectContacts.agencyId, agencyId),
        eq(projectContacts.contactId, contactId),
        inArray(projects.status, running),
      ),
    )
    .orderBy(asc(projects.title))
}
