import { refuseOccurrence } from '@rytm/domain/evidence/occurrence.ts'
import type { RangeWay } from '@rytm/domain/evidence/rangeTold.ts'
import { type Clock, toDate } from '#platform/clock/clock.ts'
import type { Db } from '#platform/db/pool.ts'
import { inAgency } from '#platform/db/tenancy.ts'
import type { Member } from '#platform/http/actor.ts'
import { newId } from '#platform/ids/newId.ts'
import { candidacyRefused, rangeNoticeNotFound } from './candidacies.errors.ts'
import { auditCandidacy, openCandidacy } from './candidacies.facts.usecases.ts'
import { insertRangeNotice, withdrawNotice } from './candidacies.ranges.repository.ts'

interface Change {
  candidacyId: string
  member: Member
  db: Db
  clock: Clock
}

export function recordRangeNotice({
  candidacyId,
  way,
  occurredAt,
  member,
  db,
  clock,
}: Change & { way: RangeWay; occurredAt?: string | undefined }) {
  const { agencyId, memberId } = member
  const now = clock.now()
  const toldAt = occurredAt ? Temporal.Instant.from(occurredAt) : now
  const refusal = refuseOccurrence({ occurredAt: toldAt, now })
  return inAgency({ db, agencyId }, async (tx) => {
    const candidacy = await openCandidacy({ candidacyId, member, tx })
    if (refusal) throw candidacyRefused(refusal)
    const recorded = { recordedAt: toDate(now), recordedBy: memberId }
    const row = { agencyId, id: newId({ clock }), candidacyId, way, occurredAt: toDate(toldAt), ...recorded }
    await insertRangeNotice({ row, tx })
    await auditCandidacy({ action: 'candidacies.range_told', candidacy, member, tx, clock })
  })
}

export function withdrawRangeNotice({
  candidacyId,
  rangeNoticeId,
  member,
  db,
  clock,
}: Change & { rangeNoticeId: string }) {
  const { agencyId } = member
  return inAgency({ db, agencyId }, async (tx) => {
    const candidacy = await openCandidacy({ candidacyId, member, tx })
    const withdrawnAt = toDate(clock.now())
    if (!(await withdrawNotice({ agencyId, candidacyId, rangeNoticeId, withdrawnAt, tx })))
      throw rangeNoticeNotFound()
    await auditCandidacy({ action: 'candidacies.range_told_withdrawn', candidacy, member, tx, clock })
  })
}
