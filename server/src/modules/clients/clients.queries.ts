import type { ProjectStatus } from '@rytm/domain/projects/projectStatus.ts'
import { and, asc, count, eq, inArray, isNull, like, sql } from 'drizzle-orm'
import { projects } from '#modules/projects/projects.tables.ts'
import { cursorId, cursorText, decodeCursor, toPage } from '#platform/db/keyset.ts'
import type { Db } from '#platform/db/pool.ts'
import { containsPattern } from '#platform/db/searchText.ts'
import { readInAgency } from '#platform/db/tenancy.ts'
import type { Member } from '#platform/http/actor.ts'
import { contactsOfClient, lastContactWith, projectsOfClient } from './clients.contacts.queries.ts'
import { clientNotFound } from './clients.errors.ts'
import { type ClientRow, findClient } from './clients.repository.ts'
import { clients, contacts } from './clients.tables.ts'

interface ListClients {
  member: Member
  query: { search?: string | undefined; cursor?: string | undefined; limit: number }
  db: Db
}

export function listClients({ member, query, db }: ListClients) {
  return readInAgency({ db, agencyId: member.agencyId }, async (tx) => {
    const after = query.cursor ? decodeCursor(query.cursor, [cursorText, cursorId]) : undefined
    const rows = await tx
      .select({
        id: clients.id,
        name: clients.name,
        city: clients.city,
        searchName: clients.searchName,
        contacts: sql<number>`(${tx
          .select({ n: count() })
          .from(contacts)
          .where(
            and(
              eq(contacts.agencyId, clients.agencyId),
              eq(contacts.clientId, clients.id),
              isNull(contacts.removedAt),
            ),
          )})`.mapWith(Number),
        activeProjects: sql<number>`(${tx
          .select({ n: count() })
          .from(projects)
          .where(
            and(
              eq(projects.agencyId, clients.agencyId),
              eq(projects.clientId, clients.id),
              inArray(projects.status, ['active', 'on_hold', 'awaiting_start', 'closing']),
            ),
          )})`.mapWith(Number),
      })
      .from(clients)
      .where(
        and(
          eq(clients.agencyId, member.agencyId),
          query.search ? like(clients.searchName, containsPattern(query.search)) : undefined,
          after ? sql`(${clients.searchName}, ${clients.id}) > (${after[0]}, ${after[1]}::uuid)` : undefined,
        ),
      )
      .orderBy(asc(clients.searchName), asc(clients.id))
      .limit(query.limit + 1)
    return toPage({
      rows,
      limit: query.limit,
      item: ({ searchName: _, ...summary }) => summary,
      cursor: (row) => [row.searchName, row.id],
    })
  })
}

export function getClient({ member, clientId, db }: { member: Member; clientId: string; db: Db }) {
  return readInAgency({ db, agencyId: member.agencyId }, async (tx) => {
    const key = { agencyId: member.agencyId, clientId, tx }
    const row = await requireClient(key)
    const ofClient = await projectsOfClient(key)
    return {
      ...toClientDetail(row),
      contacts: await contactsOfClient(key),
      projects: ofClient.map(({ status, ...project }) => ({ ...project, status: status as ProjectStatus })),
      lastContactAt: await lastContactWith(key),
    }
  })
}

/** The client's row; a missing client and one of another agency are the same `clients.not_found`. */
export async function requireClient(key: Parameters<typeof findClient>[0]): Promise<ClientRow> {
  const row = await findClient(key)
  if (!row) throw clientNotFound()
  return row
}

export function toClientDetail({ id, name, city, website, note, createdAt }: ClientRow) {
  return { id, name, city, website, note, createdAt: createdAt.toISOString() }
}
