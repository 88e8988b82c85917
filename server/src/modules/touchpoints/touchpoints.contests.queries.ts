import type { CommitmentKind } from '@rytm/domain/commitments/commitment.ts'
import { contestableFrom, contestableKinds } from '@rytm/domain/touchpoints/contest.ts'
import { and, desc, eq, gte, inArray, isNotNull, isNull, notExists, or, sql } from 'drizzle-orm'
import { commitments } from '#modules/commitments/commitments.tables.ts'
import { toDate } from '#platform/clock/clock.ts'
import type { Tx } from '#platform/db/tenancy.ts'
import type { AgencyId } from '#platform/tenancy/agencyId.ts'
import { touchpointContests, touchpoints } from './touchpoints.tables.ts'

interface OfProject {
  agencyId: AgencyId
  projectId: string
  now: Temporal.Instant
  tx: Tx
}

export type ContestableCall = Awaited<ReturnType<typeof loadContestableCalls>>[number]

/**
 * The lines that a call kept and that the client can contest now, each with the call that keeps it. What the agency has
 * settled once is not asked again.
 */
export async function loadContestableCalls({ agencyId, projectId, now, tx }: OfProject) {
  const settled = tx
    .select({ one: sql`1` })
    .from(touchpointContests)
    .where(
      and(
        eq(touchpointContests.agencyId, agencyId),
        eq(touchpointContests.projectId, projectId),
        eq(touchpointContests.touchpointId, commitments.evidenceId),
        isNotNull(touchpointContests.settledBy),
      ),
    )
  const rows = await tx
    .select({
      kind: sql<CommitmentKind>`${commitments.kind}`,
      state: sql<'kept' | 'late'>`${commitments.status}`,
      dueAt: commitments.dueAt,
      doneAt: touchpoints.occurredAt,
      touchpointId: touchpoints.id,
    })
    .from(commitments)
    .innerJoin(
      touchpoints,
      and(eq(touchpoints.agencyId, commitments.agencyId), eq(touchpoints.id, commitments.evidenceId)),
    )
    .where(
      and(
        eq(commitments.agencyId, agencyId),
        eq(commitments.projectId, projectId),
        eq(commitments.evidenceKind, 'touchpoint'),
        inArray(commitments.kind, [...contestableKinds]),
        inArray(commitments.status, ['kept', 'late']),
        gte(touchpoints.occurredAt, toDate(contestableFrom(now))),
        notExists(settled),
      ),
    )
  return rows.map(({ dueAt, doneAt, ...row }) => ({
    ...row,
    dueAt: dueAt.toISOString(),
    doneAt: doneAt.toISOString(),
  }))
}

/** What the client contests or contested lately, without what was taken back. */
export async function loadContestedCalls({ agencyId, projectId, now, tx }: OfProject) {
  const { id, contactId, settledAt, settledBy } = touchpointContests
  const rows = await tx
    .select({ id, contactId, settledAt, occurredAt: touchpoints.occurredAt })
    .from(touchpointContests)
    .innerJoin(
      touchpoints,
      and(eq(touchpoints.agencyId, agencyId), eq(touchpoints.id, touchpointContests.touchpointId)),
    )
    .where(
      and(
        eq(touchpointContests.agencyId, agencyId),
        eq(touchpointContests.projectId, projectId),
        gte(touchpoints.occurredAt, toDate(contestableFrom(now))),
        isNull(touchpoints.withdrawnAt),
        or(isNull(settledAt), isNotNull(settledBy)),
      ),
    )
    .orderBy(desc(touchpoints.occurredAt), desc(id))
  return rows.map((row) => ({
    contestId: row.id,
    contactId: row.contactId,
    occurredAt: row.occurredAt.toISOString(),
    state: row.settledAt ? ('settled' as const) : ('open' as const),
  }))
}
