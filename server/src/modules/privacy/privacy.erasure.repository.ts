import type { Tx } from '#platform/db/tenancy.ts'
import { erasures } from './privacy.tables.ts'

export async function insertErasure({ row, tx }: { row: typeof erasures.$inferInsert; tx: Tx }) {
  await tx.insert(erasures).values(row)
}
