import type { ErasureInput, ErasurePreview, Reached } from '@rytm/contract/privacy.ts'
import type { ErasureGround } from '@rytm/contract/privacy.words.ts'
import { countKept, emptiedRows } from '#modules/candidacies/candidacies.erasure.queries.ts'
import { emptyPerson, openPerson } from '#modules/candidacies/candidacies.erasure.usecases.ts'
import { type Clock, toDate } from '#platform/clock/clock.ts'
import type { Db } from '#platform/db/pool.ts'
import { inAgency, lookAtAll, readInAgency, type Tx } from '#platform/db/tenancy.ts'
import type { Member } from '#platform/http/actor.ts'
import type { AgencyId } from '#platform/tenancy/agencyId.ts'
import { readCandidate } from './privacy.copy.queries.ts'
import { alreadyErased, personNotFound } from './privacy.errors.ts'
import { labelOf, recordErasure, recordPreview, requireName } from './privacy.facts.usecases.ts'
import { reachEverywhere } from './privacy.reach.usecases.ts'

interface OfCandidate {
  agencyId: AgencyId
  candidateId: string
  tx: Tx
}

/** A person whom the member may know of. */
async function requireCandidate({ agencyId, candidateId, tx }: OfCandidate) {
  const candidate = await readCandidate({ agencyId, candidateId, tx })
  if (!candidate) throw personNotFound()
  if (candidate.erasedAt) throw alreadyErased()
  return candidate
}

type Traces = Pick<NonNullable<Awaited<ReturnType<typeof readCandidate>>>, 'name' | 'email' | 'phone'>

async function reachElsewhere({
  traces: { name, email, phone },
  kept: { projectIds, candidacyIds },
  dryRun,
  ...of
}: OfCandidate & { traces: Traces; kept: Kept; dryRun: boolean }) {
  const { agencyId, candidateId, tx } = of
  const emptied = emptiedRows({ candidateId, candidacyIds })
  return reachEverywhere({
    agencyId,
    person: { kind: 'candidate', id: candidateId },
    traces: { name, email, phone },
    label: await labelOf({ agencyId, tx }),
    ...{ projectIds, emptied, dryRun, tx },
  })
}

interface Asked {
  candidateId: string
  member: Member
  db: Db
}

/** Reads alone, holds nobody up, and counts what the member may know of. */
export async function previewCandidateErasure({
  candidateId,
  member,
  db,
  clock,
}: Asked & { clock: Clock }): Promise<ErasurePreview> {
  const { agencyId } = member
  const preview = await readInAgency({ db, agencyId }, async (tx) => {
    const of = { agencyId, candidateId, tx }
    const traces = await requireCandidate(of)
    const kept = await countKept(of)
    const { hasNamesake, ...found } = await reachElsewhere({ ...of, traces, kept, dryRun: true })
    return { name: traces.name, reached: reachedOf({ kept, found }), hasNamesake, runningProjects: [] }
  })
  await recordPreview({ subject: { kind: 'candidate', id: candidateId }, member, db, clock })
  return preview
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
  await requireCandidate(of)
  const { candidate, kept } = await lockPerson(of)
  if (confirmation !== undefined) requireName({ typed: confirmation, name: candidate.name })
  const erasedAt = toDate(clock.now())
  const name = await labelOf({ agencyId, tx })
  const { candidacyIds } = kept
  await emptyPerson({ agencyId, candidateId, candidacyIds, name, erasedAt, tx })
  const elsewhere = await reachElsewhere({ ...of, traces: candidate, kept, dryRun: false })
  const { hasNamesake: _, ...found } = elsewhere
  const subject = { kind: 'candidate', id: candidateId } as const
  const reached = reachedOf({ kept, found })
  return recordErasure({ agencyId, subject, ground, requestedOn, memberId, reached, tx, clock })
}

/** All of the person, in projects closed to the member too: what is asked for is everything. Held until the end. */
export async function lockPerson({ agencyId, candidateId, tx }: OfCandidate) {
  await lookAtAll({ tx })
  const person = await openPerson({ agencyId, candidateId, tx })
  if (!person) throw personNotFound()
  if (person.candidate.erasedAt) throw alreadyErased()
  return person
}

type Kept = Awaited<ReturnType<typeof countKept>>
type Found = Pick<Reached, 'mentions' | 'frozen' | 'letters' | 'imports'>

function reachedOf({ kept, found }: { kept: Kept; found: Found }): Reached {
  const { candidacies, inPlay, files, texts, permissions } = kept
  return { candidacies, inPlay, files, texts, permissions, sessions: 0, ...found }
}
