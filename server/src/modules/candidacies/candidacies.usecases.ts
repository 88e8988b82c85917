import type { CandidacyChange, CandidacyInput } from '@rytm/contract/candidacies.ts'
import { refuseOccurrence } from '@rytm/domain/evidence/occurrence.ts'
import { lockProject } from '#modules/projects/projects.lock.queries.ts'
import { removeFromTimeline } from '#modules/timeline/timeline.usecases.ts'
import { type Clock, toDate } from '#platform/clock/clock.ts'
import type { Db } from '#platform/db/pool.ts'
import { inAgency, lookAtAll, type Tx } from '#platform/db/tenancy.ts'
import type { Member } from '#platform/http/actor.ts'
import { newId } from '#platform/ids/newId.ts'
import { deleteCandidateWithout } from './candidacies.candidates.repository.ts'
import { candidateFor, changeCandidate } from './candidacies.candidates.usecases.ts'
import { alreadyInProject, candidacyRefused, onlyUnmovedAreRemoved } from './candidacies.errors.ts'
import { auditCandidacy, openCandidacy, openKept, recordChange } from './candidacies.facts.usecases.ts'
import { choosePublicNumber } from './candidacies.numbers.usecases.ts'
import {
  deleteCandidacy,
  findCandidacyOf,
  insertCandidacy,
  saveCandidacy,
  selectPublicNumbers,
  selectStageChanges,
} from './candidacies.repository.ts'

interface Deps {
  db: Db
  clock: Clock
}

interface AddCandidacy {
  projectId: string
  input: CandidacyInput
  member: Member
}

export function addCandidacy({ projectId, input, member, db, clock }: AddCandidacy & Deps) {
  return inAgency({ db, agencyId: member.agencyId }, (tx) =>
    addCandidacyIn({ projectId, input, member, tx, clock }),
  )
}

/** The same inside somebody else's transaction: sample data and imports add many. */
export async function addCandidacyIn({
  projectId,
  input,
  member,
  tx,
  clock,
}: AddCandidacy & { tx: Tx; clock: Clock }) {
  const { agencyId, memberId } = member
  await lockProject({ agencyId, projectId, tx })
  const occurredAt = momentOf({ input, clock })
  const candidate = await candidateFor({ input, member, tx, clock })
  const existing = await findCandidacyOf({ agencyId, projectId, candidateId: candidate.id, tx })
  if (existing) throw alreadyInProject({ candidacyId: existing.id })
  const { stage = 'answered', note = '', noteForClient = '' } = input
  const candidacy = await insertCandidacy({
    row: {
      agencyId,
      id: newId({ clock }),
      projectId,
      candidateId: candidate.id,
      publicNumber: choosePublicNumber({ taken: await selectPublicNumbers({ agencyId, projectId, tx }) }),
      stage,
      stageSince: toDate(occurredAt),
      note,
      noteForClient,
      createdAt: toDate(clock.now()),
      createdBy: memberId,
    },
    tx,
  })
  const change = { kind: 'candidacy_added', fromStage: null, toStage: stage, occurredAt } as const
  await recordChange({ candidacy, ...change, member, tx, clock })
  await auditCandidacy({ action: 'candidacies.added', candidacy, member, tx, clock })
  return candidacy
}

function momentOf({ input, clock }: { input: CandidacyInput; clock: Clock }) {
  const now = clock.now()
  const occurredAt = input.occurredAt ? Temporal.Instant.from(input.occurredAt) : now
  const refusal = refuseOccurrence({ occurredAt, now })
  if (refusal) throw candidacyRefused(refusal)
  return occurredAt
}

interface ChangeCandidacy {
  candidacyId: string
  member: Member
}

export function changeCandidacy({
  candidacyId,
  input,
  member,
  db,
  clock,
}: ChangeCandidacy & { input: CandidacyChange } & Deps) {
  return inAgency({ db, agencyId: member.agencyId }, async (tx) => {
    const { revision, note, noteForClient, ...person } = input
    const candidacy = await openKept({ candidacyId, revision, member, tx })
    await changeCandidate({ candidateId: candidacy.candidateId, person, member, tx })
    const changes = {
      ...(note !== undefined && { note }),
      ...(noteForClient !== undefined && { noteForClient }),
    }
    await saveCandidacy({ candidacy, changes, tx })
    await auditCandidacy({ action: 'candidacies.changed', candidacy, member, tx, clock })
  })
}

/** Undoes an addition: nobody may vanish from the funnel who has been through a part of it. */
export function removeCandidacy({ candidacyId, member, db, clock }: ChangeCandidacy & Deps) {
  const { agencyId } = member
  return inAgency({ db, agencyId }, async (tx) => {
    const candidacy = await openCandidacy({ candidacyId, member, tx })
    const [change, ...earlier] = await selectStageChanges({ agencyId, candidacyId, tx })
    if (earlier.length > 0) throw onlyUnmovedAreRemoved()
    if (change) await removeFromTimeline({ agencyId, factId: change.id, tx })
    await deleteCandidacy({ agencyId, candidacyId, tx })
    const { candidateId } = candidacy
    // Whoever stands in a project that this member may not know of is kept too.
    await lookAtAll({ tx })
    await deleteCandidateWithout({ agencyId, candidateId, exceptCandidacyId: candidacyId, tx })
    await auditCandidacy({ action: 'candidacies.removed', candidacy, member, tx, clock })
  })
}
