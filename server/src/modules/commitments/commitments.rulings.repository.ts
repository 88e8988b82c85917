import { and, eq, isNull } from 'drizzle-orm'
import type { Tx } from '#platform/db/tenancy.ts'
import type { AgencyId } from '#platform/tenancy/agencyId.ts'
import type { CommitmentRow } from './commitments.repository.ts'
import { commitmentRulings, commitments } from './commitments.tables.ts'

export async function findCommitment({
  agencyId,
  commitmentId,
  tx,
}: {
  agencyId: AgencyId
  commitmentId: string
  tx: Tx
}): Promise<CommitmentRow | undefined> {
  const [row] = await tx
    .select()
    .from(commitments)
    .where(and(eq(commitments.agencyId, agencyId), eq(commitments.id, commitmentId)))
  return row
}

export async function insertRuling({
  row,
  tx,
}: {
  row: Omit<typeof commitmentRulings.$inferInsert, 'withdrawnAt' | 'withdrawnBy'>
  tx: Tx
}): Promise<void> {
  await tx.insert(commitmentRulings).values(row)
}

/** Takes back the rulings that hold for a commitment; says whether there was one. */
export async function withdrawRulings({
  commitment: { agencyId, projectId, kind, subject },
  withdrawnAt,
  withdrawnBy,
  tx,
}: {
  commitment: CommitmentRow
  withdrawnAt: Date
  withdrawnBy: string
  tx: Tx
}): Promise<boolean> {
  const table = commitmentRulings
  const rows = await tx
    .update(table)
    .set({ withdrawnAt, withdrawnBy })
    .where(
      and(
        eq(table.agencyId, agencyId),
        eq(table.projectId, projectId),
        eq(table.commitmentKind, kind),
        eq(table.subject, subject),
        isNull(table.withdrawnAt),
      ),
    )
    .returning({ id: table.id })
  return rows.length > 0
}
