import type { CandidacyDetail, CandidacyMove, CandidacyReason } from '@rytm/contract/candidacies.detail.ts'
import { textWarningsOf } from '@rytm/domain/evidence/textWarnings.ts'
import { and, desc, eq } from 'drizzle-orm'
import { memberships } from '#modules/people/people.tables.ts'
import { projectRequirements } from '#modules/projects/projects.brief.tables.ts'
import type { Clock } from '#platform/clock/clock.ts'
import type { Db } from '#platform/db/pool.ts'
import { readInAgency, type Tx } from '#platform/db/tenancy.ts'
import type { Member } from '#platform/http/actor.ts'
import type { AgencyId } from '#platform/tenancy/agencyId.ts'
import { candidacyNotFound } from './candidacies.errors.ts'
import { findHire } from './candidacies.hires.repository.ts'
import { readRangeNotices } from './candidacies.ranges.queries.ts'
import { readSummaries, toPay } from './candidacies.summary.queries.ts'
import {
  candidacies,
  candidacyExpectations,
  candidacyReasons,
  candidacyStageChanges,
  candidates,
} from './candidacies.tables.ts'

interface GetCandidacy {
  candidacyId: string
  member: Member
  db: Db
  clock: Clock
}

export function getCandidacy({ candidacyId, member, db, clock }: GetCandidacy): Promise<CandidacyDetail> {
  const { agencyId } = member
  return readInAgency({ db, agencyId }, async (tx) => {
    const where = eq(candidacies.id, candidacyId)
    const [summary] = await readSummaries({ agencyId, where, order: [], limit: 1, clock, tx })
    if (!summary) throw candidacyNotFound()
    const rest = await readRest({ agencyId, candidacyId, tx })
    const moves = await readMoves({ agencyId, candidacyId, tx })
    const expectations = await readExpectations({ agencyId, candidacyId, tx })
    const hire = await readHire({ agencyId, candidacyId, tx })
    const rangeNotices = await readRangeNotices({ agencyId, candidacyId, tx })
    return { ...summary, ...rest, hire, moves, expectations, rangeNotices }
  })
}

/** What a save answers with: the candidacy as it is now, and what its texts should not hold. */
export async function getSavedCandidacy(request: GetCandidacy) {
  const candidacy = await getCandidacy(request)
  const { note, noteForClient, moves } = candidacy
  const reasonNotes = (moves[0]?.reasons ?? []).map((reason) => [`reasons.${reason.code}`, reason.note])
  const warnings = textWarningsOf({ note, noteForClient, ...Object.fromEntries(reasonNotes) })
  return { candidacy, warnings }
}

interface OfCandidacy {
  agencyId: AgencyId
  candidacyId: string
  tx: Tx
}

async function readRest({ agencyId, candidacyId, tx }: OfCandidacy) {
  const [row] = await tx
    .select({ candidacy: candidacies, candidate: candidates })
    .from(candidacies)
    .innerJoin(candidates, and(eq(candidates.agencyId, agencyId), eq(candidates.id, candidacies.candidateId)))
    .where(and(eq(candidacies.agencyId, agencyId), eq(candidacies.id, candidacyId)))
  if (!row) throw candidacyNotFound()
  const { id, name, email, phone, company, position, source } = row.candidate
  const { note, noteForClient, createdAt } = row.candidacy
  return {
    candidate: { id, name, email, phone, company, position, source },
    note,
    noteForClient,
    createdAt: createdAt.toISOString(),
  }
}

async function readHire(key: OfCandidacy): Promise<CandidacyDetail['hire']> {
  const row = await findHire(key)
  if (!row) return null
  const { contractSignedOn, startsOn, startedOn, guaranteeEndsOn } = row
  return { contractSignedOn, startsOn, startedOn, guaranteeEndsOn }
}

async function readMoves({ agencyId, candidacyId, tx }: OfCandidacy): Promise<CandidacyMove[]> {
  const table = candidacyStageChanges
  const rows = await tx
    .select({ move: table, name: memberships.displayName })
    .from(table)
    .innerJoin(memberships, and(eq(memberships.agencyId, agencyId), eq(memberships.id, table.changedBy)))
    .where(and(eq(table.agencyId, agencyId), eq(table.candidacyId, candidacyId)))
    .orderBy(desc(table.occurredAt), desc(table.recordedAt), desc(table.id))
  const reasons = await readReasons({ agencyId, candidacyId, tx })
  return rows.map(({ move, name }) => ({
    id: move.id,
    fromStage: move.fromStage as CandidacyMove['fromStage'],
    toStage: move.toStage as CandidacyMove['toStage'],
    occurredAt: move.occurredAt.toISOString(),
    recordedAt: move.recordedAt.toISOString(),
    by: { id: move.changedBy, name },
    reasons: (reasons.get(move.id) ?? []).map(({ reason }) => reason),
  }))
}

async function readReasons({ agencyId, candidacyId, tx }: OfCandidacy) {
  const rows = await tx
    .select({ row: candidacyReasons, requirement: projectRequirements.text })
    .from(candidacyReasons)
    .leftJoin(
      projectRequirements,
      and(
        eq(projectRequirements.agencyId, agencyId),
        eq(projectRequirements.id, candidacyReasons.requirementId),
      ),
    )
    .where(and(eq(candidacyReasons.agencyId, agencyId), eq(candidacyReasons.candidacyId, candidacyId)))
    .orderBy(desc(candidacyReasons.isPrimary), candidacyReasons.id)
  const reasons = rows.map(({ row, requirement }) => ({
    changeId: row.stageChangeId,
    reason: {
      code: row.code as CandidacyReason['code'],
      decidedBy: row.decidedBy as CandidacyReason['decidedBy'],
      certainty: row.certainty as CandidacyReason['certainty'],
      isPrimary: row.isPrimary,
      requirement: row.requirementId ? { id: row.requirementId, text: requirement ?? '' } : null,
      note: row.note,
    },
  }))
  return Map.groupBy(reasons, ({ changeId }) => changeId)
}

async function readExpectations({ agencyId, candidacyId, tx }: OfCandidacy) {
  const table = candidacyExpectations
  const rows = await tx
    .select({ row: table, name: memberships.displayName })
    .from(table)
    .innerJoin(memberships, and(eq(memberships.agencyId, agencyId), eq(memberships.id, table.recordedBy)))
    .where(and(eq(table.agencyId, agencyId), eq(table.candidacyId, candidacyId)))
    .orderBy(desc(table.recordedAt), desc(table.id))
  return rows.map(({ row, name }) => ({
    id: row.id,
    ...toPay(row),
    recordedAt: row.recordedAt.toISOString(),
    by: { id: row.recordedBy, name },
  }))
}
