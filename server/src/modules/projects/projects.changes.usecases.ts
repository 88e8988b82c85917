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
  if (begins || before.leadConsultantId !== after.leadConsultantId) await keepLead(change)
  if (begins || before.targetDate !== after.targetDate) await keepTarget(change)
}

function keepLead({ after, member, tx, clock }: Change) {
  const row = { ...changeRow({ after, member, clock }), memberId: after.leadConsultantId }
  return insertLeadChange({ row, tx })
}

async function keepTarget({ after, member, tx, clock }: Change) {
  const { targetDate } = after
  if (targetDate)
    await insertTargetChange({ row: { ...changeRow({ after, member, clock }), targetDate }, tx })
}

function changeRow({ after, member, clock }: Pick<Change, 'after' | 'member' | 'clock'>) {
  return {
    agencyId: member.agencyId,
    id: newId({ clock }),
    projectId: after.id,
    changedAt: toDate(clock.now()),
    changedBy: member.memberId,
  }
}
