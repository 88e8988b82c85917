import type { AgencyInput } from '@rytm/contract/agencies.ts'
import { recordAudit } from '#modules/audit/audit.usecases.ts'
import { requestRecomputeIn } from '#modules/commitments/commitments.recompute.usecases.ts'
import type { Clock } from '#platform/clock/clock.ts'
import type { Db } from '#platform/db/pool.ts'
import { inAgency } from '#platform/db/tenancy.ts'
import type { Member } from '#platform/http/actor.ts'
import { checkAgencyCalendar, checkPlace } from './agencies.calendar.queries.ts'
import { keepCalendarVersion } from './agencies.calendar.usecases.ts'
import { changedMeanwhile } from './agencies.errors.ts'
import { saveSecondStepRequired, updateAgencyAt } from './agencies.repository.ts'

interface UpdateAgency {
  input: AgencyInput & { revision: number }
  member: Member
  db: Db
  clock: Clock
}

export function updateAgency({ input: { revision, ...set }, member, db, clock }: UpdateAgency) {
  checkPlace(set)
  checkAgencyCalendar({ input: set, clock })
  return inAgency({ db, agencyId: member.agencyId }, async (tx) => {
    const agency = await updateAgencyAt({ agencyId: member.agencyId, revision, set, tx })
    if (!agency) throw changedMeanwhile()
    const isOther = await keepCalendarVersion({ input: set, member, tx, clock })
    if (isOther) await requestRecomputeIn({ reason: 'calendar', member, tx, clock })
    await recordAudit({
      fact: {
        agencyId: member.agencyId,
        memberId: member.memberId,
        action: 'agencies.updated',
        subject: { kind: 'agency', id: agency.id },
      },
      tx,
      clock,
    })
    return agency
  })
}

/** Decided by `people`, who know what a second step is. */
export const setSecondStepRequired = saveSecondStepRequired
