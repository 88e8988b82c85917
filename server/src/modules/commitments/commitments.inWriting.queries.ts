import type { OwedLine } from '@rytm/contract/views/owed.ts'
import { commitmentKinds, isOverdue } from '@rytm/domain/commitments/commitment.ts'
import { isGivenInWriting } from '@rytm/domain/commitments/inWriting.ts'
import { and, asc, eq, gt, inArray, isNotNull, isNull, lte, ne } from 'drizzle-orm'
import { kickoffs } from '#modules/projects/projects.tables.ts'
import { scheduleHandovers, scheduleVersions } from '#modules/schedules/schedules.tables.ts'
import { toDate, toInstant } from '#platform/clock/clock.ts'
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
  if (!(await wasWritten(key))) return []
  const rows = await key.tx
    .select()
    .from(commitments)
    .where(
      and(
        eq(commitments.agencyId, key.agencyId),
        eq(commitments.projectId, key.projectId),
        inArray(commitments.kind, inWriting),
        ne(commitments.status, 'cancelled'),
        gt(commitments.dueAt, toDate(from)),
        lte(commitments.dueAt, toDate(to)),
      ),
    )
    .orderBy(asc(commitments.dueAt), asc(commitments.kind))
  return rows.map((row) => toLine({ row, now }))
}

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

async function wasWritten({ agencyId, projectId, tx }: OfProject): Promise<boolean> {
  const summaries = tx
    .select({ id: kickoffs.projectId })
    .from(kickoffs)
    .where(
      and(
        eq(kickoffs.agencyId, agencyId),
        eq(kickoffs.projectId, projectId),
        isNotNull(kickoffs.summaryMailId),
      ),
    )
  const handed = tx
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
        eq(scheduleVersions.agencyId, agencyId),
        eq(scheduleVersions.projectId, projectId),
        isNull(scheduleHandovers.returnedAt),
      ),
    )
  const [summary, handover] = [await summaries.limit(1), await handed.limit(1)]
  return summary.length + handover.length > 0
}
