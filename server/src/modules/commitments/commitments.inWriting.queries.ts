import type { OwedLine } from '@rytm/contract/views/owed.ts'
import { commitmentKinds, isOverdue } from '@rytm/domain/commitments/commitment.ts'
import { isGivenInWriting } from '@rytm/domain/commitments/inWriting.ts'
import { and, asc, eq, gt, inArray, isNotNull, isNull, lte, ne, sql } from 'drizzle-orm'
import { kickoffs } from '#modules/projects/projects.tables.ts'
import { scheduleHandovers, scheduleVersions } from '#modules/schedules/schedules.tables.ts'
import { toDate, toInstant } from '#platform/clock/clock.ts'
import { given, hotQuery } from '#platform/db/hotQuery.ts'
import type { CommitmentRow } from './commitments.repository.ts'
import type { OfProject } from './commitments.state.queries.ts'
import { commitments } from './commitments.tables.ts'

const inWriting = commitmentKinds.filter(isGivenInWriting)

/**
 * What was owed in writing with a due time after `from` and up to `to`, as the client may read it at `now`. Nothing was
 * given in writing before the client got a schedule or the summary of the kickoff: then there is no line.
 */
export async function loadOwedInWriting({
  from,
  to,
  now,
  ...key
}: OfProject & { from: Temporal.Instant; to: Temporal.Instant; now: Temporal.Instant }): Promise<OwedLine[]> {
  const [isWritten, rows] = await Promise.all([
    wasWritten(key),
    dueBetween({ ...key, from: toDate(from), to: toDate(to) }),
  ])
  if (!isWritten) return []
  return rows.map((row) => toLine({ row, now }))
}

const dueBetween = hotQuery('commitments.in_writing', (db) => {
  const { agencyId, projectId, kind, status, dueAt } = commitments
  return db
    .select()
    .from(commitments)
    .where(
      and(
        given(agencyId, 'agencyId'),
        given(projectId, 'projectId'),
        inArray(kind, inWriting),
        ne(status, 'cancelled'),
        gt(dueAt, sql.placeholder('from')),
        lte(dueAt, sql.placeholder('to')),
      ),
    )
    .orderBy(asc(dueAt), asc(kind))
})

function toLine({ row, now }: { row: CommitmentRow; now: Temporal.Instant }): OwedLine {
  const done = row.evidenceOccurredAt && ['kept', 'late', 'automatic'].includes(row.status)
  return {
    kind: row.kind as OwedLine['kind'],
    dueAt: row.dueAt.toISOString(),
    state: stateOf({ row, now }),
    doneAt: done ? (row.evidenceOccurredAt as Date).toISOString() : null,
  }
}

/** What somebody of the agency let go was not done: the client reads it as it is. */
function stateOf({ row, now }: { row: CommitmentRow; now: Temporal.Instant }): OwedLine['state'] {
  const status = row.status as Exclude<OwedLine['state'], 'waiting' | 'overdue'> | 'open' | 'waived'
  if (status === 'waived') return 'missed'
  if (status !== 'open') return status
  return isOverdue({ commitment: { status, dueAt: toInstant(row.dueAt) }, now }) ? 'overdue' : 'waiting'
}

async function wasWritten(key: OfProject): Promise<boolean> {
  const found = await Promise.all([summaryMailed(key), scheduleHanded(key)])
  return found.flat().length > 0
}

const summaryMailed = hotQuery('commitments.summary_mailed', (db) => {
  const { agencyId, projectId, summaryMailId } = kickoffs
  return db
    .select({ projectId })
    .from(kickoffs)
    .where(and(given(agencyId, 'agencyId'), given(projectId, 'projectId'), isNotNull(summaryMailId)))
    .limit(1)
})

const scheduleHanded = hotQuery('commitments.schedule_handed', (db) =>
  db
    .select({ id: scheduleHandovers.id })
    .from(scheduleHandovers)
    .innerJoin(
      scheduleVersions,
      and(
        eq(scheduleVersions.agencyId, scheduleHandovers.agencyId),
        eq(scheduleVersions.id, scheduleHandovers.versionId),
      ),
    )
    .where(
      and(
        given(scheduleVersions.agencyId, 'agencyId'),
        given(scheduleVersions.projectId, 'projectId'),
        isNull(scheduleHandovers.returnedAt),
      ),
    )
    .limit(1),
)
