import type { CandidacyDetail } from '@rytm/contract/candidacies.detail.ts'
import { stagesThatKnowTheRange } from '@rytm/domain/evidence/rangeTold.ts'
import { and, desc, eq, inArray, isNull, sql } from 'drizzle-orm'
import { memberships } from '#modules/people/people.tables.ts'
import type { Tx } from '#platform/db/tenancy.ts'
import type { AgencyId } from '#platform/tenancy/agencyId.ts'
import { candidacyRangeNotices } from './candidacies.ranges.tables.ts'
import { candidacies, candidacyStageChanges } from './candidacies.tables.ts'

const table = candidacyRangeNotices

export async function readRangeNotices({
  agencyId,
  candidacyId,
  tx,
}: {
  agencyId: AgencyId
  candidacyId: string
  tx: Tx
}): Promise<CandidacyDetail['rangeNotices']> {
  const rows = await tx
    .select({ row: table, name: memberships.displayName })
    .from(table)
    .innerJoin(memberships, and(eq(memberships.agencyId, agencyId), eq(memberships.id, table.recordedBy)))
    .where(and(eq(table.agencyId, agencyId), eq(table.candidacyId, candidacyId), isNull(table.withdrawnAt)))
    .orderBy(desc(table.occurredAt), desc(table.id))
  return rows.map(({ row, name }) => ({
    id: row.id,
    way: row.way as CandidacyDetail['rangeNotices'][number]['way'],
    occurredAt: row.occurredAt.toISOString(),
    by: { id: row.recordedBy, name },
  }))
}

/** Of those who ever stood at a stage where one should know the range, how many were told it. */
export async function countRangeTold({
  agencyId,
  projectId,
  tx,
}: {
  agencyId: AgencyId
  projectId: string
  tx: Tx
}) {
  const told = sql`EXISTS (SELECT FROM ${table} n WHERE n.agency_id = ${agencyId}
    AND n.candidacy_id = ${candidacies.id} AND n.withdrawn_at IS NULL)`
  const answered = tx
    .select({ id: candidacyStageChanges.candidacyId })
    .from(candidacyStageChanges)
    .where(
      and(
        eq(candidacyStageChanges.agencyId, agencyId),
        inArray(candidacyStageChanges.toStage, [...stagesThatKnowTheRange]),
      ),
    )
  const [row] = await tx
    .select({
      told: sql<number>`count(*) FILTER (WHERE ${told})`.mapWith(Number),
      of: sql<number>`count(*)`.mapWith(Number),
    })
    .from(candidacies)
    .where(
      and(
        eq(candidacies.agencyId, agencyId),
        eq(candidacies.projectId, projectId),
        inArray(candidacies.id, answered),
      ),
    )
  return row ?? { told: 0, of: 0 }
}
