import { recordAudit } from '#modules/audit/audit.usecases.ts'
import { lockProject } from '#modules/projects/projects.lock.queries.ts'
import { appendToTimeline } from '#modules/timeline/timeline.usecases.ts'
import { type Clock, toDate } from '#platform/clock/clock.ts'
import type { Db } from '#platform/db/pool.ts'
import { inAgency } from '#platform/db/tenancy.ts'
import type { Member } from '#platform/http/actor.ts'
import { newId } from '#platform/ids/newId.ts'
import { announce } from '#platform/live/announce.ts'
import type { AgencyId } from '#platform/tenancy/agencyId.ts'
import { type ContestableCall, loadContestableCalls } from './touchpoints.contests.queries.ts'
import { settleOpen, takeBackOwn } from './touchpoints.contests.repository.ts'
import { notContested, touchpointNotFound } from './touchpoints.errors.ts'
import { contestTouchpoint, findTouchpoint, selectProjectIds } from './touchpoints.repository.ts'

interface Deps {
  db: Db
  clock: Clock
}

/** The person of the client who speaks, in a project that is open to them: for the caller to have asked. */
interface Speaker {
  agencyId: AgencyId
  projectId: string
  contactId: string
}

/**
 * Somebody of the client says that a listed call did not take place: it keeps nothing until the agency has settled that
 * or they take it back. False where the line is not, or no more, kept by that call; then nothing is recorded.
 */
export function contestCall({
  line,
  text,
  db,
  clock,
  ...speaker
}: Speaker & Deps & { line: Pick<ContestableCall, 'kind' | 'dueAt' | 'doneAt'>; text: string }) {
  const { agencyId, projectId, contactId } = speaker
  return inAgency({ db, agencyId }, async (tx) => {
    await lockProject({ agencyId, projectId, tx })
    const now = clock.now()
    const calls = await loadContestableCalls({ agencyId, projectId, now, tx })
    const call = calls.find(
      ({ kind, dueAt, doneAt }) => kind === line.kind && dueAt === line.dueAt && doneAt === line.doneAt,
    )
    if (!call) return false
    const id = newId({ clock })
    const { touchpointId } = call
    await contestTouchpoint({ row: { ...speaker, id, touchpointId, contestedAt: toDate(now), text }, tx })
    const kind = 'touchpoint_contested' as const
    const fact = { ...speaker, kind, factId: id, visibility: 'client' as const, occurredAt: now }
    await appendToTimeline({ fact, tx, clock })
    const subject = { kind: 'touchpoint', id: touchpointId }
    const deed = { agencyId, contactId, action: 'touchpoints.contested', subject, detail: { projectId } }
    await recordAudit({ fact: deed, tx, clock })
    return true
  })
}

/** Only by whoever said it, while nobody has settled it; false where there is nothing such. */
export function takeBackContest({
  contestId,
  db,
  clock,
  ...speaker
}: Speaker & Deps & { contestId: string }) {
  const { agencyId, projectId, contactId } = speaker
  return inAgency({ db, agencyId }, async (tx) => {
    await lockProject({ agencyId, projectId, tx })
    const settlement = { settledAt: toDate(clock.now()), settledBy: null }
    const contest = await takeBackOwn({ ...speaker, contestId, settlement, tx })
    if (!contest) return false
    const subject = { kind: 'touchpoint', id: contest.touchpointId }
    const deed = {
      agencyId,
      contactId,
      action: 'touchpoints.contest_taken_back',
      subject,
      detail: { projectId },
    }
    await recordAudit({ fact: deed, tx, clock })
    announce({ agencyId, topics: ['timeline', 'touchpoints'], projectId, tx })
    return true
  })
}

/** The agency has looked into it: the contact counts again. */
export function settleContest({
  touchpointId,
  note,
  member,
  db,
  clock,
}: Deps & { touchpointId: string; note: string; member: Member }) {
  const { agencyId, memberId } = member
  return inAgency({ db, agencyId }, async (tx) => {
    const projectIds = await selectProjectIds({ agencyId, touchpointId, tx })
    for (const projectId of projectIds) await lockProject({ agencyId, projectId, tx })
    const touchpoint = await findTouchpoint({ agencyId, touchpointId, tx })
    if (!touchpoint) throw touchpointNotFound()
    const settlement = { settledAt: toDate(clock.now()), settledBy: memberId, settlementNote: note }
    if ((await settleOpen({ agencyId, touchpointId, settlement, tx })) === 0) throw notContested()
    const subject = { kind: 'touchpoint', id: touchpointId }
    const action = 'touchpoints.contest_settled'
    await recordAudit({ fact: { agencyId, memberId, action, subject }, tx, clock })
    for (const projectId of projectIds)
      announce({ agencyId, topics: ['timeline', 'touchpoints'], projectId, tx })
  })
}
