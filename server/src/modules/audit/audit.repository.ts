import { insertRows } from '#platform/db/insertRows.ts'
import type { Tx } from '#platform/db/tenancy.ts'
import { auditEntries } from './audit.tables.ts'

export async function insertAuditEntry({ entry, tx }: { entry: typeof auditEntries.$inferSelect; tx: Tx }) {
  await insertRows({ table: auditEntries, rows: [entry], tx })
}
