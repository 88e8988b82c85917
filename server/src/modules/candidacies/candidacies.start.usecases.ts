import type { Stage } from '@rytm/domain/evidence/stages.ts'
import type { Clock } from '#platform/clock/clock.ts'
import type { Db } from '#platform/db/pool.ts'
import { inAgency } from '#platform/db/tenancy.ts'
import type { Member } from '#platform/http/actor.ts'
import { candidacyRefused } from './candidacies.errors.ts'
import { auditCandidacy, decideMoment } from './candidacies.facts.usecases.ts'
import { keepStart, openHired, requireDay } from './candidacies.hires.usecases.ts'
import { moveIn } from './candidacies.moves.usecases.ts'
import { saveCandidacy } from './candidacies.repository.ts'

interface RecordStart {
  candidacyId: string
  revision: number
  startedOn: string
  member: Member
  db: Db
  clock: Clock
}

/** The first day at work. Of a person who has started already it is a correction of the day. */
export function recordStart({ candidacyId, revision, startedOn, member, db, clock }: RecordStart) {
  return inAgency({ db, agencyId: member.agencyId }, async (tx) => {
    const candidacy = await openHired({ candidacyId, revision, member, tx })
    const stage = candidacy.stage as Stage
    if (stage === 'guarantee_ended') throw candidacyRefused('candidacies.guarantee_over')
    const where = { candidacy, member, tx, clock }
    const day = await requireDay({ ...where, day: startedOn })
    await keepStart({ ...where, startedOn: Temporal.PlainDate.from(startedOn) })
    if (stage === 'accepted') {
      const at = await decideMoment({ ...where, occurredAt: day.toString() })
      await moveIn({ ...where, toStage: 'started', at })
    } else await saveCandidacy({ candidacy, changes: {}, tx })
    await auditCandidacy({ action: 'candidacies.start_recorded', candidacy, member, tx, clock })
  })
}
