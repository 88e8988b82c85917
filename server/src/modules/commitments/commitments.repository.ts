import type { Commitment } from '@rytm/domain/commitments/commitment.ts'
import { and, eq, sql } from 'drizzle-orm'
import { toDate } from '#platform/clock/clock.ts'
import type { Alongside } from '#platform/db/alongside.ts'
import { replaceOn, rowsIn, toJsonRows } from '#platform/db/jsonRows.ts'
import { runNamed, type Tx } from '#platform/db/tenancy.ts'
import type { AgencyId } from '#platform/tenancy/agencyId.ts'
import { commitmentsChannel } from './commitments.constants.ts'
import { commitments, projectClocks, recomputes } from './commitments.tables.ts'

export type CommitmentRow = typeof commitments.$inferSelect
export type CommitmentColumns = Omit<CommitmentRow, 'agencyId' | 'id' | 'projectId'>

export function toColumns(commitment: Commitment): CommitmentColumns {
  const { kind, subject, status, evidence, terms } = commitment
  return {
    kind,
    subject,
    status,
    opensAt: toDate(commitment.opensAt),
    warnAt: toDate(commitment.warnAt),
    dueAt: toDate(commitment.dueAt),
    endsAt: commitment.endsAt ? toDate(commitment.endsAt) : null,
    settledAt: commitment.settledAt ? toDate(commitment.settledAt) : null,
    evidenceKind: evidence?.kind ?? null,
    evidenceId: evidence?.id ?? null,
    evidenceOccurredAt: evidence ? toDate(evidence.occurredAt) : null,
    evidenceRecordedAt: evidence ? toDate(evidence.recordedAt) : null,
    recordedLate: commitment.recordedLate,
    responsibleId: commitment.responsibleId ?? null,
    contactId: commitment.contactId ?? null,
    policyVersion: terms.policyVersion,
    calendarVersion: terms.calendarVersion,
  }
}

/** What has changed in what a project owes and in its clock, in one statement with what follows for others. */
export async function saveDerivation({
  agencyId,
  written,
  gone,
  clock,
  alongside: { parts, values: others },
  tx,
}: {
  agencyId: AgencyId
  written: CommitmentRow[]
  gone: string[]
  clock: typeof projectClocks.$inferInsert
  alongside: Alongside
  tx: Tx
}): Promise<void> {
  const own = [agencyId, toJsonRows(commitments, written), gone, toJsonRows(projectClocks, [clock])]
  const text = derivationSaved(parts(own.length + 1))
  await runNamed({ name: 'commitments.save', text, values: [...own, ...others], tx })
}

const derivationSaved = (parts: string) => `
WITH written AS (
  INSERT ${rowsIn({ table: commitments, parameter: '$2' })}
  ${replaceOn({ table: commitments, key: [commitments.agencyId, commitments.id] })}
), gone AS (
  DELETE FROM commitments WHERE agency_id = $1 AND id = ANY($3::uuid[])
), ${parts}
INSERT ${rowsIn({ table: projectClocks, parameter: '$4' })}
${replaceOn({ table: projectClocks, key: [projectClocks.agencyId, projectClocks.projectId] })}`

export async function insertRecompute({
  row,
  tx,
}: {
  row: typeof recomputes.$inferInsert
  tx: Tx
}): Promise<void> {
  await tx.insert(recomputes).values(row)
}

/** Makes the projects in scope that still have something ahead due at once; how many they are. */
export async function markForRecompute({
  agencyId,
  recomputeId,
  at,
  scope: { clientId },
  tx,
}: {
  agencyId: AgencyId
  recomputeId: string
  at: Date
  scope: { clientId?: string }
  tx: Tx
}): Promise<number> {
  const { rowCount } = await tx.execute(sql`
    UPDATE project_clocks SET recompute_id = ${recomputeId}, next_transition_at = ${at.toISOString()}::timestamptz
    WHERE agency_id = ${agencyId}
      AND ${clientId ? sql`project_id IN (SELECT id FROM projects WHERE agency_id = ${agencyId} AND client_id = ${clientId})` : sql`true`}
      AND (next_transition_at IS NOT NULL OR project_id IN (
        SELECT project_id FROM commitments WHERE agency_id = ${agencyId} AND status = 'open'))`)
  const total = rowCount ?? 0
  await tx
    .update(recomputes)
    .set({ total })
    .where(and(eq(recomputes.agencyId, agencyId), eq(recomputes.id, recomputeId)))
  return total
}

/** Wakes the sweep of every process once this transaction is committed. */
export async function wakeSweep({ tx }: { tx: Tx }): Promise<void> {
  await tx.execute(sql`SELECT pg_notify(${commitmentsChannel}, '')`)
}
