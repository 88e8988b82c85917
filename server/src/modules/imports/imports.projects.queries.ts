import { and, asc, count, eq, sql } from 'drizzle-orm'
import { clients } from '#modules/clients/clients.tables.ts'
import { isUntouched } from '#modules/projects/projects.imported.queries.ts'
import { projects } from '#modules/projects/projects.tables.ts'
import { cursorId, cursorText, decodeCursor, toPage } from '#platform/db/keyset.ts'
import type { Db } from '#platform/db/pool.ts'
import { readInAgency, type Tx } from '#platform/db/tenancy.ts'
import type { Member } from '#platform/http/actor.ts'
import type { AgencyId } from '#platform/tenancy/agencyId.ts'
import { loadImportState } from './imports.repository.ts'

interface ListImportedProjects {
  importId: string
  member: Member
  query: { cursor?: string | undefined; limit: number }
  db: Db
}

interface OfImport {
  agencyId: AgencyId
  importId: string
  tx: Tx
}

const isOfImport = ({ agencyId, importId }: OfImport) =>
  and(eq(projects.agencyId, agencyId), eq(projects.importId, importId))

/** What an import has left behind, by client and title. */
export function listImportedProjects({ importId, member, query, db }: ListImportedProjects) {
  const { agencyId } = member
  return readInAgency({ db, agencyId }, async (tx) => {
    await loadImportState({ agencyId, importId, tx })
    const rows = await selectPage({ agencyId, importId, query, tx })
    const page = toPage({
      rows,
      limit: query.limit,
      item: ({ sortKey: _, ...project }) => project,
      cursor: ({ sortKey, id }) => [sortKey, id],
    })
    return { ...page, ...(await countProjects({ agencyId, importId, tx })) }
  })
}

function selectPage({ query, tx, ...key }: OfImport & Pick<ListImportedProjects, 'query'>) {
  const sortKey = sql<string>`(${clients.searchName} || ' ' || ${projects.searchText}) collate "C"`
  return tx
    .select({
      id: projects.id,
      title: projects.title,
      city: projects.city,
      clientName: clients.name,
      untouched: sql<boolean>`${isUntouched({ tx })}`,
      sortKey,
    })
    .from(projects)
    .innerJoin(clients, and(eq(clients.agencyId, projects.agencyId), eq(clients.id, projects.clientId)))
    .where(and(isOfImport({ ...key, tx }), after({ cursor: query.cursor, sortKey })))
    .orderBy(sortKey, asc(projects.id))
    .limit(query.limit + 1)
}

function after({ cursor, sortKey }: { cursor: string | undefined; sortKey: ReturnType<typeof sql> }) {
  if (!cursor) return undefined
  const [key, id] = decodeCursor(cursor, [cursorText, cursorId])
  return sql`(${sortKey}, ${projects.id}::text) > (${key}, ${id})`
}

async function countProjects(key: OfImport) {
  const { tx } = key
  const [row] = await tx
    .select({
      total: count(),
      untouched: sql<number>`count(*) filter (where ${isUntouched({ tx })})`.mapWith(Number),
    })
    .from(projects)
    .where(isOfImport(key))
  return { total: row?.total ?? 0, untouched: row?.untouched ?? 0 }
}
