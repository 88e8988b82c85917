import type { Language } from '@rytm/contract/kernel.ts'
import type { ContactRole } from '@rytm/domain/projects/visibility.ts'
import { and, asc, desc, eq, inArray, isNotNull, isNull, ne, sql } from 'drizzle-orm'
import { agencies } from '#modules/agencies/agencies.tables.ts'
import { contacts } from '#modules/clients/clients.tables.ts'
import { projectContacts } from '#modules/projects/projects.brief.tables.ts'
import { projects } from '#modules/projects/projects.tables.ts'
import type { Db } from '#platform/db/pool.ts'
import { readInAgency, type Tx } from '#platform/db/tenancy.ts'
import { type AgencyId, toAgencyId } from '#platform/tenancy/agencyId.ts'
import type { PortalContact, ProjectAccess } from './portal.types.ts'

/** Everybody with this address who was not removed, in all agencies; crosses agencies, hence ids only. */
export async function contactsByEmail({ email, db }: { email: string; db: Db }): Promise<PortalContact[]> {
  const { rows } = await db.$client.query<{ agency_id: string; id: string }>(
    'SELECT agency_id, id FROM auth.contacts_by_email($1)',
    [email],
  )
  const byAgency = Map.groupBy(rows, (row) => row.agency_id)
  const found: PortalContact[] = []
  for (const [id, own] of byAgency) {
    const agencyId = toAgencyId(id)
    const ids = own.map((row) => row.id)
    found.push(...(await readInAgency({ db, agencyId }, (tx) => contactsOf({ agencyId, ids, tx }))))
  }
  return found
}

async function contactsOf({ agencyId, ids, tx }: { agencyId: AgencyId; ids: string[]; tx: Tx }) {
  const rows = await tx
    .select({ contactId: contacts.id, language: contacts.language, zone: agencies.zone })
    .from(contacts)
    .innerJoin(agencies, eq(agencies.id, contacts.agencyId))
    .where(and(eq(contacts.agencyId, agencyId), inArray(contacts.id, ids), isNull(contacts.removedAt)))
    .orderBy(asc(contacts.createdAt), asc(contacts.id))
  return rows.map((row) => ({ ...row, agencyId, language: row.language as Language }))
}

interface OfContact {
  agencyId: AgencyId
  contactId: string
  tx: Tx
}

/** The projects in which a contact has a role and the agency has begun, those that run first. */
export async function projectsOpenTo({ agencyId, contactId, tx }: OfContact): Promise<ProjectAccess[]> {
  const rows = await openProjects({ tx })
    .where(isOpen({ agencyId, contactId }))
    .orderBy(sql`${projects.status} <> 'active'`, desc(projects.startDate), asc(projects.id))
  return toAccess({ rows, agencyId, contactId })
}

/** What a contact may see of one project; undefined where it is not theirs. */
export async function findAccess({
  agencyId,
  contactId,
  portalId,
  tx,
}: OfContact & { portalId: string }): Promise<ProjectAccess | undefined> {
  const rows = await openProjects({ tx }).where(
    and(isOpen({ agencyId, contactId }), eq(projects.portalId, portalId)),
  )
  return toAccess({ rows, agencyId, contactId })[0]
}

function openProjects({ tx }: { tx: Tx }) {
  return tx
    .select({ projectId: projects.id, portalId: projects.portalId, role: projectContacts.role })
    .from(projectContacts)
    .innerJoin(
      projects,
      and(eq(projects.agencyId, projectContacts.agencyId), eq(projects.id, projectContacts.projectId)),
    )
    .innerJoin(
      contacts,
      and(eq(contacts.agencyId, projectContacts.agencyId), eq(contacts.id, projectContacts.contactId)),
    )
    .$dynamic()
}

/** A project cancelled as a draft never had a start: nothing of it was ever the client's. */
const isOpen = ({ agencyId, contactId }: { agencyId: AgencyId; contactId: string }) =>
  and(
    eq(projectContacts.agencyId, agencyId),
    eq(projectContacts.contactId, contactId),
    isNull(contacts.removedAt),
    eq(contacts.clientId, projects.clientId),
    ne(projects.status, 'draft'),
    isNotNull(projects.startDate),
  )

function toAccess({
  rows,
  ...contact
}: {
  rows: { projectId: string; portalId: string; role: string }[]
  agencyId: AgencyId
  contactId: string
}): ProjectAccess[] {
  return [...Map.groupBy(rows, ({ projectId }) => projectId)].map(([projectId, own]) => ({
    ...contact,
    projectId,
    portalId: own[0]?.portalId as string,
    roles: own.map(({ role }) => role as ContactRole),
  }))
}
