import type { Language } from '@rytm/contract/kernel.ts'
import type { Reached } from '@rytm/contract/privacy.ts'
import type { ErasureGround, PersonKind } from '@rytm/contract/privacy.words.ts'
import { domainWords } from '@rytm/contract/words/domainWords.ts'
import { recordAudit } from '#modules/audit/audit.usecases.ts'
import { type Clock, toDate } from '#platform/clock/clock.ts'
import type { Db } from '#platform/db/pool.ts'
import { searchText } from '#platform/db/searchText.ts'
import { inAgency, type Tx } from '#platform/db/tenancy.ts'
import type { Member } from '#platform/http/actor.ts'
import { newId } from '#platform/ids/newId.ts'
import type { AgencyId } from '#platform/tenancy/agencyId.ts'
import { languageOf } from './privacy.agency.queries.ts'
import { insertErasure } from './privacy.erasure.repository.ts'
import { nameDiffers } from './privacy.errors.ts'

/** What stands where a name stood, in the agency's language: there is nobody left whose name it could be. */
export async function labelOf({ agencyId, tx }: { agencyId: AgencyId; tx: Tx }): Promise<string> {
  const language = (await languageOf({ agencyId, tx })) as Language
  return domainWords(language)('erased_person')
}

/** Capitals, accents and spaces do not matter: what counts is that somebody read the name and meant it. */
export function requireName({ typed, name }: { typed: string; name: string }) {
  if (searchText(typed) !== searchText(name)) throw nameDiffers()
}

/** The fact and the audit entry, which name nobody. */
export async function recordErasure({
  agencyId,
  subject,
  ground,
  requestedOn,
  memberId,
  reached,
  tx,
  clock,
}: {
  agencyId: AgencyId
  subject: { kind: PersonKind; id: string }
  ground: ErasureGround
  requestedOn?: string | null | undefined
  memberId?: string | undefined
  reached: Reached
  tx: Tx
  clock: Clock
}): Promise<string> {
  const id = newId({ clock })
  const about = { subjectKind: subject.kind, subjectId: subject.id, ground, requestedOn: requestedOn ?? null }
  const by = { erasedAt: toDate(clock.now()), erasedBy: memberId ?? null }
  await insertErasure({ row: { agencyId, id, ...about, reached, ...by }, tx })
  const action = erasedActions[subject.kind]
  await recordAudit({
    fact: { agencyId, ...(memberId && { memberId }), action, subject, detail: { ground } },
    tx,
    clock,
  })
  return id
}

/** Whoever looks what an erasure would reach has seen what is kept of somebody. */
export function recordPreview({
  subject,
  member: { agencyId, memberId },
  db,
  clock,
}: {
  subject: { kind: PersonKind; id: string }
  member: Member
  db: Db
  clock: Clock
}) {
  const fact = { agencyId, memberId, action: 'privacy.erasure_previewed', subject }
  return inAgency({ db, agencyId }, (tx) => recordAudit({ fact, tx, clock }))
}

const erasedActions = { candidate: 'privacy.candidate_erased', contact: 'privacy.contact_erased' } as const
