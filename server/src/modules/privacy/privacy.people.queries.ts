import type { FoundPerson } from '@rytm/contract/privacy.ts'
import { and, asc, eq, isNull, or, sql } from 'drizzle-orm'
import { candidacies, candidates } from '#modules/candidacies/candidacies.tables.ts'
import { clients, contacts } from '#modules/clients/clients.tables.ts'
import { projectContacts } from '#modules/projects/projects.brief.tables.ts'
import type { Db } from '#platform/db/pool.ts'
import { containsPattern, searchText } from '#platform/db/searchText.ts'
import { readInAgency, type Tx } from '#platform/db/tenancy.ts'
import type { Member } from '#platform/http/actor.ts'
import type { AgencyId } from '#platform/tenancy/agencyId.ts'

const offered = 20

interface Search {
  agencyId: AgencyId
  search: string
  tx: Tx
}

/** Removed contacts too: their names stay until they are erased. */
export function findPeople({ search, member, db }: { search: string; member: Member; db: Db }) {
  const { agencyId } = member
  return readInAgency({ db, agencyId }, async (tx): Promise<{ items: FoundPerson[] }> => {
    const asked = { agencyId, search, tx }
    return { items: [...(await candidatesLike(asked)), ...(await contactsLike(asked))] }
  })
}

async function candidatesLike({ agencyId, search, tx }: Search): Promise<FoundPerson[]> {
  const { id, name, email } = candidates
  const rows = await tx
    .select({ id, name, email, projects: sql<number>`count(${candidacies.id})`.mapWith(Number) })
    .from(candidates)
    .leftJoin(candidacies, and(eq(candidacies.agencyId, agencyId), eq(candidacies.candidateId, id)))
    .where(
      and(
        eq(candidates.agencyId, agencyId),
        isNull(candidates.erasedAt),
        or(sql`${candidates.searchName} like ${containsPattern(search)}`, eq(email, search.toLowerCase())),
      ),
    )
    .groupBy(candidates.agencyId, id)
    .orderBy(asc(candidates.searchName), asc(id))
    .limit(offered)
  return rows.map((row) => ({ kind: 'candidate', ...row, clientName: null, removed: false }))
}

/** Contacts have no column for search; an agency has some thousands of them. */
async function contactsLike({ agencyId, search, tx }: Search): Promise<FoundPerson[]> {
  const { id, name, email, removedAt } = contacts
  const projects = tx.$count(
    projectContacts,
    and(eq(projectContacts.agencyId, agencyId), eq(projectContacts.contactId, id)),
  )
  const rows = await tx
    .select({ id, name, email, removedAt, clientName: clients.name, projects })
    .from(contacts)
    .innerJoin(clients, and(eq(clients.agencyId, agencyId), eq(clients.id, contacts.clientId)))
    .where(and(eq(contacts.agencyId, agencyId), isNull(contacts.erasedAt)))
    .orderBy(asc(name), asc(id))
  const wanted = searchText(search)
  return rows
    .filter((row) => searchText(`${row.name} ${row.email ?? ''}`).includes(wanted))
    .slice(0, offered)
    .map(({ removedAt: at, ...row }) => ({ kind: 'contact', ...row, removed: at !== null }))
}
