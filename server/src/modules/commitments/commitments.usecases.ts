import type { Commitment } from '@rytm/domain/commitments/commitment.ts'
import { type Derivation, deriveCommitments } from '@rytm/domain/commitments/deriveCommitments.ts'
import type { ProjectFacts } from '@rytm/domain/commitments/facts.ts'
import { reconcile } from '@rytm/domain/commitments/reconcile.ts'
import type { Terms } from '@rytm/domain/commitments/terms.ts'
import { planNotices } from '#modules/notices/notices.usecases.ts'
import { lockProjectRow } from '#modules/projects/projects.lock.queries.ts'
import { type Clock, toDate, toInstant } from '#platform/clock/clock.ts'
import type { Db } from '#platform/db/pool.ts'
import { inAgency } from '#platform/db/tenancy.ts'
import { newId } from '#platform/ids/newId.ts'
import type { WorkItem } from '#platform/jobs/claimedWork.ts'
import { announce } from '#platform/live/announce.ts'
import { loadProjectFacts, type OfProject } from './commitments.facts.queries.ts'
import {
  type CommitmentColumns,
  type CommitmentRow,
  deleteCommitments,
  findClock,
  insertCommitments,
  saveClock,
  selectCommitments,
  toColumns,
  updateCommitment,
} from './commitments.repository.ts'
import { loadTerms } from './commitments.terms.queries.ts'

type Reconciled = OfProject & { clock: Clock }

/**
 * Writes what the facts of a project make of its commitments, in the transaction of the fact. The project's row is
 * locked by the caller, so two of them never run at once. Doing it twice writes nothing.
 */
export async function reconcileProject({ agencyId, projectId, tx, clock }: Reconciled): Promise<void> {
  const facts = await loadProjectFacts({ agencyId, projectId, tx })
  if (!facts) return
  const now = clock.now()
  const terms = await loadTerms({ agencyId, projectId, tx })
  const derivation = deriveCommitments({ facts, terms, now })
  await writeChanges({ agencyId, projectId, derived: derivation.commitments, tx, clock })
  await saveClock({ row: { agencyId, projectId, ...clockColumns({ derivation, now }) }, tx })
  await planNotices({ agencyId, projectId, ...remindersOf({ derivation, facts, terms }), tx, clock })
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
    const due = await findClock({ agencyId, projectId, tx })
    if (
      !due?.nextTransitionAt ||
      toInstant(due.nextTransitionAt).epochMilliseconds > clock.now().epochMilliseconds
    )
      return
    await reconcileProject({ agencyId, projectId, tx, clock })
    announce({ agencyId, topics: ['commitments'], projectId, tx })
  })
}

async function writeChanges({
  agencyId,
  projectId,
  derived,
  tx,
  clock,
}: Reconciled & { derived: readonly Commitment[] }) {
  const stored = await selectCommitments({ agencyId, projectId, tx })
  const { added, changed, gone } = reconcile({ stored: stored.map(asStored), derived, isSame })
  if (added.length + changed.length + gone.length === 0) return
  const rows = added.map((commitment) => ({
    agencyId,
    id: newId({ clock }),
    projectId,
    ...toColumns(commitment),
  }))
  await insertCommitments({ rows, tx })
  for (const { row, commitment } of changed)
    await updateCommitment({ agencyId, id: row.id, columns: toColumns(commitment), tx })
  await deleteCommitments({ agencyId, ids: gone.map(({ id }) => id), tx })
  announce({ agencyId, topics: ['commitments'], projectId, tx })
}

type Stored = CommitmentRow & Pick<Commitment, 'kind' | 'status'>

function asStored(row: CommitmentRow): Stored {
  return row as Stored
}

function isSame(row: Stored, commitment: Commitment): boolean {
  const columns = Object.entries(toColumns(commitment)) as [keyof CommitmentColumns, unknown][]
  return columns.every(([name, value]) => plain(row[name]) === plain(value))
}

function plain(value: unknown) {
  return value instanceof Date ? value.getTime() : value
}

function remindersOf({
  derivation: { commitments, silence },
  facts: { absences },
  terms,
}: {
  derivation: Derivation
  facts: ProjectFacts
  terms: readonly Terms[]
}) {
  const { calendar } = terms.at(-1) as Terms
  return { commitments, silentAt: silence.silentAt, absences, calendar }
}

function clockColumns({ derivation, now }: { derivation: Derivation; now: Temporal.Instant }) {
  const { nextTransitionAt, silence } = derivation
  const orNull = (at: Temporal.Instant | undefined) => (at ? toDate(at) : null)
  return {
    nextTransitionAt: orNull(nextTransitionAt),
    silentAt: orNull(silence.silentAt),
    lastHumanContactAt: orNull(silence.lastHumanContactAt),
    lastConversationAt: orNull(silence.lastConversationAt),
    derivedAt: toDate(now),
    recomputeId: null,
  }
}
