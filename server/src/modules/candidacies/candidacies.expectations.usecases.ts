import type { PayRange } from '@rytm/contract/kernel.ts'
import { type Clock, toDate } from '#platform/clock/clock.ts'
import type { Db } from '#platform/db/pool.ts'
import { inAgency } from '#platform/db/tenancy.ts'
import type { Member } from '#platform/http/actor.ts'
import { newId } from '#platform/ids/newId.ts'
import { auditCandidacy, openCandidacy } from './candidacies.facts.usecases.ts'
import { insertExpectation } from './candidacies.repository.ts'

/** Added, never changed: the latest one counts and the earlier ones show how it moved. */
export function addExpectation({
  candidacyId,
  expectation,
  member,
  db,
  clock,
}: {
  candidacyId: string
  expectation: PayRange
  member: Member
  db: Db
  clock: Clock
}) {
  const { agencyId, memberId } = member
  return inAgency({ db, agencyId }, async (tx) => {
    const candidacy = await openCandidacy({ candidacyId, member, tx })
    const recorded = { recordedAt: toDate(clock.now()), recordedBy: memberId }
    await insertExpectation({
      row: { agencyId, id: newId({ clock }), candidacyId, ...expectation, ...recorded },
      tx,
    })
    await auditCandidacy({ action: 'candidacies.expectation_added', candidacy, member, tx, clock })
  })
}
