import { recordAudit } from '#modules/audit/audit.usecases.ts'
import {
  removeCandidaciesIn,
  removeIdleCandidatesIn,
} from '#modules/candidacies/candidacies.removal.usecases.ts'
import { removeIdleClientsIn } from '#modules/clients/clients.removal.usecases.ts'
import { holdProjectsIn, removeProjectsIn } from '#modules/projects/projects.removal.usecases.ts'
import { removeIdleTouchpointsIn } from '#modules/touchpoints/touchpoints.removal.usecases.ts'
import type { Clock } from '#platform/clock/clock.ts'
import type { Db } from '#platform/db/pool.ts'
import { inAgency } from '#platform/db/tenancy.ts'
import type { Member } from '#platform/http/actor.ts'
import {
  deleteSampleRecords,
  lockSampleData,
  type SampleKind,
  type SampleRecordRow,
  selectSampleRecords,
} from './agencies.sample.repository.ts'

/**
 * Takes the sample projects away with everything in them. A client with a project of the agency's own and a person
 * with a candidacy of its own stay, and belong to the agency from then on.
 */
export function removeSampleData({ member, db, clock }: { member: Member; db: Db; clock: Clock }) {
  const { agencyId, memberId } = member
  return inAgency({ db, agencyId }, async (tx) => {
    await lockSampleData({ agencyId, tx })
    const records = await selectSampleRecords({ agencyId, tx })
    const [projectIds, clientIds] = [idsOf({ records, kind: 'project' }), idsOf({ records, kind: 'client' })]
    await holdProjectsIn({ agencyId, projectIds, tx })
    await removeCandidaciesIn({ agencyId, projectIds, tx })
    await removeProjectsIn({ agencyId, projectIds, tx })
    await removeIdleTouchpointsIn({ agencyId, clientIds, tx })
    const clientsKept = await removeIdleClientsIn({ agencyId, clientIds, tx })
    const candidateIds = idsOf({ records, kind: 'candidate' })
    const removed = await removeIdleCandidatesIn({ agencyId, candidateIds, tx })
    await deleteSampleRecords({ agencyId, tx })
    const subject = { kind: 'agency', id: agencyId }
    if (records.length > 0)
      await recordAudit({
        fact: { agencyId, memberId, action: 'agencies.sample_removed', subject },
        tx,
        clock,
      })
    return { clientsKept, candidatesKept: candidateIds.length - removed }
  })
}

function idsOf({ records, kind }: { records: SampleRecordRow[]; kind: SampleKind }) {
  return records.filter((record) => record.kind === kind).map(({ recordId }) => recordId)
}
