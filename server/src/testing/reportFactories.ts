import type { ReasonCode } from '@rytm/domain/evidence/reasons.ts'
import type { Stage } from '@rytm/domain/evidence/stages.ts'
import {
  candidacies,
  candidacyExpectations,
  candidacyReasons,
  candidacyStageChanges,
  candidates,
} from '#modules/candidacies/candidacies.tables.ts'
import { touchpointProjects, touchpoints } from '#modules/touchpoints/touchpoints.tables.ts'
import { approachCounts, workEntries } from '#modules/work/work.tables.ts'
import { toDate } from '#platform/clock/clock.ts'
import { inAgency } from '#platform/db/tenancy.ts'
import type { Member } from '#platform/http/actor.ts'
import { newId } from '#platform/ids/newId.ts'
import type { TestApp } from './testApp.ts'

interface Seed {
  test: TestApp
  member: Member
  projectId: string
}

/** Stands in every text that must not leave the agency. */
export const internal = 'WEWNĘTRZNE'

/** Somebody in a project at a stage, ended for a reason or not; name and note are marked as internal. */
export function seedCandidacy({
  test,
  member,
  projectId,
  stage,
  reason,
  expects,
  name = `${internal} Osoba`,
}: Seed & { stage: Stage; reason?: ReasonCode; expects?: number; name?: string }) {
  const { agencyId, memberId } = member
  const now = toDate(test.clock.now())
  const [id, candidateId] = [newId(test), newId(test)]
  return inAgency({ db: test.db, agencyId }, async (tx) => {
    const made = { createdAt: now, createdBy: memberId }
    const recorded = { agencyId, candidacyId: id, recordedAt: now, recordedBy: memberId }
    const move = { agencyId, candidacyId: id, occurredAt: now, recordedAt: now, changedBy: memberId }
    await tx.insert(candidates).values({ agencyId, id: candidateId, name, searchName: name, ...made })
    const publicNumber = `K-${id.slice(-4)}`
    const fields = { stage, stageSince: now, note: `${internal} notatka`, publicNumber }
    await tx.insert(candidacies).values({ agencyId, id, projectId, candidateId, ...fields, ...made })
    await tx.insert(candidacyStageChanges).values({ ...move, id: newId(test), toStage: stage })
    if (reason) {
      const stageChangeId = newId(test)
      await tx.insert(candidacyStageChanges).values({ ...move, id: stageChangeId, toStage: null })
      const why = { code: reason, decidedBy: 'candidate', certainty: 'stated', isPrimary: true }
      const note = `${internal} powód`
      await tx.insert(candidacyReasons).values({ ...recorded, id: newId(test), stageChangeId, note, ...why })
    }
    if (expects) {
      const unit = { contractType: 'employment', currency: 'PLN', period: 'month', basis: 'gross' }
      await tx
        .insert(candidacyExpectations)
        .values({ ...recorded, id: newId(test), ...unit, minMinor: expects })
    }
    return { candidacyId: id, publicNumber }
  })
}

/** Work, approaches and a call with the client; only `textForClient` is meant to be read by others. */
export function seedWork({
  test,
  member,
  projectId,
  clientId,
  occurredOn,
  textForClient = '',
  companiesMapped = 0,
  approached = 0,
  toldClient = '',
}: Seed & {
  clientId: string
  occurredOn: string
  textForClient?: string
  companiesMapped?: number
  approached?: number
  /** What is written for the client about the call that goes with it. */
  toldClient?: string
}) {
  const { agencyId, memberId } = member
  const now = toDate(test.clock.now())
  const recorded = { agencyId, recordedAt: now, recordedBy: memberId }
  return inAgency({ db: test.db, agencyId }, async (tx) => {
    const note = `${internal} praca`
    const entry = { ...recorded, projectId, occurredOn }
    const work = { kind: 'sourcing', companiesMapped, note, textForClient }
    await tx.insert(workEntries).values({ ...entry, id: newId(test), ...work })
    await tx
      .insert(approachCounts)
      .values({ ...entry, id: newId(test), channel: 'message', count: approached })
    const touchpointId = newId(test)
    const call = {
      channel: 'call',
      direction: 'outbound',
      outcome: 'reached',
      occurredAt: now,
      note,
      noteForClient: toldClient,
    }
    await tx.insert(touchpoints).values({ ...recorded, id: touchpointId, clientId, ...call })
    await tx.insert(touchpointProjects).values({ agencyId, touchpointId, projectId })
  })
}
