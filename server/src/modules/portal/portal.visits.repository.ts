import type { Tx } from '#platform/db/tenancy.ts'
import { portalVisits } from './portal.tables.ts'

/** Keeps when a contact last came, and forgets when they came before. */
export async function saveVisit({ row, tx }: { row: typeof portalVisits.$inferInsert; tx: Tx }) {
  await tx
    .insert(portalVisits)
    .values(row)
    .onConflictDoUpdate({
      target: [portalVisits.agencyId, portalVisits.projectId, portalVisits.contactId],
      set: { lastCameAt: row.lastCameAt },
    })
}
