import type { CandidacyChange, CandidacyInput } from '@rytm/contract/candidacies.ts'
import { type Clock, toDate } from '#platform/clock/clock.ts'
import { searchText } from '#platform/db/searchText.ts'
import type { Tx } from '#platform/db/tenancy.ts'
import type { Member } from '#platform/http/actor.ts'
import { newId } from '#platform/ids/newId.ts'
import {
  type CandidateRow,
  findCandidateByEmail,
  holdCandidate,
  insertCandidate,
  lockCandidateEmail,
  saveCandidate,
} from './candidacies.candidates.repository.ts'
import { emailTaken, unknownCandidate } from './candidacies.errors.ts'

interface InTx {
  member: Member
  tx: Tx
}

/** The person an input means: the named one, the one with this e-mail address, else a new one. */
export async function candidateFor({
  input,
  member,
  tx,
  clock,
}: InTx & { input: CandidacyInput; clock: Clock }): Promise<CandidateRow> {
  const { agencyId } = member
  const { candidateId, email, phone, source, sourceKind, legalBasis, name = '' } = input
  if (email && !candidateId) await lockCandidateEmail({ agencyId, email, tx })
  const knownId = candidateId ?? (email && (await findCandidateByEmail({ agencyId, email, tx }))?.id)
  const known = knownId ? await holdCandidate({ agencyId, candidateId: knownId, tx }) : undefined
  if (known && !known.erasedAt) return known
  if (candidateId) throw unknownCandidate()
  return insertCandidate({
    row: {
      agencyId,
      id: newId({ clock }),
      name,
      searchName: searchText(name),
      email: email ?? null,
      phone: phone ?? null,
      source: source ?? null,
      sourceKind: sourceKind ?? null,
      legalBasis: legalBasis ?? null,
      createdAt: toDate(clock.now()),
      createdBy: member.memberId,
    },
    tx,
  })
}

/** An e-mail address means one person: a second one with it is refused. */
export async function changeCandidate({
  candidateId,
  person: { name, email, phone },
  member,
  tx,
}: InTx & { candidateId: string; person: Pick<CandidacyChange, 'name' | 'email' | 'phone'> }) {
  const { agencyId } = member
  if (name === undefined && email === undefined && phone === undefined) return
  if (email) await lockCandidateEmail({ agencyId, email, tx })
  const owner = email ? await findCandidateByEmail({ agencyId, email, tx }) : undefined
  if (owner && owner.id !== candidateId) throw emailTaken()
  const changes = {
    ...(name !== undefined && { name, searchName: searchText(name) }),
    ...(email !== undefined && { email }),
    ...(phone !== undefined && { phone }),
  }
  await saveCandidate({ agencyId, candidateId, changes, tx })
}
