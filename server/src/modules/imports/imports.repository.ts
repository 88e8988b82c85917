import { and, eq, getTableColumns, isNull, lte, or, sql } from 'drizzle-orm'
import type { Tx } from '#platform/db/tenancy.ts'
import type { WorkItem } from '#platform/jobs/claimedWork.ts'
import type { AgencyId } from '#platform/tenancy/agencyId.ts'
import { importsChannel } from './imports.constants.ts'
import { importNotFound } from './imports.errors.ts'
import { importMappings, projectImports } from './imports.tables.ts'
import type { ImportRecord, ImportState } from './imports.types.ts'

export interface ImportKey {
  agencyId: AgencyId
  importId: string
  tx: Tx
}

const isThis = ({ agencyId, importId }: Omit<ImportKey, 'tx'>) =>
  and(eq(projectImports.agencyId, agencyId), eq(projectImports.id, importId))

const { content: _, ...stateColumns } = getTableColumns(projectImports)

export async function insertImport({ row, tx }: { row: typeof projectImports.$inferInsert; tx: Tx }) {
  await tx.insert(projectImports).values(row)
}

/** With the file itself; another agency's import is not there. */
export async function loadImport({ tx, ...key }: ImportKey): Promise<ImportRecord> {
  const [row] = await tx.select().from(projectImports).where(isThis(key))
  if (!row) throw importNotFound()
  return row as ImportRecord
}

export async function loadImportState({ tx, ...key }: ImportKey): Promise<ImportState> {
  const [row] = await tx.select(stateColumns).from(projectImports).where(isThis(key))
  if (!row) throw importNotFound()
  return row as ImportState
}

/** Held until the end of the transaction: whoever changes or starts an import asks here first. */
export async function lockImport({ tx, ...key }: ImportKey): Promise<ImportRecord> {
  const [row] = await tx.select().from(projectImports).where(isThis(key)).for('update')
  if (!row) throw importNotFound()
  return row as ImportRecord
}

export async function saveImport({
  changes,
  tx,
  ...key
}: ImportKey & { changes: Partial<typeof projectImports.$inferInsert> }) {
  await tx.update(projectImports).set(changes).where(isThis(key))
}

export async function deleteImportRow({ tx, ...key }: ImportKey) {
  await tx.delete(projectImports).where(isThis(key))
}

export async function wakeImporters({ tx }: { tx: Tx }) {
  await tx.execute(sql`select pg_notify(${importsChannel}, '')`)
}

export async function findMapping({
  agencyId,
  headersFingerprint,
  tx,
}: {
  agencyId: AgencyId
  headersFingerprint: string
  tx: Tx
}) {
  const [row] = await tx
    .select()
    .from(importMappings)
    .where(
      and(eq(importMappings.agencyId, agencyId), eq(importMappings.headersFingerprint, headersFingerprint)),
    )
  return row
}

export async function rememberMapping({ row, tx }: { row: typeof importMappings.$inferInsert; tx: Tx }) {
  const { mapping, defaults, savedAt } = row
  await tx
    .insert(importMappings)
    .values(row)
    .onConflictDoUpdate({
      target: [importMappings.agencyId, importMappings.headersFingerprint],
      set: { mapping, defaults, savedAt },
    })
}

/** Takes a running import; undefined where somebody else has it. */
export async function claimImport({
  item,
  at,
  staleBefore,
  tx,
}: {
  item: WorkItem
  at: Date
  staleBefore: Date
  tx: Tx
}): Promise<ImportRecord | undefined> {
  const [row] = await tx
    .update(projectImports)
    .set({ claimedAt: at, attempts: sql`${projectImports.attempts} + 1` })
    .where(
      and(
        isThis({ agencyId: item.agencyId, importId: item.id }),
        eq(projectImports.state, 'running'),
        or(isNull(projectImports.claimedAt), lte(projectImports.claimedAt, staleBefore)),
      ),
    )
    .returning()
  return row as ImportRecord | undefined
}

/** Imports of one agency create one chunk at a time, so that two files cannot make the same client or project twice. */
export async function lockImporting({ agencyId, tx }: { agencyId: AgencyId; tx: Tx }) {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`imports ${agencyId}`}, 0))`)
}

/** The import as it stands, while the claim is still ours. */
export async function lockClaimed({
  claimedAt,
  tx,
  ...key
}: ImportKey & { claimedAt: Date }): Promise<ImportState | undefined> {
  const [row] = await tx
    .select(stateColumns)
    .from(projectImports)
    .where(and(isThis(key), eq(projectImports.state, 'running'), eq(projectImports.claimedAt, claimedAt)))
    .for('update')
  return row as ImportState | undefined
}
