import type { Tx } from '#platform/db/tenancy.ts'
import { candidatePermissions } from './candidacies.permissions.tables.ts'

export async function insertPermission({
  row,
  tx,
}: {
  row: typeof candidatePermissions.$inferInsert
  tx: Tx
}) {
  await tx.insert(candidatePermissions).values(row)
}
