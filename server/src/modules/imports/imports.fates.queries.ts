import { createHash } from 'node:crypto'
import type { RowFate } from '@rytm/contract/imports.check.ts'
import type { UnderstoodRow } from '@rytm/domain/imports/understandRow.ts'
import { and, asc, eq, inArray } from 'drizzle-orm'
import { clients } from '#modules/clients/clients.tables.ts'
import { projects } from '#modules/projects/projects.tables.ts'
import type { Tx } from '#platform/db/tenancy.ts'
import type { AgencyId } from '#platform/tenancy/agencyId.ts'

export interface RowWithFate extends UnderstoodRow {
  fate: RowFate
}

/** What a run would do with each row: refuse it, skip what exists or came before in the file, else create. */
export async function decideFates({
  rows,
  agencyId,
  tx,
}: {
  rows: UnderstoodRow[]
  agencyId: AgencyId
  tx: Tx
}): Promise<RowWithFate[]> {
  const keys = rows.flatMap(({ draft }) => (draft ? [storedKey(draft.importKey)] : []))
  const taken = await findTakenKeys({ keys, agencyId, tx })
  return rows.map((row) => {
    if (!row.draft) return { ...row, fate: 'refused' }
    const key = storedKey(row.draft.importKey)
    if (taken.has(key)) return { ...row, fate: 'duplicate' }
    taken.add(key)
    return { ...row, fate: 'new' }
  })
}

/** A key of any length as what the unique index holds. */
export function storedKey(importKey: string): string {
  return createHash('sha256').update(importKey).digest('hex')
}

async function findTakenKeys({ keys, agencyId, tx }: { keys: string[]; agencyId: AgencyId; tx: Tx }) {
  if (keys.length === 0) return new Set<string>()
  const rows = await tx
    .select({ key: projects.importKey })
    .from(projects)
    .where(and(eq(projects.agencyId, agencyId), inArray(projects.importKey, keys)))
  return new Set(rows.flatMap(({ key }) => key ?? []))
}

/** Clients by normalised name; of several with one name the oldest. */
export async function findClientIds({
  searchNames,
  agencyId,
  tx,
}: {
  searchNames: string[]
  agencyId: AgencyId
  tx: Tx
}): Promise<Map<string, string>> {
  if (searchNames.length === 0) return new Map()
  const rows = await tx
    .select({ id: clients.id, searchName: clients.searchName })
    .from(clients)
    .where(and(eq(clients.agencyId, agencyId), inArray(clients.searchName, [...new Set(searchNames)])))
    .orderBy(asc(clients.createdAt), asc(clients.id))
  return new Map(rows.reverse().map(({ id, searchName }) => [searchName, id]))
}
