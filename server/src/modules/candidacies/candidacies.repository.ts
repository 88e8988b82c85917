import { and, desc, eq } from 'drizzle-orm'
import type { Tx } from '#platform/db/tenancy.ts'
import type { AgencyId } from '#platform/tenancy/agencyId.ts'
import {
  candidacies,
  candidacyExpectations,
  candidacyReasons,
  candidacyStageChanges,
} from './candidacies.tables.ts'

export type CandidacyRow = typeof candidacies.$inferSelect
export type StageChangeRow = typeof candidacyStageChanges.$inferSelect

interface CandidacyKey {
  agencyId: AgencyId
  candidacyId: string
  tx: Tx
}

export async function insertCandidacy({ row, tx }: { row: typeof candidacies.$inferInsert; tx: Tx }) {
  const [inserted] = await tx.insert(candidacies).values(row).returning()
  return inserted as CandidacyRow
}

export async function findCandidacy({ agencyId, candidacyId, tx }: CandidacyKey) {
  const [row] = await tx
    .select()
    .from(candidacies)
    .where(and(eq(candidacies.agencyId, agencyId), eq(candidacies.id, candidacyId)))
  return row
}

export async function findCandidacyOf({
  agencyId,
  projectId,
  candidateId,
  tx,
}: {
  agencyId: AgencyId
  projectId: string
  candidateId: string
  tx: Tx
}) {
  const [row] = await tx
    .select()
    .from(candidacies)
    .where(
      and(
        eq(candidacies.agencyId, agencyId),
        eq(candidacies.projectId, projectId),
        eq(candidacies.candidateId, candidateId),
      ),
    )
  return row
}

export async function selectPublicNumbers({
  agencyId,
  projectId,
  tx,
}: {
  agencyId: AgencyId
  projectId: string
  tx: Tx
}) {
  const rows = await tx
    .select({ publicNumber: candidacies.publicNumber })
    .from(candidacies)
    .where(and(eq(candidacies.agencyId, agencyId), eq(candidacies.projectId, projectId)))
  return new Set(rows.map(({ publicNumber }) => publicNumber))
}

/** Writes fields of a candidacy whose project is locked, and raises its revision. */
export async function saveCandidacy({
  candidacy,
  changes,
  tx,
}: {
  candidacy: CandidacyRow
  changes: Partial<typeof candidacies.$inferInsert>
  tx: Tx
}) {
  await tx
    .update(candidacies)
    .set({ ...changes, revision: candidacy.revision + 1 })
    .where(and(eq(candidacies.agencyId, candidacy.agencyId), eq(candidacies.id, candidacy.id)))
}

export async function deleteCandidacy({ agencyId, candidacyId, tx }: CandidacyKey) {
  await tx.delete(candidacies).where(and(eq(candidacies.agencyId, agencyId), eq(candidacies.id, candidacyId)))
}

export async function insertStageChange({
  row,
  tx,
}: {
  row: typeof candidacyStageChanges.$inferInsert
  tx: Tx
}) {
  await tx.insert(candidacyStageChanges).values(row)
}

/** The latest first. */
export function selectStageChanges({ agencyId, candidacyId, tx }: CandidacyKey): Promise<StageChangeRow[]> {
  const table = candidacyStageChanges
  return tx
    .select()
    .from(table)
    .where(and(eq(table.agencyId, agencyId), eq(table.candidacyId, candidacyId)))
    .orderBy(desc(table.occurredAt), desc(table.recordedAt), desc(table.id))
}

export async function deleteStageChange({
  agencyId,
  stageChangeId,
  tx,
}: {
  agencyId: AgencyId
  stageChangeId: string
  tx: Tx
}) {
  const table = candidacyStageChanges
  await tx.delete(table).where(and(eq(table.agencyId, agencyId), eq(table.id, stageChangeId)))
}

export async function insertReasons({
  rows,
  tx,
}: {
  rows: (typeof candidacyReasons.$inferInsert)[]
  tx: Tx
}) {
  await tx.insert(candidacyReasons).values(rows)
}

export async function insertExpectation({
  row,
  tx,
}: {
  row: typeof candidacyExpectations.$inferInsert
  tx: Tx
}) {
  await tx.insert(candidacyExpectations).values(row)
}
