import type { StatusChangeInput } from '@rytm/contract/projects.status.ts'
import { findActivationGaps } from '@rytm/domain/projects/activation.ts'
import { isAdopted } from '@rytm/domain/projects/adoption.ts'
import { decideStatusChange } from '@rytm/domain/projects/decideStatusChange.ts'
import { type ProjectStatus, verbBetween } from '@rytm/domain/projects/projectStatus.ts'
import { loadCalendar } from '#modules/agencies/agencies.calendar.queries.ts'
import { recordAudit } from '#modules/audit/audit.usecases.ts'
import { appendToTimeline } from '#modules/timeline/timeline.usecases.ts'
import { type Clock, toDate } from '#platform/clock/clock.ts'
import type { Db } from '#platform/db/pool.ts'
import { inAgency, type Tx } from '#platform/db/tenancy.ts'
import type { Member } from '#platform/http/actor.ts'
import { newId } from '#platform/ids/newId.ts'
import { toAgencyId } from '#platform/tenancy/agencyId.ts'
import { adoptionFacts } from './projects.adoption.queries.ts'
import { keepBeforeAdoption } from './projects.adoption.usecases.ts'
import { contactsOfProject } from './projects.brief.queries.ts'
import { deriveTarget } from './projects.calendar.queries.ts'
import { keepChanges } from './projects.changes.usecases.ts'
import { requireNearDates } from './projects.dates.usecases.ts'
import { activationIncomplete, sameStatus, statusChangeRefused } from './projects.errors.ts'
import { lockProject, type ProjectRow } from './projects.lock.queries.ts'
import { toActivation } from './projects.queries.ts'
import { requireContacts } from './projects.references.queries.ts'
import { insertStatusChange, saveProject } from './projects.repository.ts'

interface ChangeStatus {
  projectId: string
  input: StatusChangeInput
  /** Looked up by whoever sends the closing report, never said by a request. */
  closingReportSent?: boolean
  member: Member
  clock: Clock
}

export function changeStatus({ db, ...change }: ChangeStatus & { db: Db }) {
  return inAgency({ db, agencyId: change.member.agencyId }, (tx) => changeStatusIn({ ...change, tx }))
}

/** The same inside somebody else's transaction. */
export async function changeStatusIn({ projectId, tx, ...change }: ChangeStatus & { tx: Tx }) {
  const { input, member, clock } = change
  const { agencyId } = member
  requireNearDates({ dates: input, clock })
  const project = await lockProject({ agencyId, projectId, tx })
  const to = await decide({ project, ...change, tx })
  const contactIds = input.askedByContactId ? [input.askedByContactId] : []
  await requireContacts({ agencyId, clientId: project.clientId, contactIds, tx })
  const begins = project.status === 'draft' && to === 'active'
  const changes = {
    status: to,
    ...(input.targetDate && { targetDate: input.targetDate }),
    ...(begins && (await beginning({ project, member, tx, clock }))),
  }
  const saved = await saveProject({ project, changes, tx })
  await keepChanges({ before: project, after: saved, member, tx, clock })
  await writeFact({ project, to, input, member, tx, clock })
  return begins && input.before
    ? keepBeforeAdoption({ project: saved, input: input.before, member, tx, clock })
    : saved
}

/** An active project has a target date, and knows whether it ran before it was kept here. */
async function beginning({ project, member, tx, clock }: Omit<Change, 'input'>) {
  const { agencyId } = member
  const { zone } = await loadCalendar({ agencyId, tx })
  return {
    targetDate: project.targetDate ?? (await deriveTarget({ agencyId, project, tx })),
    adoptedAt: isAdopted(adoptionFacts({ project, zone, clock })) ? toDate(clock.now()) : null,
  }
}

type Change = Omit<ChangeStatus, 'projectId'> & { project: ProjectRow; tx: Tx }

async function decide({
  project,
  input,
  closingReportSent = false,
  member,
  tx,
  clock,
}: Change): Promise<ProjectStatus> {
  const { agencyId } = member
  const from = project.status as ProjectStatus
  const verb = verbBetween({ from, to: input.to })
  if (!verb) throw sameStatus()
  const { zone } = await loadCalendar({ agencyId, tx })
  const decision = decideStatusChange({
    status: from,
    verb,
    details: {
      closingReportSent,
      ...(input.reason && { reason: input.reason }),
      ...(input.askedByContactId && { askedByContactId: input.askedByContactId }),
      ...(input.reviewDate && { reviewDate: Temporal.PlainDate.from(input.reviewDate) }),
      ...(input.targetDate && { targetDate: Temporal.PlainDate.from(input.targetDate) }),
    },
    today: clock.now().toZonedDateTimeISO(zone).toPlainDate(),
  })
  if (decision.kind === 'refused') throw statusChangeRefused(decision)
  if (verb === 'activate') await requireActivation({ project, tx })
  return decision.to
}

async function requireActivation({ project, tx }: { project: ProjectRow; tx: Tx }) {
  const contacts = await contactsOfProject({
    agencyId: toAgencyId(project.agencyId),
    projectId: project.id,
    tx,
  })
  const missing = findActivationGaps({ ...toActivation(project), contacts })
  if (missing.length > 0) throw activationIncomplete({ missing })
}

async function writeFact({ project, to, input, member, tx, clock }: Change & { to: ProjectStatus }) {
  const { agencyId, memberId } = member
  const id = newId({ clock })
  const now = toDate(clock.now())
  await insertStatusChange({
    row: {
      agencyId,
      id,
      projectId: project.id,
      fromStatus: project.status,
      toStatus: to,
      occurredAt: now,
      recordedAt: now,
      changedBy: memberId,
      reason: input.reason || null,
      askedByContactId: input.askedByContactId ?? null,
      reviewDate: input.reviewDate ?? null,
    },
    tx,
  })
  await appendToTimeline({
    fact: {
      agencyId,
      projectId: project.id,
      occurredAt: clock.now(),
      kind: 'status_changed',
      factId: id,
      visibility: 'client',
      memberId,
    },
    tx,
    clock,
  })
  const subject = { kind: 'project', id: project.id }
  const detail = { from: project.status, to }
  await recordAudit({
    fact: { agencyId, memberId, action: 'projects.status_changed', subject, detail },
    tx,
    clock,
  })
}
