import { refuseOccurrence } from '@rytm/domain/evidence/occurrence.ts'
import { type Stage, stageRank } from '@rytm/domain/evidence/stages.ts'
import { recordAudit } from '#modules/audit/audit.usecases.ts'
import { lockProject } from '#modules/projects/projects.lock.queries.ts'
import { appendToTimeline, type TimelineKind } from '#modules/timeline/timeline.usecases.ts'
import { type Clock, toDate, toInstant } from '#platform/clock/clock.ts'
import type { Tx } from '#platform/db/tenancy.ts'
import type { Member } from '#platform/http/actor.ts'
import { newId } from '#platform/ids/newId.ts'
import { findCandidate } from './candidacies.candidates.repository.ts'
import { candidacyNotFound, candidacyRefused, personErased, staleCandidacy } from './candidacies.errors.ts'
import {
  type CandidacyRow,
  findCandidacy,
  insertStageChange,
  selectStageChanges,
} from './candidacies.repository.ts'

interface InTx {
  member: Member
  tx: Tx
}

/** A candidacy to be changed, its project locked. A stale revision is refused. */
export async function openCandidacy({
  candidacyId,
  revision,
  member,
  tx,
}: InTx & { candidacyId: string; revision?: number }) {
  const { agencyId } = member
  const seen = await findCandidacy({ agencyId, candidacyId, tx })
  if (!seen) throw candidacyNotFound()
  await lockProject({ agencyId, projectId: seen.projectId, tx })
  const candidacy = await findCandidacy({ agencyId, candidacyId, tx })
  if (!candidacy) throw candidacyNotFound()
  if (revision !== undefined && candidacy.revision !== revision)
    throw staleCandidacy({ revision: candidacy.revision })
  return candidacy
}

/** The same for words and files about the person: there are none any more once they were erased. */
export async function openKept({ member, tx, ...which }: Parameters<typeof openCandidacy>[0]) {
  const candidacy = await openCandidacy({ member, tx, ...which })
  const candidate = await findCandidate({
    agencyId: member.agencyId,
    candidateId: candidacy.candidateId,
    tx,
  })
  if (candidate?.erasedAt) throw personErased()
  return candidacy
}

/** When a change happened: as typed or now, never before the last one. */
export async function decideMoment({
  candidacy,
  occurredAt,
  member,
  tx,
  clock,
}: InTx & { candidacy: CandidacyRow; occurredAt: string | undefined; clock: Clock }) {
  const now = clock.now()
  const at = occurredAt ? Temporal.Instant.from(occurredAt) : now
  const { agencyId } = member
  const [last] = await selectStageChanges({ agencyId, candidacyId: candidacy.id, tx })
  const notBefore = last && { notBefore: toInstant(last.occurredAt) }
  const refusal = refuseOccurrence({ occurredAt: at, now, ...notBefore })
  if (refusal) throw candidacyRefused(refusal)
  return at
}

interface Change {
  candidacy: CandidacyRow
  kind: TimelineKind
  fromStage: Stage | null
  toStage: Stage | null
  occurredAt: Temporal.Instant
}

/** A row for the change and its place in the timeline; the client sees those who were put forward. */
export async function recordChange({
  candidacy,
  kind,
  fromStage,
  toStage,
  occurredAt,
  member,
  tx,
  clock,
}: InTx & Change & { clock: Clock }): Promise<string> {
  const { agencyId, memberId } = member
  const id = newId({ clock })
  const row = { agencyId, id, candidacyId: candidacy.id, fromStage, toStage, changedBy: memberId }
  await insertStageChange({
    row: { ...row, occurredAt: toDate(occurredAt), recordedAt: toDate(clock.now()) },
    tx,
  })
  const stage = toStage ?? (candidacy.stage as Stage)
  const visibility = stageRank(stage) >= stageRank('presented') ? ('client' as const) : ('internal' as const)
  const { projectId } = candidacy
  const fact = { agencyId, memberId, projectId, occurredAt, kind, factId: id, visibility }
  await appendToTimeline({ fact, tx, clock })
  return id
}

export function auditCandidacy({
  action,
  candidacy,
  member,
  tx,
  clock,
}: InTx & { action: string; candidacy: CandidacyRow; clock: Clock }) {
  const { agencyId, memberId } = member
  const subject = { kind: 'candidacy', id: candidacy.id }
  const detail = { projectId: candidacy.projectId, stage: candidacy.stage }
  return recordAudit({ fact: { agencyId, memberId, action, subject, detail }, tx, clock })
}
