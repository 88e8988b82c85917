import type { PermissionAnswer, PermissionWay } from '@rytm/domain/candidates/permission.ts'
import type { LegalBasis, SourceKind } from '@rytm/domain/candidates/privacyNotice.ts'
import { refuseOccurrence, refuseOccurrenceDay } from '@rytm/domain/evidence/occurrence.ts'
import { loadCalendar } from '#modules/agencies/agencies.calendar.queries.ts'
import { requireProject } from '#modules/projects/projects.lock.queries.ts'
import { type Clock, toDate } from '#platform/clock/clock.ts'
import type { Db } from '#platform/db/pool.ts'
import { inAgency, type Tx } from '#platform/db/tenancy.ts'
import type { Member } from '#platform/http/actor.ts'
import { newId } from '#platform/ids/newId.ts'
import { saveCandidate } from './candidacies.candidates.repository.ts'
import { candidacyRefused } from './candidacies.errors.ts'
import { auditCandidacy, openKept } from './candidacies.facts.usecases.ts'
import { insertPermission } from './candidacies.permissions.repository.ts'
import { saveCandidacy } from './candidacies.repository.ts'

interface Change {
  candidacyId: string
  member: Member
  db: Db
  clock: Clock
}

export function changeCandidateCard({
  candidacyId,
  revision,
  interviewSummary,
  member,
  db,
  clock,
}: Change & { revision: number; interviewSummary: string }) {
  return inAgency({ db, agencyId: member.agencyId }, async (tx) => {
    const candidacy = await openKept({ candidacyId, revision, member, tx })
    await saveCandidacy({ candidacy, changes: { interviewSummary }, tx })
    await auditCandidacy({ action: 'candidacies.card_changed', candidacy, member, tx, clock })
  })
}

interface Said {
  answer: PermissionAnswer
  way: PermissionWay
  occurredAt?: string | undefined
}

/** What somebody says about the client of this project holds for all projects of that client. */
export function recordPermission({ candidacyId, answer, way, occurredAt, member, db, clock }: Change & Said) {
  const { agencyId, memberId } = member
  const now = clock.now()
  const saidAt = occurredAt ? Temporal.Instant.from(occurredAt) : now
  const refusal = refuseOccurrence({ occurredAt: saidAt, now })
  return inAgency({ db, agencyId }, async (tx) => {
    const candidacy = await openKept({ candidacyId, member, tx })
    if (refusal) throw candidacyRefused(refusal)
    const { projectId, candidateId } = candidacy
    const { clientId } = await requireProject({ agencyId, projectId, tx })
    const said = { candidateId, clientId, answer, way, occurredAt: toDate(saidAt) }
    const row = { agencyId, id: newId({ clock }), ...said, recordedAt: toDate(now), recordedBy: memberId }
    await insertPermission({ row, tx })
    const action = permissionActions[answer]
    await auditCandidacy({ action, candidacy, member, tx, clock })
  })
}

const permissionActions = {
  given: 'candidacies.permission_given',
  withdrawn: 'candidacies.permission_withdrawn',
} as const

interface Origin {
  revision: number
  source: string | null
  sourceKind: SourceKind | null
  legalBasis: LegalBasis | null
  obtainedOn: string | null
  noticeGivenOn: string | null
}

/** Belongs to the person; the revision of the candidacy keeps two people from writing over each other. */
export function setDataOrigin({
  candidacyId,
  revision,
  source,
  member,
  db,
  clock,
  ...origin
}: Change & Origin) {
  const { agencyId } = member
  return inAgency({ db, agencyId }, async (tx) => {
    const candidacy = await openKept({ candidacyId, revision, member, tx })
    await requireDays({ days: [origin.obtainedOn, origin.noticeGivenOn], member, tx, clock })
    const changes = { ...origin, source: source || null }
    await saveCandidate({ agencyId, candidateId: candidacy.candidateId, changes, tx })
    await saveCandidacy({ candidacy, changes: {}, tx })
    await auditCandidacy({ action: 'candidacies.origin_changed', candidacy, member, tx, clock })
  })
}

async function requireDays({
  days,
  member: { agencyId },
  tx,
  clock,
}: {
  days: (string | null)[]
  member: Member
  tx: Tx
  clock: Clock
}) {
  const { zone } = await loadCalendar({ agencyId, tx })
  for (const day of days) {
    if (!day) continue
    const occurredOn = Temporal.PlainDate.from(day)
    const refusal = refuseOccurrenceDay({ occurredOn, now: clock.now(), zone })
    if (refusal) throw candidacyRefused(refusal)
  }
}
