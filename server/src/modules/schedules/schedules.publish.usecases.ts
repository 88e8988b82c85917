import type { ScheduleView } from '@rytm/contract/views/scheduleView.ts'
import type { ProjectStatus } from '@rytm/domain/projects/projectStatus.ts'
import { decidePublication } from '@rytm/domain/schedules/decidePublication.ts'
import { recordAudit } from '#modules/audit/audit.usecases.ts'
import { queueMail } from '#modules/mail/mail.usecases.ts'
import { lockProject, type ProjectRow } from '#modules/projects/projects.lock.queries.ts'
import { chooseRecipients } from '#modules/projects/projects.recipients.queries.ts'
import { appendToTimeline } from '#modules/timeline/timeline.usecases.ts'
import { type Clock, toDate } from '#platform/clock/clock.ts'
import type { Db } from '#platform/db/pool.ts'
import { inAgency, type Tx } from '#platform/db/tenancy.ts'
import { contentHash } from '#platform/hash/contentHash.ts'
import type { Member } from '#platform/http/actor.ts'
import { newId } from '#platform/ids/newId.ts'
import { publicationRefused, recipientRefused } from './schedules.errors.ts'
import { loadScheduleState } from './schedules.queries.ts'
import { activitiesOf, insertVersion, versionsOf } from './schedules.repository.ts'
import { activitiesIn, composeScheduleView, toScheduled } from './schedules.view.queries.ts'

interface PublishSchedule {
  projectId: string
  input: { reason?: string | null | undefined; contactIds?: string[] | undefined }
  member: Member
  db: Db
  clock: Clock
}

/** Freezes the plan as the next version and mails it to those who may see it. */
export function publishSchedule({ projectId, input, member, db, clock }: PublishSchedule) {
  const { agencyId } = member
  return inAgency({ db, agencyId }, async (tx) => {
    const project = await lockProject({ agencyId, projectId, tx })
    await refuseOrGoOn({ project, input, member, tx })
    const version = await freeze({ project, input, member, tx, clock })
    await mailVersion({ project, versionId: version.id, input, member, tx, clock })
    await record({ project, version, member, tx, clock })
    return loadScheduleState({ agencyId, projectId, tx, clock })
  })
}

type Scope = Omit<PublishSchedule, 'projectId' | 'db' | 'clock'> & { project: ProjectRow; tx: Tx }

async function refuseOrGoOn({ project, input, member, tx }: Scope) {
  const key = { agencyId: member.agencyId, projectId: project.id, tx }
  const [last] = await versionsOf(key)
  const decision = decidePublication({
    activities: toScheduled(await activitiesOf(key)),
    ...(last && { previous: activitiesIn(last.view as ScheduleView) }),
    ...(input.reason && { reason: input.reason }),
    ...(project.startDate && { startDate: Temporal.PlainDate.from(project.startDate) }),
    status: project.status as ProjectStatus,
  })
  if (decision.kind === 'refused') throw publicationRefused({ refusals: decision.refusals })
}

async function freeze({ project, input, member, tx, clock }: Scope & { clock: Clock }) {
  const now = clock.now()
  const view = await composeScheduleView({
    project,
    publishedBy: { kind: 'member', id: member.memberId },
    publishedAt: now,
    reason: input.reason || null,
    tx,
  })
  const row = {
    agencyId: member.agencyId,
    id: newId({ clock }),
    projectId: project.id,
    number: view.versionNumber,
    view,
    contentHash: contentHash(view),
    reason: view.reason,
    publishedAt: toDate(now),
    publishedBy: member.memberId,
  }
  await insertVersion({ row, tx })
  return row
}

async function mailVersion({
  project,
  versionId,
  input,
  member,
  tx,
  clock,
}: Scope & { versionId: string; clock: Clock }) {
  const { agencyId } = member
  const key = { agencyId, projectId: project.id, tx }
  const recipients = await chooseRecipients({
    ...key,
    contactIds: input.contactIds,
    refused: recipientRefused,
  })
  for (const contactId of recipients)
    await queueMail({
      mail: {
        kind: 'schedule',
        payload: { versionId },
        agencyId,
        recipient: { contactId },
        projectId: project.id,
      },
      tx,
      clock,
    })
}

async function record({
  project,
  version,
  member,
  tx,
  clock,
}: {
  project: ProjectRow
  version: { id: string; number: number }
  member: Member
  tx: Tx
  clock: Clock
}) {
  const { agencyId, memberId } = member
  await appendToTimeline({
    fact: {
      agencyId,
      projectId: project.id,
      occurredAt: clock.now(),
      kind: 'schedule_published',
      factId: version.id,
      visibility: 'client',
      memberId,
    },
    tx,
    clock,
  })
  await recordAudit({
    fact: {
      agencyId,
      memberId,
      action: 'schedules.published',
      subject: { kind: 'schedule_version', id: version.id },
      detail: { number: version.number, projectId: project.id },
    },
    tx,
    clock,
  })
}
