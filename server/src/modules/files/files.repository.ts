import { and, eq, inArray } from 'drizzle-orm'
import type { Tx } from '#platform/db/tenancy.ts'
import type { AgencyId } from '#platform/tenancy/agencyId.ts'
import { candidacyFiles } from './files.tables.ts'

interface InTx {
  agencyId: AgencyId
  tx: Tx
}

export async function findFile({ agencyId, fileId, tx }: InTx & { fileId: string }) {
  const { id, candidacyId, purpose } = candidacyFiles
  const [row] = await tx
    .select({ id, candidacyId, purpose })
    .from(candidacyFiles)
    .where(and(eq(candidacyFiles.agencyId, agencyId), eq(candidacyFiles.id, fileId)))
  return row
}

export async function insertFile({ row, tx }: { row: typeof candidacyFiles.$inferInsert; tx: Tx }) {
  await tx.insert(candidacyFiles).values(row)
}

export async function deleteFile({ agencyId, fileId, tx }: InTx & { fileId: string }) {
  await tx
    .delete(candidacyFiles)
    .where(and(eq(candidacyFiles.agencyId, agencyId), eq(candidacyFiles.id, fileId)))
}

/** The one that stands where another one comes. */
export async function deleteFileOf({
  agencyId,
  candidacyId,
  purpose,
  tx,
}: InTx & { candidacyId: string; purpose: string }) {
  const table = candidacyFiles
  await tx
    .delete(table)
    .where(and(eq(table.agencyId, agencyId), eq(table.candidacyId, candidacyId), eq(table.purpose, purpose)))
}

export async function deleteFilesOf({ agencyId, candidacyIds, tx }: InTx & { candidacyIds: string[] }) {
  const table = candidacyFiles
  if (candidacyIds.length === 0) return
  await tx.delete(table).where(and(eq(table.agencyId, agencyId), inArray(table.candidacyId, candidacyIds)))
}
