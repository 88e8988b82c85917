import { and, eq, inArray } from 'drizzle-orm'
import type { Tx } from '#platform/db/tenancy.ts'
import type { AgencyId } from '#platform/tenancy/agencyId.ts'
import { candidacyFeedback } from './candidacies.feedback.tables.ts'

export async function insertFeedback({ row, tx }: { row: typeof candidacyFeedback.$inferInsert; tx: Tx }) {
  await tx.insert(candidacyFeedback).values(row)
}

/** What was answered stays for what is counted; the words about the person go. */
export async function emptyFeedback({
  agencyId,
  candidacyIds,
  tx,
}: {
  agencyId: AgencyId
  candidacyIds: string[]
  tx: Tx
}) {
  if (candidacyIds.length === 0) return
  const table = candidacyFeedback
  await tx
    .update(table)
    .set({ text: '' })
    .where(and(eq(table.agencyId, agencyId), inArray(table.candidacyId, candidacyIds)))
}
