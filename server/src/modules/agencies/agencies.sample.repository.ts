import { and, asc, eq, sql } from 'drizzle-orm'
import type { Tx } from '#platform/db/tenancy.ts'
import type { AgencyId } from '#platform/tenancy/agencyId.ts'
import { sampleRecords } from './agencies.tables.ts'

export type SampleRecordRow = typeof sampleRecords.$inferSelect
export type SampleKind = 'client' | 'project' | 'candidate'

export async function insertSampleRecord({ row, tx }: { row: typeof sampleRecords.$inferInsert; tx: Tx }) {
  await tx.insert(sampleRecords).values(row).onConflictDoNothing()
}

export function selectSampleRecords({
  agencyId,
  tx,
}: {
  agencyId: AgencyId
  tx: Tx
}): Promise<SampleRecordRow[]> {
  return tx
    .select()
    .from(sampleRecords)
    .where(eq(sampleRecords.agencyId, agencyId))
    .orderBy(asc(sampleRecords.createdAt), asc(sampleRecords.recordId))
}

export async function deleteSampleRecords({ agencyId, tx }: { agencyId: AgencyId; tx: Tx }) {
  await tx.delete(sampleRecords).where(and(eq(sampleRecords.agencyId, agencyId)))
}

/** Two people who add or remove sample data at once wait for each other. */
export async function lockSampleData({ agencyId, tx }: { agencyId: AgencyId; tx: Tx }) {
  await tx.execute(sql`SELECT pg_advisory_xact_lock(hashtext(${`rytm.sample.${agencyId}`}))`)
}
