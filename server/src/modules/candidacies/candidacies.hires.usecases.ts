import { guaranteeEnd, isGuaranteeOver, refuseHire } from '@rytm/domain/evidence/hire.ts'
import { instantOfDay, refuseOccurrenceDay } from '@rytm/domain/evidence/occurrence.ts'
import { type Stage, stageRank } from '@rytm/domain/evidence/stages.ts'
import { loadCalendar } from '#modules/agencies/agencies.calendar.queries.ts'
import { requireNearDates } from '#modules/projects/projects.dates.usecases.ts'
import { countHired } from '#modules/projects/projects.hired.queries.ts'
import { requireProject } from '#modules/projects/projects.lock.queries.ts'
import { changeStatusIn } from '#modules/projects/projects.status.usecases.ts'
import { appendToTimeline, type TimelineKind } from '#modules/timeline/timeline.usecases.ts'
import { type Clock, toDate, toInstant } from '#platform/clock/clock.ts'
import type { Db } from '#platform/db/pool.ts'
import { inAgency, type Tx } from '#platform/db/tenancy.ts'
import type { Member } from '#platform/http/actor.ts'
import { candidacyRefused, openingsLeft } from './candidacies.errors.ts'
import { auditCandidacy, openCandidacy } from './candidacies.facts.usecases.ts'
import { findHire, saveHire } from './candidacies.hires.repository.ts'
import { type CandidacyRow, saveCandidacy, selectStageChanges } from './candidacies.repository.ts'

interface InTx {
  candidacy: CandidacyRow
  member: Member
  tx: Tx
  clock: Clock
}

interface Change {
  candidacyId: string
  revision: number
  member: Member
  db: Db
  clock: Clock
}

interface HireDays {
  contractSignedOn?: string | null | undefined
  startsOn?: string | null | undefined
}

/** The contract and the planned first day; the second may lie ahead, the first is a fact. */
export function recordHire({
  candidacyId,
  revision,
  contractSignedOn,
  startsOn,
  ...deps
}: Change & HireDays) {
  const { member, clock, db } = deps
  requireNearDates({ dates: { startsOn }, clock })
  return inAgency({ db, agencyId: member.agencyId }, async (tx) => {
    const candidacy = await openHired({ candidacyId, revision, member, tx })
    const where = { candidacy, member, tx, clock }
    if (contractSignedOn) await requireDay({ ...where, day: contractSignedOn })
    const before = await findHire({ agencyId: member.agencyId, candidacyId, tx })
    await keep({
      ...where,
      days: {
        ...(contractSignedOn !== undefined && { contractSignedOn }),
        ...(startsOn !== undefined && { startsOn }),
      },
    })
    if (contractSignedOn && !before?.contractSignedOn) await tell({ ...where, kind: 'contract_signed' })
    if (startsOn && !before?.startsOn) await tell({ ...where, kind: 'start_planned' })
    await saveCandidacy({ candidacy, changes: {}, tx })
    await auditCandidacy({ action: 'candidacies.hire_recorded', candidacy, member, tx, clock })
  })
}

/** A candidacy that accepted and is in play. */
export async function openHired(key: { candidacyId: string; revision: number; member: Member; tx: Tx }) {
  const candidacy = await openCandidacy(key)
  const refusal = refuseHire({ stage: candidacy.stage as Stage, ended: candidacy.endedAt !== null })
  if (refusal) throw candidacyRefused(refusal)
  return candidacy
}

/** What a stage says about the first day: one who is before it has none; a move there without a day means its own. */
export async function alignHire({ stage, at, ...where }: InTx & { stage: Stage; at: Temporal.Instant }) {
  const { candidacy, member, tx } = where
  const hire = await findHire({ agencyId: member.agencyId, candidacyId: candidacy.id, tx })
  if (stage === 'started' && !hire?.startedOn) {
    const { zone } = await loadCalendar({ agencyId: member.agencyId, tx })
    await keepStart({ ...where, startedOn: at.toZonedDateTimeISO(zone).toPlainDate() })
  }
  if (stageRank(stage) < stageRank('started') && hire?.startedOn)
    await keep({ ...where, days: { startedOn: null, guaranteeEndsOn: null } })
}

/** A guarantee ends by itself; before that nobody can say that it is over. */
export async function requireGuaranteeOver({ candidacy, member, tx, clock }: InTx) {
  const { agencyId } = member
  const hire = await findHire({ agencyId, candidacyId: candidacy.id, tx })
  const { zone } = await loadCalendar({ agencyId, tx })
  const today = clock.now().toZonedDateTimeISO(zone).toPlainDate()
  const endsOn = hire?.guaranteeEndsOn ? Temporal.PlainDate.from(hire.guaranteeEndsOn) : undefined
  if (!isGuaranteeOver({ endsOn, today })) throw candidacyRefused('candidacies.guarantee_runs')
}

/** With the last opening filled, the project waits for the first day at work. */
export async function awaitStart({ candidacy, member, tx, clock }: InTx) {
  const { projectId } = candidacy
  const key = { agencyId: member.agencyId, projectId, tx }
  const { openings } = await requireProject(key)
  if ((await countHired(key)) < openings) throw openingsLeft()
  await changeStatusIn({ projectId, input: { to: 'awaiting_start' }, member, tx, clock })
}

export async function keepStart({ startedOn, ...where }: InTx & { startedOn: Temporal.PlainDate }) {
  const { candidacy, member, tx } = where
  const { projectId } = candidacy
  const { guaranteeDays } = await requireProject({ agencyId: member.agencyId, projectId, tx })
  const endsOn = guaranteeEnd({ startedOn, guaranteeDays })
  const days = { startedOn: startedOn.toString(), guaranteeEndsOn: endsOn?.toString() ?? null }
  await keep({ ...where, days })
}

interface Days {
  contractSignedOn?: string | null
  startsOn?: string | null
  startedOn?: string | null
  guaranteeEndsOn?: string | null
}

function keep({ candidacy, days, member, tx, clock }: InTx & { days: Days }) {
  const { agencyId, memberId } = member
  const row = { agencyId, candidacyId: candidacy.id, recordedAt: toDate(clock.now()), recordedBy: memberId }
  return saveHire({ row: { ...row, ...days }, tx })
}

/** A fact that has a day and no hour: not tomorrow, not years ago. Returns the instant that stands for it. */
export async function requireDay({ candidacy, day, member, tx, clock }: InTx & { day: string }) {
  const { agencyId } = member
  const { zone } = await loadCalendar({ agencyId, tx })
  const occurredOn = Temporal.PlainDate.from(day)
  const now = clock.now()
  const refusal = refuseOccurrenceDay({ occurredOn, now, zone })
  if (refusal) throw candidacyRefused(refusal)
  const at = instantOfDay({ occurredOn, recordedAt: now, zone })
  const [last] = await selectStageChanges({ agencyId, candidacyId: candidacy.id, tx })
  const before = last && toInstant(last.occurredAt)
  const sameDay = before?.toZonedDateTimeISO(zone).toPlainDate().equals(occurredOn)
  return sameDay && before && Temporal.Instant.compare(at, before) < 0 ? before : at
}

function tell({ candidacy, kind, member, tx, clock }: InTx & { kind: TimelineKind }) {
  const { agencyId, memberId } = member
  const { projectId, id: factId } = candidacy
  const occurredAt = clock.now()
  const fact = { agencyId, memberId, projectId, occurredAt, kind, factId, visibility: 'internal' as const }
  return appendToTimeline({ fact, tx, clock })
}
