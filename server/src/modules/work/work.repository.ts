import { and, eq } from 'drizzle-orm'
import type { Tx } from '#platform/db/tenancy.ts'
import type { AgencyId } from '#platform/tenancy/agencyId.ts'
import { approachCounts, workEntries } from './work.tables.ts'

/** What can be withdrawn and restored, by the name that the audit log uses. */
const withdrawable = { work_entry: workEntries, approach_count: approachCounts }
export type WorkFactKind = keyof typeof withdrawable

export async function insertWorkEntry({ row, tx }: { row: typeof workEntries.$inferInsert; tx: Tx }) {
  await tx.insert(workEntries).values(row)
}

export async function insertApproachCount({ row, tx }: { row: typeof approachCounts.$inferInsert; tx: Tx }) {
  await tx.insert(approachCounts).values(row)
}

interface FactKey {
  agencyId: AgencyId
  kind: WorkFactKind
  factId: string
  tx: Tx
}

export async function findWorkFact({ agencyId, kind, factId, tx }: FactKey) {
  const table = withdrawable[kind]
  const [row] = await tx
    .select({ projectId: table.projectId, withdrawnAt: table.withdrawnAt })
    .from(table)
    .where(and(eq(table.agencyId, agencyId), eq(table.id, factId)))
  return row
}

export async function setWorkWithdrawn({
  agencyId,
  kind,
  factId,
  withdrawnAt,
  tx,
}: FactKey & { withdrawnAt: Date | null }) {
  const table = withdrawable[kind]
  await tx
    .update(table)
    .set({ withdrawnAt })
    .where(and(eq(table.agencyId, agencyId), eq(table.id, factId)))
}
