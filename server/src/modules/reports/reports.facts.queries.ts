import type { Pay } from '@rytm/domain/evidence/comparablePay.ts'
import type { ReasonCode } from '@rytm/domain/evidence/reasons.ts'
import type { Stage } from '@rytm/domain/evidence/stages.ts'
import { isConversation } from '@rytm/domain/touchpoints/touchpoint.ts'
import { and, asc, eq, isNull, lte, ne, sql } from 'drizzle-orm'
import {
  candidacies,
  candidacyExpectations,
  candidacyReasons,
  candidacyStageChanges,
  candidates,
} from '#modules/candidacies/candidacies.tables.ts'
import { touchpointProjects, touchpoints } from '#modules/touchpoints/touchpoints.tables.ts'
import { approachCounts, workEntries } from '#modules/work/work.tables.ts'
import { toDate, toInstant } from '#platform/clock/clock.ts'
import type { OfProject } from './reports.repository.ts'

const ofCandidacy = (
  table: typeof candidacyStageChanges | typeof candidacyReasons | typeof candidacyExpectations,
) => and(eq(candidacies.agencyId, table.agencyId), eq(candidacies.id, table.candidacyId))

const inProject = ({ agencyId, projectId }: OfProject) =>
  and(eq(candidacies.agencyId, agencyId), eq(candidacies.projectId, projectId))

/** What a client may see of each candidacy: its number and the note meant for the client. Never a name. */
export function publicCandidacies(key: OfProject) {
  return key.tx
    .select({ id: candidacies.id, publicNumber: candidacies.publicNumber, note: candidacies.noteForClient })
    .from(candidacies)
    .where(inProject(key))
}

export async function stageChanges(key: OfProject) {
  const table = candidacyStageChanges
  const rows = await key.tx
    .select({
      id: table.id,
      candidacyId: table.candidacyId,
      toStage: table.toStage,
      occurredAt: table.occurredAt,
      recordedAt: table.recordedAt,
    })
    .from(table)
    .innerJoin(candidacies, ofCandidacy(table))
    .where(inProject(key))
    // Of one moment: as recorded, and somebody who came and ended at once came first.
    .orderBy(asc(table.occurredAt), asc(table.recordedAt), sql`${table.toStage} is null`, asc(table.id))
  return rows.map(({ toStage, occurredAt, recordedAt, ...row }) => ({
    ...row,
    toStage: toStage as Stage | null,
    occurredAt: toInstant(occurredAt),
    recordedAt: toInstant(recordedAt),
  }))
}

/** Why candidacies ended: the primary reason of each ending. */
export async function primaryReasons(key: OfProject) {
  const table = candidacyReasons
  const rows = await key.tx
    .select({ stageChangeId: table.stageChangeId, code: table.code })
    .from(table)
    .innerJoin(candidacies, ofCandidacy(table))
    .where(and(inProject(key), eq(table.isPrimary, true)))
  return rows as { stageChangeId: string; code: ReasonCode }[]
}

/** The latest expectation of each candidacy, known by then. */
export async function latestExpectations({ until, ...key }: OfProject & { until: Temporal.Instant }) {
  const table = candidacyExpectations
  const rows = await key.tx
    .select({
      candidacyId: table.candidacyId,
      contractType: table.contractType,
      currency: table.currency,
      period: table.period,
      basis: table.basis,
      minMinor: table.minMinor,
      maxMinor: table.maxMinor,
    })
    .from(table)
    .innerJoin(candidacies, ofCandidacy(table))
    .where(and(inProject(key), lte(table.recordedAt, toDate(until))))
    .orderBy(asc(table.recordedAt), asc(table.id))
  const latest = new Map(rows.map(({ candidacyId, ...pay }) => [candidacyId, pay as Pay]))
  return [...latest.values()]
}

/** Work done: only what was written for the client, and how many companies were mapped. */
export async function workDone({ agencyId, projectId, tx }: OfProject) {
  const table = workEntries
  const rows = await tx
    .select({
      occurredOn: table.occurredOn,
      recordedAt: table.recordedAt,
      companiesMapped: table.companiesMapped,
      textForClient: table.textForClient,
    })
    .from(table)
    .where(and(eq(table.agencyId, agencyId), eq(table.projectId, projectId), isNull(table.withdrawnAt)))
    .orderBy(asc(table.occurredOn), asc(table.id))
  return rows.map(withDate)
}

/** Contacts with the client about which something was written for the client; the internal note is never read. */
export async function contactsToldOf({ agencyId, projectId, tx }: OfProject) {
  const rows = await tx
    .select({
      occurredAt: touchpoints.occurredAt,
      recordedAt: touchpoints.recordedAt,
      textForClient: touchpoints.noteForClient,
    })
    .from(touchpointProjects)
    .innerJoin(
      touchpoints,
      and(
        eq(touchpoints.agencyId, touchpointProjects.agencyId),
        eq(touchpoints.id, touchpointProjects.touchpointId),
      ),
    )
    .where(
      and(
        eq(touchpointProjects.agencyId, agencyId),
        eq(touchpointProjects.projectId, projectId),
        isNull(touchpoints.withdrawnAt),
        ne(touchpoints.noteForClient, ''),
      ),
    )
  return rows.map(({ occurredAt, recordedAt, textForClient }) => ({
    textForClient,
    occurredAt: toInstant(occurredAt),
    recordedAt: toInstant(recordedAt),
  }))
}

export async function approaches({ agencyId, projectId, tx }: OfProject) {
  const table = approachCounts
  const rows = await tx
    .select({ occurredOn: table.occurredOn, recordedAt: table.recordedAt, count: table.count })
    .from(table)
    .where(and(eq(table.agencyId, agencyId), eq(table.projectId, projectId), isNull(table.withdrawnAt)))
  return rows.map(withDate)
}

function withDate<R extends { occurredOn: string; recordedAt: Date }>({ occurredOn, recordedAt, ...row }: R) {
  return { ...row, date: Temporal.PlainDate.from(occurredOn), recordedAt: toInstant(recordedAt) }
}

/** Names that must not reach a client in mail or PDF. */
export async function candidateNames(key: OfProject): Promise<string[]> {
  const rows = await key.tx
    .select({ name: candidates.name })
    .from(candidacies)
    .innerJoin(
      candidates,
      and(eq(candidates.agencyId, candidacies.agencyId), eq(candidates.id, candidacies.candidateId)),
    )
    .where(and(inProject(key), isNull(candidates.erasedAt)))
  return rows.map(({ name }) => name)
}

/** Calls and meetings with the client that took place. */
export async function countConversations({ agencyId, projectId, tx }: OfProject): Promise<number> {
  const rows = await tx
    .select({ channel: touchpoints.channel, outcome: touchpoints.outcome })
    .from(touchpointProjects)
    .innerJoin(
      touchpoints,
      and(
        eq(touchpoints.agencyId, touchpointProjects.agencyId),
        eq(touchpoints.id, touchpointProjects.touchpointId),
      ),
    )
    .where(
      and(
        eq(touchpointProjects.agencyId, agencyId),
        eq(touchpointProjects.projectId, projectId),
        isNull(touchpoints.withdrawnAt),
      ),
    )
  return rows.filter((row) => isConversation(row as Parameters<typeof isConversation>[0])).length
}
