import type { ErasureInput, ErasurePreview, Reached } from '@rytm/contract/privacy.ts'
import type { ErasureGround } from '@rytm/contract/privacy.words.ts'
import { emptyPerson, openPerson } from '#modules/candidacies/candidacies.erasure.usecases.ts'
import { type Clock, toDate } from '#platform/clock/clock.ts'
import type { Db } from '#platform/db/pool.ts'
import { inAgency, lookAtAll, type Tx } from '#platform/db/tenancy.ts'
import type { Member } from '#platform/http/actor.ts'
import type { AgencyId } from '#platform/tenancy/agencyId.ts'
import { readCandidate } from './privacy.copy.queries.ts'
import { alreadyErased, personNotFound } from './privacy.errors.ts'
import { labelOf, recordErasure, requireName } from './privacy.facts.usecases.ts'
import { reachEverywhere } from './privacy.reach.usecases.ts'

interface OfCandidate {
  agencyId: AgencyId
  candidateId: string
  tx: Tx
}

/** A person whom the member may know of; then all that is kept, in projects closed to the member too. */
async function requireCandidate({ agencyId, candidateId, tx }: OfCandidate) {
  if (!(await readCandidate({ agencyId, candidateId, tx }))) throw personNotFound()
  await lookAtAll({ tx })
  const person = await openPerson({ agencyId, candidateId, tx })
  if (!person) throw personNotFound()
  if (person.candidate.erasedAt) throw alreadyErased()
  return person
}

async function reach({ dryRun, ...of }: OfCandidate & { dryRun: boolean }) {
  const { candidate, kept } = await requireCandidate(of)
  const { agencyId, candidateId, tx } = of
  const { name, email, phone } = candidate
  const elsewhere = async () =>
    reachEverywhere({
      agencyId,
      person: { kind: 'candidate', id: candidateId },
      traces: { name, email, phone },
      label: await labelOf({ agencyId, tx }),
      projectIds: kept.projectIds,
      dryRun,
      tx,
    })
  return { candidate, kept, elsewhere }
}

interface Asked {
  candidateId: string
  member: Member
  db: Db
}

export function previewCandidateErasure({ candidateId, member, db }: Asked): Promise<ErasurePreview> {
  const { agencyId } = member
  return inAgency({ db, agencyId }, async (tx) => {
    const { candidate, kept, elsewhere } = await reach({ agencyId, candidateId, dryRun: true, tx })
    const { hasNamesake, ...found } = await elsewhere()
    const reached = reachedOf({ kept, found })
    return { name: candidate.name, reached, hasNamesake, runningProjects: [] }
  })
}

export function eraseCandidate({
  candidateId,
  input,
  member,
  db,
  clock,
}: Asked & { input: ErasureInput; clock: Clock }): Promise<string> {
  const { agencyId, memberId } = member
  const { ground, requestedOn, confirmation } = input
  return inAgency({ db, agencyId }, (tx) =>
    eraseCandidateIn({ agencyId, candidateId, ground, requestedOn, confirmation, memberId, tx, clock }),
  )
}

interface Erase extends OfCandidate {
  ground: ErasureGround
  requestedOn?: string | null | undefined
  /** Not asked of Rytm itself. */
  confirmation?: string
  memberId?: string
  clock: Clock
}

/** The same inside somebody else's transaction. Whoever names the person before their own row is empty is found. */
export async function eraseCandidateIn({
  ground,
  requestedOn,
  confirmation,
  memberId,
  clock,
  ...of
}: Erase): Promise<string> {
  const { agencyId, candidateId, tx } = of
  const { candidate, kept, elsewhere } = await reach({ ...of, dryRun: false })
  if (confirmation !== undefined) requireName({ typed: confirmation, name: candidate.name })
  const erasedAt = toDate(clock.now())
  const name = await labelOf({ agencyId, tx })
  await emptyPerson({ agencyId, candidateId, candidacyIds: kept.candidacyIds, name, erasedAt, tx })
  const { hasNamesake: _, ...found } = await elsewhere()
  const subject = { kind: 'candidate', id: candidateId } as const
  const reached = reachedOf({ kept, found })
  return recordErasure({ agencyId, subject, ground, requestedOn, memberId, reached, tx, clock })
}

type Kept = Awaited<ReturnType<typeof reach>>['kept']
type Found = Pick<Reached, 'mentions' | 'frozen' | 'letters' | 'imports'>

function reachedOf({ kept, found }: { kept: Kept; found: Found }): Reached {
  const { candidacies, inPlay, files, texts, permissions } = kept
  return { candidacies, inPlay, files, texts, permissions, sessions: 0, ...found }
}
