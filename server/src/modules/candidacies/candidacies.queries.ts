import { stages } from '@rytm/domain/evidence/stages.ts'
import { and, asc, count, desc, eq, isNotNull, isNull, like, type SQL, sql } from 'drizzle-orm'
import { requireProject } from '#modules/projects/projects.lock.queries.ts'
import type { Clock } from '#platform/clock/clock.ts'
import { cursorId, cursorInstant, decodeCursor, toPage } from '#platform/db/keyset.ts'
import type { Db } from '#platform/db/pool.ts'
import { containsPattern } from '#platform/db/searchText.ts'
import { readInAgency } from '#platform/db/tenancy.ts'
import type { Member } from '#platform/http/actor.ts'
import { countRangeTold } from './candidacies.ranges.queries.ts'
import { readSummaries } from './candidacies.summary.queries.ts'
import { candidacies, candidacyReasons, candidates } from './candidacies.tables.ts'

/** More cards than anybody can look at; the counts stay true. */
const cardsOnBoard = 500

interface OfProject {
  projectId: string
  member: Member
  db: Db
  clock: Clock
}

export function getCandidacyBoard({ projectId, member, db, clock }: OfProject) {
  const { agencyId } = member
  return readInAgency({ db, agencyId }, async (tx) => {
    await requireProject({ agencyId, projectId, tx })
    const ofProject = and(eq(candidacies.agencyId, agencyId), eq(candidacies.projectId, projectId))
    const counts = await tx
      .select({ stage: candidacies.stage, count: count() })
      .from(candidacies)
      .where(and(ofProject, isNull(candidacies.endedAt)))
      .groupBy(candidacies.stage)
    const [ended] = await tx
      .select({ count: count() })
      .from(candidacies)
      .where(and(ofProject, isNotNull(candidacies.endedAt)))
    const cards = await readSummaries({
      agencyId,
      where: and(ofProject, isNull(candidacies.endedAt)),
      order: [asc(candidacies.stageSince), asc(candidacies.id)],
      limit: cardsOnBoard,
      clock,
      tx,
    })
    const columns = stages.map((stage) => ({
      stage,
      count: counts.find((row) => row.stage === stage)?.count ?? 0,
      cards: cards.filter((card) => card.stage === stage),
    }))
    const rangeTold = await countRangeTold({ agencyId, projectId, tx })
    return { columns, ended: ended?.count ?? 0, rangeTold }
  })
}

interface ListQuery {
  state: 'in_play' | 'ended' | 'all'
  stage?: string | undefined
  reason?: string | undefined
  search?: string | undefined
  cursor?: string | undefined
  limit: number
}

export function listCandidacies({ projectId, query, member, db, clock }: OfProject & { query: ListQuery }) {
  const { agencyId } = member
  return readInAgency({ db, agencyId }, async (tx) => {
    await requireProject({ agencyId, projectId, tx })
    const rows = await readSummaries({
      agencyId,
      where: and(eq(candidacies.projectId, projectId), filterOf(query)),
      order: [desc(lastChange), desc(candidacies.id)],
      limit: query.limit + 1,
      clock,
      tx,
    })
    return toPage({
      rows,
      limit: query.limit,
      item: (row) => row,
      cursor: (row) => [row.endedAt ?? row.stageSince, row.id],
    })
  })
}

const lastChange = sql`coalesce(${candidacies.endedAt}, ${candidacies.stageSince})`

function filterOf({ state, stage, reason, search, cursor }: ListQuery): SQL | undefined {
  const after = cursor ? decodeCursor(cursor, [cursorInstant, cursorId]) : undefined
  return and(
    state === 'in_play' ? isNull(candidacies.endedAt) : undefined,
    state === 'ended' ? isNotNull(candidacies.endedAt) : undefined,
    stage ? eq(candidacies.stage, stage) : undefined,
    reason
      ? sql`exists (select from ${candidacyReasons} r where r.agency_id = ${candidacies.agencyId}
          and r.candidacy_id = ${candidacies.id} and r.code = ${reason})`
      : undefined,
    search ? like(candidates.searchName, containsPattern(search)) : undefined,
    after
      ? sql`(${lastChange}, ${candidacies.id}) < (${after[0]}::timestamptz, ${after[1]}::uuid)`
      : undefined,
  )
}
