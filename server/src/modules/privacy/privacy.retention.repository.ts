import { and, eq, lte, sql } from 'drizzle-orm'
import type { Tx } from '#platform/db/tenancy.ts'
import type { AgencyId } from '#platform/tenancy/agencyId.ts'
import { retentionAnnouncements, retentionSettings } from './privacy.tables.ts'

interface InTx {
  agencyId: AgencyId
  tx: Tx
}

/** The months that hold, for whoever comes first to this run; undefined for everybody else. */
export async function claimRun({
  agencyId,
  at,
  nextRunAt,
  tx,
}: InTx & { at: Date; nextRunAt: Date }): Promise<number | undefined> {
  const [row] = await tx
    .update(retentionSettings)
    .set({ nextRunAt })
    .where(and(eq(retentionSettings.agencyId, agencyId), lte(retentionSettings.nextRunAt, at)))
    .returning({ months: retentionSettings.months })
  return row?.months
}

export async function lockSettings({ agencyId, tx }: InTx) {
  await tx.execute(sql`SELECT pg_advisory_xact_lock(hashtextextended(${`retention:${agencyId}`}, 0))`)
}

export async function saveSettings({ row, tx }: { row: typeof retentionSettings.$inferInsert; tx: Tx }) {
  await tx
    .insert(retentionSettings)
    .values(row)
    .onConflictDoUpdate({ target: retentionSettings.agencyId, set: row })
}

export async function insertAnnouncement({
  agencyId,
  candidateId,
  announcedAt,
  tx,
}: InTx & { candidateId: string; announcedAt: Date }) {
  await tx.insert(retentionAnnouncements).values({ agencyId, candidateId, announcedAt }).onConflictDoNothing()
}

export async function deleteAnnouncements({ agencyId, tx }: InTx) {
  await tx.delete(retentionAnnouncements).where(eq(retentionAnnouncements.agencyId, agencyId))
}

export async function deleteAnnouncement({ agencyId, candidateId, tx }: InTx & { candidateId: string }) {
  const table = retentionAnnouncements
  await tx.delete(table).where(and(eq(table.agencyId, agencyId), eq(table.candidateId, candidateId)))
}
