import type { Pay } from '@rytm/domain/evidence/comparablePay.ts'
import type { ReasonCode } from '@rytm/domain/evidence/reasons.ts'
import type { Stage } from '@rytm/domain/evidence/stages.ts'
import { isConversation } from '@rytm/domain/touchpoints/touchpoint.ts'
import { and, asc, eq, isNull, lte, ne, sql } from 'drizzle-orm'
import type { AnyPgColumn } from 'drizzle-orm/pg-core'
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
import { given, hotQuery } from '#platform/db/hotQuery.ts'
import type { OfProject } from './reports.repository.ts'

const ofCandidacy = (
  table: typeof candidacyStageChanges | typeof candidacyReasons | typeof candidacyExpectations,
) => and(eq(candidacies.agencyId, table.agencyId), eq(candidacies.id, table.candidacyId))

const ofProject = (table: { agencyId: AnyPgColumn; projectId: AnyPgColumn }) =>
  and(given(table.agencyId, 'agencyId'), given(table.projectId, 'projectId'))

/** What a client may see of each candidacy: its number and the note meant for the client. Never a name. */
export function publicCandidacies(key: OfProject) {
  return candidaciesShown(key)
}

const candidaciesShown = hotQuery('reports.candidacies', (db) => {
  const { id, publicNumber, noteForClient: note } = candidacies
  return db.select({ id, publicNumber, note }).from(candidacies).where(ofProject(candidacies))
})

export async function stageChanges(key: OfProject) {
  return (await changesOfProject(key)).map(({ toStage, occurredAt, recordedAt, ...row }) => ({
    ...row,
    toStage: toStage as Stage | null,
    occurredAt: toInstant(occurredAt),
    recordedAt: toInstant(recordedAt),
  }))
}

const changesOfProject = hotQuery('reports.stage_changes', (db) => {
  const table = candidacyStageChanges
  const { id, candidacyId, toStage, occurredAt, recordedAt } = table
  return (
    db
      .select({ id, candidacyId, toStage, occurredAt, recordedAt })
      .from(table)
      .innerJoin(candidacies, ofCandidacy(table))
      .where(ofProject(candidacies))
      // Of one moment: as recorded, and somebody who came and ended at once came first.
      .orderBy(asc(occurredAt), asc(recordedAt), sql`${toStage} is null`, asc(id))
  )
})

/** Why candidacies ended: the primary reason of each ending. */
export async function primaryReasons(key: OfProject) {
  return (await reasonsOfEndings(key)) as { stageChangeId: string; code: ReasonCode }[]
}

const reasonsOfEndings = hotQuery('reports.reasons', (db) => {
  const { stageChangeId, code, isPrimary } = candidacyReasons
  return db
    .select({ stageChangeId, code })
    .from(candidacyReasons)
    .innerJoin(candidacies, ofCandidacy(candidacyReasons))
    .where(and(ofProject(candidacies), eq(isPrimary, true)))
})

/** The latest expectation of each candidacy, known by then. */
export async function latestExpectations({ until, ...key }: OfProject & { until: Temporal.Instant }) {
  const rows = await expectationsKnown({ ...key, until: toDate(until) })
  const latest = new Map(rows.map(({ candidacyId, ...pay }) => [candidacyId, pay as Pay]))
  return [...latest.values()]
}

const expectationsKnown = hotQuery('reports.expectations', (db) => {
  const table = candidacyExpectations
  const { candidacyId, contractType, currency, period, basis, minMinor, maxMinor } = table
  return db
    .select({ candidacyId, contractType, currency, period, basis, minMinor, maxMinor })
    .from(table)
    .innerJoin(candidacies, ofCandidacy(table))
    .where(and(ofProject(candidacies), lte(table.recordedAt, sql.placeholder('until'))))
    .orderBy(asc(table.recordedAt), asc(table.id))
})

/** Work done: only what was written for the client, and how many companies were mapped. */
export async function workDone(key: OfProject) {
  return (await workOfProject(key)).map(withDate)
}

const workOfProject = hotQuery('reports.work', (db) => {
  const { id, occurredOn, recordedAt, companiesMapped, textForClient, withdrawnAt } = workEntries
  return db
    .select({ occurredOn, recordedAt, companiesMapped, textForClient })
    .from(workEntries)
    .where(and(ofProject(workEntries), isNull(withdrawnAt)))
    .orderBy(asc(occurredOn), asc(id))
})

/** Contacts with the client about which something was written for the client; the internal note is never read. */
export async function contactsToldOf(key: OfProject) {
  return (await touchpointsTold(key)).map(({ occurredAt, recordedAt, textForClient }) => ({
    textForClient,
    occurredAt: toInstant(occurredAt),
    recordedAt: toInstant(recordedAt),
  }))
}

const ofTouchpoint = and(
  eq(touchpoints.agencyId, touchpointProjects.agencyId),
  eq(touchpoints.id, touchpointProjects.touchpointId),
)

const touchpointsTold = hotQuery('reports.touchpoints', (db) => {
  const { occurredAt, recordedAt, noteForClient: textForClient, withdrawnAt } = touchpoints
  return db
    .select({ occurredAt, recordedAt, textForClient })
    .from(touchpointProjects)
    .innerJoin(touchpoints, ofTouchpoint)
    .where(and(ofProject(touchpointProjects), isNull(withdrawnAt), ne(textForClient, '')))
})

export async function approaches(key: OfProject) {
  return (await approachesOfProject(key)).map(withDate)
}

const approachesOfProject = hotQuery('reports.approaches', (db) => {
  const { occurredOn, recordedAt, count, withdrawnAt } = approachCounts
  return db
    .select({ occurredOn, recordedAt, count })
    .from(approachCounts)
    .where(and(ofProject(approachCounts), isNull(withdrawnAt)))
})

function withDate<R extends { occurredOn: string; recordedAt: Date }>({ occurredOn, recordedAt, ...row }: R) {
  return { ...row, date: Temporal.PlainDate.from(occurredOn), recordedAt: toInstant(recordedAt) }
}

/** Names that must not reach a client in mail or PDF. */
export async function candidateNames(key: OfProject): Promise<string[]> {
  return (await namesInProject(key)).map(({ name }) => name)
}

const namesInProject = hotQuery('reports.candidate_names', (db) =>
  db
    .select({ name: candidates.name })
    .from(candidacies)
    .innerJoin(
      candidates,
      and(eq(candidates.agencyId, candidacies.agencyId), eq(candidates.id, candidacies.candidateId)),
    )
    .where(and(ofProject(candidacies), isNull(candidates.erasedAt))),
)

/** Calls and meetings with the client that took place. */
export async function countConversations({ agencyId, projectId, tx }: OfProject): Promise<number> {
  const rows = await tx
    .select({ channel: touchpoints.channel, outcome: touchpoints.outcome })
    .from(touchpointProjects)
    .innerJoin(touchpoints, ofTouchpoint)
    .where(
      and(
        eq(touchpointProjects.agencyId, agencyId),
        eq(touchpointProjects.projectId, projectId),
        isNull(touchpoints.withdrawnAt),
      ),
    )
  return rows.filter((row) => isConversation(row as Parameters<typeof isConversation>[0])).length
}
