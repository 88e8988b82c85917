import type { ReasonInput } from '@rytm/contract/candidacies.moves.ts'
import { refuseReasons } from '@rytm/domain/evidence/reasons.ts'
import { refuseMove, type Stage } from '@rytm/domain/evidence/stages.ts'
import { removeFromTimeline } from '#modules/timeline/timeline.usecases.ts'
import { type Clock, toDate, toInstant } from '#platform/clock/clock.ts'
import type { Db } from '#platform/db/pool.ts'
import { inAgency, type Tx } from '#platform/db/tenancy.ts'
import type { Member } from '#platform/http/actor.ts'
import { newId } from '#platform/ids/newId.ts'
import { candidacyRefused, notEnded, nothingToUndo } from './candidacies.errors.ts'
import { auditCandidacy, decideMoment, openCandidacy, recordChange } from './candidacies.facts.usecases.ts'
import { alignHire, awaitStart, requireGuaranteeOver } from './candidacies.hires.usecases.ts'
import { requireRequirements } from './candidacies.references.queries.ts'
import {
  type CandidacyRow,
  deleteStageChange,
  insertReasons,
  saveCandidacy,
  selectStageChanges,
} from './candidacies.repository.ts'

interface Change {
  candidacyId: string
  revision: number
  member: Member
  db: Db
  clock: Clock
}

export function moveCandidacy({
  candidacyId,
  revision,
  toStage,
  occurredAt,
  awaitStart: waits = false,
  member,
  db,
  clock,
}: Change & { toStage: Stage; occurredAt?: string | undefined; awaitStart?: boolean | undefined }) {
  return inAgency({ db, agencyId: member.agencyId }, async (tx) => {
    const candidacy = await openCandidacy({ candidacyId, revision, member, tx })
    const where = { candidacy, member, tx, clock }
    const refusal = refuseMove({
      stage: candidacy.stage as Stage,
      ended: candidacy.endedAt !== null,
      toStage,
    })
    if (refusal) throw candidacyRefused(refusal)
    if (toStage === 'guarantee_ended') await requireGuaranteeOver(where)
    const at = await decideMoment({ ...where, occurredAt })
    await moveIn({ ...where, toStage, at })
    if (waits && toStage === 'accepted') await awaitStart(where)
  })
}

interface InTx {
  candidacy: CandidacyRow
  member: Member
  tx: Tx
  clock: Clock
}

/** The move itself; that it may be made was decided before. */
export async function moveIn({ toStage, at, ...where }: InTx & { toStage: Stage; at: Temporal.Instant }) {
  const { candidacy, tx } = where
  const fromStage = candidacy.stage as Stage
  await recordChange({ ...where, kind: 'candidacy_moved', fromStage, toStage, occurredAt: at })
  await saveCandidacy({ candidacy, changes: { stage: toStage, stageSince: toDate(at) }, tx })
  await alignHire({ ...where, stage: toStage, at })
  await auditCandidacy({ ...where, action: 'candidacies.moved' })
}

export function endCandidacy({ candidacyId, revision, db, ...ending }: Change & Ending) {
  const { member } = ending
  return inAgency({ db, agencyId: member.agencyId }, async (tx) => {
    const candidacy = await openCandidacy({ candidacyId, revision, member, tx })
    await endIn({ ...ending, candidacy, tx })
    await auditCandidacy({ ...ending, action: 'candidacies.ended', candidacy, tx })
  })
}

interface Ending {
  reasons: ReasonInput[]
  occurredAt?: string | undefined
}

/** Ends a candidacy whose project is locked, with its reasons. */
export async function endIn({ reasons, occurredAt, ...where }: InTx & Ending) {
  const { candidacy, member, tx, clock } = where
  const { agencyId, memberId } = member
  const { projectId, id: candidacyId } = candidacy
  const given = reasons.map((reason) => ({
    ...reason,
    certainty: reason.certainty ?? ('stated' as const),
    requirementId: reason.requirementId ?? null,
    note: reason.note ?? '',
  }))
  const refusal = candidacy.endedAt ? ('candidacies.ended' as const) : refuseReasons(given)
  if (refusal) throw candidacyRefused(refusal)
  const requirementIds = given.flatMap(({ requirementId }) => requirementId ?? [])
  await requireRequirements({ agencyId, projectId, requirementIds, tx })
  const at = await decideMoment({ ...where, occurredAt })
  const fromStage = candidacy.stage as Stage
  const change = { kind: 'candidacy_ended', fromStage, toStage: null, occurredAt: at } as const
  const stageChangeId = await recordChange({ ...where, ...change })
  const recorded = { recordedAt: toDate(clock.now()), recordedBy: memberId }
  const rows = given.map((reason) => ({
    ...{ agencyId, id: newId({ clock }), candidacyId, stageChangeId, ...recorded },
    ...reason,
  }))
  await insertReasons({ rows, tx })
  await saveCandidacy({ candidacy, changes: { endedAt: toDate(at) }, tx })
}

/** The reasons of the ending stay with it: a candidacy that "nearly ended" is evidence too. */
export function reopenCandidacy({ candidacyId, revision, member, db, clock }: Change) {
  return inAgency({ db, agencyId: member.agencyId }, async (tx) => {
    const candidacy = await openCandidacy({ candidacyId, revision, member, tx })
    if (!candidacy.endedAt) throw notEnded()
    const stage = candidacy.stage as Stage
    const at = await decideMoment({ candidacy, occurredAt: undefined, member, tx, clock })
    const change = { kind: 'candidacy_moved', fromStage: stage, toStage: stage, occurredAt: at } as const
    await recordChange({ candidacy, ...change, member, tx, clock })
    await saveCandidacy({ candidacy, changes: { endedAt: null, stageSince: toDate(at) }, tx })
    await auditCandidacy({ action: 'candidacies.reopened', candidacy, member, tx, clock })
  })
}

/** A slip of the hand: the last change goes, with its reasons; what stood before it stands again. */
export function undoLastMove({ candidacyId, revision, member, db, clock }: Change) {
  const { agencyId } = member
  return inAgency({ db, agencyId }, async (tx) => {
    const candidacy = await openCandidacy({ candidacyId, revision, member, tx })
    const [last, before, ...earlier] = await selectStageChanges({ agencyId, candidacyId, tx })
    if (!last || !before) throw nothingToUndo()
    await deleteStageChange({ agencyId, stageChangeId: last.id, tx })
    await removeFromTimeline({ agencyId, factId: last.id, tx })
    const arrival = [before, ...earlier].find(({ toStage }) => toStage !== null) ?? before
    const changes = {
      stage: arrival.toStage ?? candidacy.stage,
      stageSince: arrival.occurredAt,
      endedAt: before.toStage === null ? before.occurredAt : null,
    }
    await saveCandidacy({ candidacy, changes, tx })
    const at = toInstant(arrival.occurredAt)
    await alignHire({ stage: changes.stage as Stage, at, candidacy, member, tx, clock })
    await auditCandidacy({ action: 'candidacies.move_undone', candidacy, member, tx, clock })
  })
}
