import { and, desc, eq, getTableColumns, sql } from 'drizzle-orm'
import { memberships } from '#modules/people/people.tables.ts'
import { cursorId, cursorNumber, decodeCursor, toPage } from '#platform/db/keyset.ts'
import type { Db } from '#platform/db/pool.ts'
import { readInAgency, type Tx } from '#platform/db/tenancy.ts'
import type { Member } from '#platform/http/actor.ts'
import { loadImport, loadImportState } from './imports.repository.ts'
import { projectImports } from './imports.tables.ts'
import type { ImportRecord, ImportState } from './imports.types.ts'
import { toDetail, toProgress, toSummary } from './imports.views.queries.ts'

interface OneImport {
  importId: string
  member: Member
  db: Db
}

interface ListImports {
  member: Member
  query: { cursor?: string | undefined; limit: number }
  db: Db
}

export function listImports({ member, query, db }: ListImports) {
  const { content: _, ...columns } = getTableColumns(projectImports)
  return readInAgency({ db, agencyId: member.agencyId }, async (tx) => {
    const rows = await tx
      .select({ record: columns, uploadedBy: memberships.displayName })
      .from(projectImports)
      .innerJoin(
        memberships,
        and(eq(memberships.agencyId, projectImports.agencyId), eq(memberships.id, projectImports.uploadedBy)),
      )
      .where(and(eq(projectImports.agencyId, member.agencyId), after(query.cursor)))
      .orderBy(desc(projectImports.uploadedAt), desc(projectImports.id))
      .limit(query.limit + 1)
    return toPage({
      rows,
      limit: query.limit,
      item: ({ record, uploadedBy }) => toSummary({ record: record as ImportState, uploadedBy }),
      cursor: ({ record }) => [record.uploadedAt.getTime(), record.id],
    })
  })
}

function after(cursor: string | undefined) {
  if (!cursor) return undefined
  const [uploadedAt, id] = decodeCursor(cursor, [cursorNumber, cursorId])
  return sql`(extract(epoch from ${projectImports.uploadedAt}) * 1000, ${projectImports.id}::text) < (${uploadedAt}::numeric, ${id})`
}

export function getImport({ importId, member, db }: OneImport) {
  const { agencyId } = member
  return readInAgency({ db, agencyId }, async (tx) =>
    detailOf({ record: await loadImport({ agencyId, importId, tx }), tx }),
  )
}

export async function detailOf({ record, tx }: { record: ImportRecord; tx: Tx }) {
  const [uploader] = await tx
    .select({ name: memberships.displayName })
    .from(memberships)
    .where(and(eq(memberships.agencyId, record.agencyId), eq(memberships.id, record.uploadedBy)))
  return toDetail({ record, uploadedBy: uploader?.name ?? '' })
}

export function getImportProgress({ importId, member, db }: OneImport) {
  const { agencyId } = member
  return readInAgency({ db, agencyId }, async (tx) =>
    toProgress(await loadImportState({ agencyId, importId, tx })),
  )
}
