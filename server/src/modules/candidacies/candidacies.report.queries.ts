import type { ReasonCode } from '@rytm/domain/evidence/reasons.ts'
import type { Stage, StageChange } from '@rytm/domain/evidence/stages.ts'
import { and, asc, eq, isNotNull, isNull } from 'drizzle-orm'
import { toInstant } from '#platform/clock/clock.ts'
import type { Tx } from '#platform/db/tenancy.ts'
import type { AgencyId } from '#platform/tenancy/agencyId.ts'
import { latestExpectations, primaryReasons } from './candidacies.summary.queries.ts'
import { candidacies, candidacyStageChanges } from './candidacies.tables.ts'

interface OfProject {
  agencyId: AgencyId
  projectId: string
  tx: Tx
}

/** Every move of every candidacy, the oldest first: what a funnel is counted from. */
export async function stageChangesOf({ agencyId, projectId, tx }: OfProject): Promise<StageChange[]> {
  const table = candidacyStageChanges
  const rows = await tx
    .select({ candidacyId: table.candidacyId, toStage: table.toStage, occurredAt: table.occurredAt })
    .from(table)
    .innerJoin(candidacies, and(eq(candidacies.agencyId, agencyId), eq(candidacies.id, table.candidacyId)))
    .where(and(eq(table.agencyId, agencyId), eq(candidacies.projectId, projectId)))
    .orderBy(asc(table.occurredAt), asc(table.recordedAt), asc(table.id))
  return rows.map((row) => ({
    candidacyId: row.candidacyId,
    toStage: row.toStage as Stage | null,
    occurredAt: toInstant(row.occurredAt),
  }))
}

/** Candidacies in play, the longest waiting first; no names: a report carries numbers. */
export async function candidaciesInPlayOf({ agencyId, projectId, tx }: OfProject) {
  const rows = await tx
    .select()
    .from(candidacies)
    .where(
      and(
        eq(candidacies.agencyId, agencyId),
        eq(candidacies.projectId, projectId),
        isNull(candidacies.endedAt),
      ),
    )
    .orderBy(asc(candidacies.stageSince), asc(candidacies.id))
  return rows.map((row) => ({
    candidacyId: row.id,
    publicNumber: row.publicNumber,
    stage: row.stage as Stage,
    stageSince: toInstant(row.stageSince),
    noteForClient: row.noteForClient,
  }))
}

/** Candidacies that ended, with the primary reason of their last ending and the stage they had. */
export async function endedCandidaciesOf({ agencyId, projectId, tx }: OfProject) {
  const rows = await tx
    .select()
    .from(candidacies)
    .where(
      and(
        eq(candidacies.agencyId, agencyId),
        eq(candidacies.projectId, projectId),
        isNotNull(candidacies.endedAt),
      ),
    )
    .orderBy(asc(candidacies.endedAt), asc(candidacies.id))
  const reasons = await primaryReasons({ agencyId, candidacyIds: rows.map(({ id }) => id), tx })
  return rows.map((row) => ({
    candidacyId: row.id,
    publicNumber: row.publicNumber,
    stage: row.stage as Stage,
    endedAt: toInstant(row.endedAt ?? row.stageSince),
    primaryReason: (reasons.get(row.id) ?? null) as ReasonCode | null,
    noteForClient: row.noteForClient,
  }))
}

/** The latest expectation of every candidacy that named one, in play or ended. */
export async function latestExpectationsOf({ agencyId, projectId, tx }: OfProject) {
  const rows = await tx
    .select({ id: candidacies.id })
    .from(candidacies)
    .where(and(eq(candidacies.agencyId, agencyId), eq(candidacies.projectId, projectId)))
  const latest = await latestExpectations({ agencyId, candidacyIds: rows.map(({ id }) => id), tx })
  return [...latest].map(([candidacyId, pay]) => ({ candidacyId, ...pay }))
}
