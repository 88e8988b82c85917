import type { Commitment } from '@rytm/domain/commitments/commitment.ts'
import { type Derivation, deriveCommitments } from '@rytm/domain/commitments/deriveCommitments.ts'
import { reconcile } from '@rytm/domain/commitments/reconcile.ts'
import type { Terms } from '@rytm/domain/commitments/terms.ts'
import { planNotices, wakeForNotices } from '#modules/notices/notices.usecases.ts'
import { lockProjectRow } from '#modules/projects/projects.lock.queries.ts'
import { type Clock, toDate } from '#platform/clock/clock.ts'
import type { Db } from '#platform/db/pool.ts'
import { inAgency } from '#platform/db/tenancy.ts'
import { newId } from '#platform/ids/newId.ts'
import type { WorkItem } from '#platform/jobs/claimedWork.ts'
import { announce } from '#platform/live/announce.ts'
import { type CommitmentColumns, saveDerivation, toColumns } from './commitments.repository.ts'
import {
  loadProjectState,
  type OfProject,
  type ProjectState,
  type StoredClock,
  type StoredCommitment,
} from './commitments.state.queries.ts'

type Reconciled = OfProject & { clock: Clock }

/**
 * Writes what the facts of a project make of its commitments, in the transaction of the fact. The project's row is
 * locked by the caller, so two of them never run at once. Doing it twice writes nothing.
 */
export async function reconcileProject({ agencyId, projectId, tx, clock }: Reconciled): Promise<void> {
  const state = await loadProjectState({ agencyId, projectId, tx })
  if (state) await applyRules({ agencyId, projectId, state, tx, clock })
}

/**
 * Passing time: the same reconcile as after a fact. What another worker did meanwhile is not done again. Screens are told
 * though no row has changed: that something is overdue is nowhere stored.
 */
export function performTransition({
  item,
  db,
  clock,
}: {
  item: WorkItem
  db: Db
  clock: Clock
}): Promise<void> {
  const { agencyId, id: projectId } = item
  return inAgency({ db, agencyId }, async (tx) => {
    await lockProjectRow({ agencyId, projectId, tx })
    const state = await loadProjectState({ agencyId, projectId, tx })
    if (!state || !isDue({ state, now: clock.now() })) return
    await applyRules({ agencyId, projectId, state, tx, clock })
    announce({ agencyId, topics: ['commitments'], projectId, tx })
  })
}

function isDue({ state: { clock }, now }: { state: ProjectState; now: Temporal.Instant }) {
  return clock?.nextTransitionAt && Temporal.Instant.compare(clock.nextTransitionAt, now) <= 0
}

type Applied = Reconciled & { state: ProjectState }

async function applyRules({ state, ...of }: Applied) {
  const { facts, terms, planned, members } = state
  const derivation = deriveCommitments({ facts, terms, now: of.clock.now() })
  const { commitments, silence } = derivation
  const { calendar } = terms.at(-1) as Terms
  const reminded = { commitments, silentAt: silence.silentAt, absences: facts.absences }
  const notices = planNotices({ ...reminded, calendar, planned, members, ...of })
  await Promise.all([
    writeChanges({ derivation, notices, state, ...of }),
    wakeForNotices({ ...notices, ...of }),
  ])
}

async function writeChanges({
  derivation,
  notices,
  state: { stored, clock: storedClock },
  agencyId,
  projectId,
  tx,
  clock,
}: Applied & { derivation: Derivation; notices: ReturnType<typeof planNotices> }) {
  const { added, changed, gone } = reconcile({ stored, derived: derivation.commitments, isSame })
  const projectClock = { agencyId, projectId, ...clockColumns(derivation) }
  const isUnchanged = added.length + changed.length + gone.length === 0
  if (isUnchanged && notices.isNothing && storedClock && isSameRow(storedClock, projectClock)) return
  const written = [
    ...added.map((commitment) => ({ id: newId({ clock }), commitment })),
    ...changed.map(({ row: { id }, commitment }) => ({ id, commitment })),
  ].map(({ id, commitment }) => ({ agencyId, id, projectId, ...toColumns(commitment) }))
  const { alongside } = notices
  await saveDerivation({
    ...{ agencyId, written, gone: gone.map(({ id }) => id), clock: projectClock, alongside, tx },
  })
  if (!isUnchanged) announce({ agencyId, topics: ['commitments'], projectId, tx })
}

function isSame(row: StoredCommitment, commitment: Commitment): boolean {
  return isSameRow(row, toColumns(commitment))
}

/** Stored instants are text in the zone of the connection. */
function isSameRow(
  stored: StoredCommitment | StoredClock,
  columns: CommitmentColumns | ReturnType<typeof clockColumns>,
): boolean {
  const known: Record<string, unknown> = stored
  return Object.entries(columns).every(([name, value]) =>
    value instanceof Date ? Date.parse(String(known[name])) === value.getTime() : known[name] === value,
  )
}

function clockColumns({ nextTransitionAt, silence }: Derivation) {
  const orNull = (at: Temporal.Instant | undefined) => (at ? toDate(at) : null)
  return {
    nextTransitionAt: orNull(nextTransitionAt),
    silentAt: orNull(silence.silentAt),
    lastHumanContactAt: orNull(silence.lastHumanContactAt),
    lastConversationAt: orNull(silence.lastConversationAt),
    recomputeId: null,
  }
}
