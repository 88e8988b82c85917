import type { ApproachInput, WorkEntryInput } from '@rytm/contract/work.ts'
import { instantOfDay, refuseOccurrenceDay } from '@rytm/domain/evidence/occurrence.ts'
import { loadCalendar } from '#modules/agencies/agencies.calendar.queries.ts'
import { recordAudit } from '#modules/audit/audit.usecases.ts'
import { lockProject } from '#modules/projects/projects.lock.queries.ts'
import { appendToTimeline } from '#modules/timeline/timeline.usecases.ts'
import { type Clock, toDate } from '#platform/clock/clock.ts'
import type { Db } from '#platform/db/pool.ts'
import { inAgency, type Tx } from '#platform/db/tenancy.ts'
import type { Member } from '#platform/http/actor.ts'
import { newId } from '#platform/ids/newId.ts'
import { workNotFound, workRefused } from './work.errors.ts'
import {
  findWorkFact,
  insertApproachCount,
  insertWorkEntry,
  setWorkWithdrawn,
  type WorkFactKind,
} from './work.repository.ts'

interface Deps {
  db: Db
  clock: Clock
}

interface InTx {
  member: Member
  tx: Tx
  clock: Clock
}

interface OfProject {
  projectId: string
  member: Member
}

export function addWorkEntry({
  projectId,
  input,
  member,
  db,
  clock,
}: OfProject & { input: WorkEntryInput } & Deps) {
  const { agencyId } = member
  return inAgency({ db, agencyId }, async (tx) => {
    await lockProject({ agencyId, projectId, tx })
    const day = await decideDay({ occurredOn: input.occurredOn, member, tx, clock })
    const { kind, companiesMapped = 0, note = '', textForClient = '' } = input
    const fact = factRow({ projectId, day, member, clock })
    await insertWorkEntry({ row: { ...fact, kind, companiesMapped, note, textForClient }, tx })
    const visibility = textForClient ? ('client' as const) : ('internal' as const)
    await record({ kind: 'work_entry', factId: fact.id, projectId, day, visibility, member, tx, clock })
    return { id: fact.id, note, textForClient }
  })
}

/** The sum of these numbers stands in the client's report. */
export function addApproaches({
  projectId,
  input,
  member,
  db,
  clock,
}: OfProject & { input: ApproachInput } & Deps) {
  const { agencyId } = member
  return inAgency({ db, agencyId }, async (tx) => {
    await lockProject({ agencyId, projectId, tx })
    const day = await decideDay({ occurredOn: input.occurredOn, member, tx, clock })
    const fact = factRow({ projectId, day, member, clock })
    await insertApproachCount({ row: { ...fact, channel: input.channel, count: input.count }, tx })
    const visibility = 'client' as const
    await record({ kind: 'approach_count', factId: fact.id, projectId, day, visibility, member, tx, clock })
    return { id: fact.id }
  })
}

interface Day {
  occurredOn: string
  occurredAt: Temporal.Instant
}

async function decideDay({
  occurredOn,
  member,
  tx,
  clock,
}: InTx & { occurredOn: string | undefined }): Promise<Day> {
  const { zone } = await loadCalendar({ agencyId: member.agencyId, tx })
  const now = clock.now()
  const on = occurredOn ? Temporal.PlainDate.from(occurredOn) : now.toZonedDateTimeISO(zone).toPlainDate()
  const refusal = refuseOccurrenceDay({ occurredOn: on, now, zone })
  if (refusal) throw workRefused(refusal)
  return { occurredOn: on.toString(), occurredAt: instantOfDay({ occurredOn: on, recordedAt: now, zone }) }
}

function factRow({ projectId, day, member, clock }: OfProject & { day: Day; clock: Clock }) {
  const { agencyId, memberId } = member
  const recorded = { recordedAt: toDate(clock.now()), recordedBy: memberId }
  return { agencyId, id: newId({ clock }), projectId, occurredOn: day.occurredOn, ...recorded }
}

interface Recorded {
  kind: WorkFactKind
  factId: string
  projectId: string
  day: Day
  visibility: 'internal' | 'client'
}

function record({ kind, factId, projectId, day, visibility, member, tx, clock }: InTx & Recorded) {
  const { agencyId, memberId } = member
  const { occurredAt } = day
  const fact = { agencyId, memberId, projectId, occurredAt, kind, factId, visibility }
  return appendToTimeline({ fact, tx, clock })
}

/** A slip: the row stays and counts nowhere, until it is restored. */
export function setWithdrawal({
  kind,
  factId,
  withdrawn,
  member,
  db,
  clock,
}: { kind: WorkFactKind; factId: string; withdrawn: boolean; member: Member } & Deps) {
  const { agencyId, memberId } = member
  return inAgency({ db, agencyId }, async (tx) => {
    const seen = await findWorkFact({ agencyId, kind, factId, tx })
    if (!seen) throw workNotFound()
    await lockProject({ agencyId, projectId: seen.projectId, tx })
    const fact = await findWorkFact({ agencyId, kind, factId, tx })
    if (!fact) throw workNotFound()
    if ((fact.withdrawnAt !== null) === withdrawn) return
    await setWorkWithdrawn({
      agencyId,
      kind,
      factId,
      withdrawnAt: withdrawn ? toDate(clock.now()) : null,
      tx,
    })
    const action = withdrawn ? 'work.withdrawn' : 'work.restored'
    await recordAudit({ fact: { agencyId, memberId, action, subject: { kind, id: factId } }, tx, clock })
  })
}
