import { appendToTimeline } from '#modules/timeline/timeline.usecases.ts'
import { type Clock, toDate } from '#platform/clock/clock.ts'
import type { Tx } from '#platform/db/tenancy.ts'
import type { Member } from '#platform/http/actor.ts'
import { newId } from '#platform/ids/newId.ts'
import { insertLeadChange, insertTargetChange } from './projects.changes.repository.ts'
import type { ProjectRow } from './projects.lock.queries.ts'

interface Change {
  before: ProjectRow
  after: ProjectRow
  member: Member
  tx: Tx
  clock: Clock
}

/** Who leads and the target date, from the activation on; a draft has promised nothing. */
export async function keepChanges(change: Change) {
  const { before, after } = change
  const begins = before.status === 'draft' && after.status === 'active'
  if (before.status === 'draft' && !begins) return
  if (begins || before.leadConsultantId !== after.leadConsultantId) await keepLead({ ...change, begins })
  if (begins || before.targetDate !== after.targetDate) await keepTarget({ ...change, begins })
}

type Kept = Change & { begins: boolean }

async function keepLead(change: Kept) {
  const { after, tx } = change
  const row = { ...changeRow(change), memberId: after.leadConsultantId }
  await insertLeadChange({ row, tx })
  await tell({ ...change, kind: 'lead_changed', factId: row.id })
}

async function keepTarget(change: Kept) {
  const { after, tx } = change
  if (!after.targetDate) return
  const row = { ...changeRow(change), targetDate: after.targetDate }
  await insertTargetChange({ row, tx })
  await tell({ ...change, kind: 'target_changed', factId: row.id })
}

/** The activation itself stands in the timeline; what it begins with needs no line of its own. */
async function tell({
  kind,
  factId,
  begins,
  after,
  member,
  tx,
  clock,
}: Kept & { kind: 'lead_changed' | 'target_changed'; factId: string }) {
  if (begins) return
  const { agencyId, memberId } = member
  const occurredAt = clock.now()
  const fact = { agencyId, memberId, projectId: after.id, occurredAt, kind, factId }
  await appendToTimeline({ fact: { ...fact, visibility: 'internal' }, tx, clock })
}

function changeRow({ after, member, clock }: Change) {
  return {
    agencyId: member.agencyId,
    id: newId({ clock }),
    projectId: after.id,
    changedAt: toDate(clock.now()),
    changedBy: member.memberId,
  }
}
