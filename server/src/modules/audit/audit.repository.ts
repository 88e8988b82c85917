import type { Tx } from '#platform/db/tenancy.ts'
import { auditEntries } from './audit.tables.ts'

export async function insertAuditEntry({ entry, tx }: { entry: typeof auditEntries.$inferInsert; tx: Tx }) {
  await tx.insert(auditEntries).values(entry)
}
