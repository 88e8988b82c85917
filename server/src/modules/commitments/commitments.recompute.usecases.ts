import { lockProjectRows } from '#modules/projects/projects.lock.queries.ts'
import { type Clock, toDate } from '#platform/clock/clock.ts'
import { lookAtAll, type Tx } from '#platform/db/tenancy.ts'
import type { Member } from '#platform/http/actor.ts'
import { newId } from '#platform/ids/newId.ts'
import { insertRecompute, markForRecompute, wakeSweep } from './commitments.repository.ts'

/** Whose projects new terms concern: all of the agency, or one client's. One project is worked out with the fact. */
interface RecomputeScope {
  clientId?: string
}

/**
 * New terms are applied to what is open, in the background: every project concerned is due at once, and the sweep works
 * it out as it does for passing time. In the transaction that changed the terms, so neither is without the other.
 */
export async function requestRecomputeIn({
  reason,
  scope = {},
  member,
  tx,
  clock,
}: {
  reason: 'policy' | 'calendar'
  scope?: RecomputeScope
  member: Member
  tx: Tx
  clock: Clock
}): Promise<{ recomputeId: string; total: number }> {
  const { agencyId, memberId } = member
  // New terms hold for projects that this member may not know of, too.
  await lookAtAll({ tx })
  const id = newId({ clock })
  const startedAt = toDate(clock.now())
  const row = { agencyId, id, reason, startedAt, startedBy: memberId, total: 0 }
  await insertRecompute({ row, tx })
  // A fact that read the old terms ends first; one that comes later reads the new ones.
  await lockProjectRows({ agencyId, ...scope, tx })
  const total = await markForRecompute({ agencyId, recomputeId: id, at: startedAt, scope, tx })
  await wakeSweep({ tx })
  return { recomputeId: id, total }
}
