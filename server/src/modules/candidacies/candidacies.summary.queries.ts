import type { CandidacySummary } from '@rytm/contract/candidacies.detail.ts'
import type { PayRange } from '@rytm/contract/kernel.ts'
import { daysInStage, type Stage } from '@rytm/domain/evidence/stages.ts'
import { and, desc, eq, inArray, type SQL, sql } from 'drizzle-orm'
import { loadZone } from '#modules/agencies/agencies.zone.queries.ts'
import { type Clock, toInstant } from '#platform/clock/clock.ts'
import type { Tx } from '#platform/db/tenancy.ts'
import type { AgencyId } from '#platform/tenancy/agencyId.ts'
import {
  candidacies,
  candidacyExpectations,
  candidacyReasons,
  candidacyStageChanges,
  candidates,
} from './candidacies.tables.ts'

interface InTx {
  agencyId: AgencyId
  tx: Tx
}

export async function readSummaries({
  agencyId,
  where,
  order,
  limit,
  clock,
  tx,
}: InTx & { where: SQL | undefined; order: SQL[]; limit: number; clock: Clock }): Promise<
  CandidacySummary[]
> {
  const rows = await tx
    .select({ candidacy: candidacies, name: candidates.name })
    .from(candidacies)
    .innerJoin(candidates, and(eq(candidates.agencyId, agencyId), eq(candidates.id, candidacies.candidateId)))
    .where(and(eq(candidacies.agencyId, agencyId), where))
    .orderBy(...order)
    .limit(limit)
  const candidacyIds = rows.map(({ candidacy }) => candidacy.id)
  const expectations = await latestExpectations({ agencyId, candidacyIds, tx })
  const reasons = await primaryReasons({ agencyId, candidacyIds, tx })
  const zone = await loadZone({ agencyId, tx })
  const now = clock.now()
  return rows.map(({ candidacy, name }) => ({
    id: candidacy.id,
    projectId: candidacy.projectId,
    revision: candidacy.revision,
    publicNumber: candidacy.publicNumber,
    candidate: { id: candidacy.candidateId, name },
    stage: candidacy.stage as Stage,
    stageSince: candidacy.stageSince.toISOString(),
    daysInStage: daysInStage({ since: toInstant(candidacy.stageSince), now, zone }),
    endedAt: candidacy.endedAt?.toISOString() ?? null,
    primaryReason: candidacy.endedAt ? (reasons.get(candidacy.id) ?? null) : null,
    expectation: expectations.get(candidacy.id) ?? null,
    hasNoteForClient: candidacy.noteForClient !== '',
  }))
}

interface OfCandidacies extends InTx {
  candidacyIds: string[]
}

/** What each person said last; who said nothing is not in the map. */
export async function latestExpectations({ agencyId, candidacyIds, tx }: OfCandidacies) {
  if (candidacyIds.length === 0) return new Map<string, PayRange>()
  const table = candidacyExpectations
  const rows = await tx
    .selectDistinctOn([table.candidacyId])
    .from(table)
    .where(and(eq(table.agencyId, agencyId), inArray(table.candidacyId, candidacyIds)))
    .orderBy(table.candidacyId, desc(table.recordedAt), desc(table.id))
  return new Map(rows.map((row) => [row.candidacyId, toPay(row)]))
}

export function toPay(row: typeof candidacyExpectations.$inferSelect): PayRange {
  const { contractType, currency, period, basis, minMinor, maxMinor } = row
  return { contractType, currency, period, basis, minMinor, maxMinor } as PayRange
}

/** The primary reason of each candidacy's last ending. */
export async function primaryReasons({ agencyId, candidacyIds, tx }: OfCandidacies) {
  if (candidacyIds.length === 0) return new Map<string, NonNullable<CandidacySummary['primaryReason']>>()
  const { candidacyId } = candidacyReasons
  const rows = await tx
    .selectDistinctOn([candidacyId], { candidacyId, code: candidacyReasons.code })
    .from(candidacyReasons)
    .innerJoin(
      candidacyStageChanges,
      and(
        eq(candidacyStageChanges.agencyId, agencyId),
        eq(candidacyStageChanges.id, candidacyReasons.stageChangeId),
      ),
    )
    .where(
      and(
        eq(candidacyReasons.agencyId, agencyId),
        inArray(candidacyId, candidacyIds),
        sql`${candidacyReasons.isPrimary}`,
      ),
    )
    .orderBy(
      candidacyId,
      desc(candidacyStageChanges.occurredAt),
      desc(candidacyStageChanges.recordedAt),
      desc(candidacyStageChanges.id),
    )
  return new Map(
    rows.map((row) => [row.candidacyId, row.code as NonNullable<CandidacySummary['primaryReason']>]),
  )
}
