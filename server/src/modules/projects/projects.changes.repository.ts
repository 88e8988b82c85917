import type { Tx } from '#platform/db/tenancy.ts'
import { projectLeadChanges, projectRhythms, projectTargetChanges } from './projects.changes.tables.ts'

export async function insertLeadChange({ row, tx }: { row: typeof projectLeadChanges.$inferInsert; tx: Tx }) {
  await tx.insert(projectLeadChanges).values(row)
}

export async function insertTargetChange({
  row,
  tx,
}: {
  row: typeof projectTargetChanges.$inferInsert
  tx: Tx
}) {
  await tx.insert(projectTargetChanges).values(row)
}

export async function insertRhythm({ row, tx }: { row: typeof projectRhythms.$inferInsert; tx: Tx }) {
  await tx.insert(projectRhythms).values(row)
}
