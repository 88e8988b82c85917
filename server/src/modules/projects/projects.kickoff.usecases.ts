import type { BodyOf } from '@rytm/contract/endpoint.ts'
import type { completeKickoff as completion, KickoffAnswers } from '@rytm/contract/projects.kickoff.ts'
import { refuseOccurrence } from '@rytm/domain/evidence/occurrence.ts'
import { isEnded, type ProjectStatus } from '@rytm/domain/projects/projectStatus.ts'
import { recordAudit } from '#modules/audit/audit.usecases.ts'
import { queueMail } from '#modules/mail/mail.usecases.ts'
import { appendToTimeline } from '#modules/timeline/timeline.usecases.ts'
import { logTouchpointIn } from '#modules/touchpoints/touchpoints.usecases.ts'
import { type Clock, toDate } from '#platform/clock/clock.ts'
import type { Db } from '#platform/db/pool.ts'
import { inAgency, type Tx } from '#platform/db/tenancy.ts'
import type { Member } from '#platform/http/actor.ts'
import { contactsOfProject, requirementsOfProject } from './projects.brief.queries.ts'
import { writeRequirements } from './projects.brief.usecases.ts'
import { requireNearDates } from './projects.dates.usecases.ts'
import {
  contactWithoutEmail,
  kickoffDone,
  kickoffProjectEnded,
  kickoffStale,
  kickoffTimeRefused,
  unknownContact,
} from './projects.errors.ts'
import { loadKickoff } from './projects.kickoff.queries.ts'
import { findKickoff, saveKickoffRow } from './projects.kickoff.repository.ts'
import { lockProject, type ProjectRow } from './projects.lock.queries.ts'
import { requireContacts } from './projects.references.queries.ts'
import { saveProject } from './projects.repository.ts'
import { keepRhythm, requireSoundRhythm } from './projects.rhythm.usecases.ts'
import { agreedScheduleChange } from './projects.usecases.ts'

interface Deps {
  projectId: string
  member: Member
  db: Db
  clock: Clock
}

/** Saved while talking. A second tab is told what the first one saved instead of overwriting it. */
export function saveKickoff({
  projectId,
  input,
  member,
  db,
  clock,
}: Deps & { input: { revision: number; answers: KickoffAnswers } }) {
  const { agencyId, memberId } = member
  requireNearDates({ dates: input.answers, clock })
  return inAgency({ db, agencyId }, async (tx) => {
    const project = await lockProject({ agencyId, projectId, tx })
    await requireOpenCall({ projectId, revision: input.revision, member, project, tx })
    const { attendeeContactIds, rhythm } = input.answers
    const contactIds = [
      ...attendeeContactIds,
      ...(rhythm.agreedWithContactId ? [rhythm.agreedWithContactId] : []),
    ]
    await requireContacts({ agencyId, clientId: project.clientId, contactIds, tx })
    await saveKickoffRow({
      row: {
        agencyId,
        projectId,
        answers: input.answers,
        revision: input.revision + 1,
        savedAt: toDate(clock.now()),
        savedBy: memberId,
      },
      tx,
    })
  })
}

type Completion = BodyOf<typeof completion>

/** The call is over: its answers become the brief, the call a touchpoint, and the client may get it in writing. */
export function completeKickoff({ projectId, input, member, db, clock }: Deps & { input: Completion }) {
  const { agencyId } = member
  return inAgency({ db, agencyId }, async (tx) => {
    const project = await lockProject({ agencyId, projectId, tx })
    await requireOpenCall({ projectId, revision: input.revision, member, project, tx })
    const { answers } = await loadKickoff({ agencyId, projectId, tx })
    const done = { project, answers, input, member, tx, clock }
    requireOccurrence(done)
    requireSoundRhythm(answers.rhythm)
    await requireRecipients(done)
    await writeAnswers(done)
    const touchpoint = await logCall(done)
    const mailIds = input.sendSummary ? await queueSummaries(done) : []
    await finish({ ...done, touchpointId: touchpoint.id, mailIds })
  })
}

interface Done {
  project: ProjectRow
  answers: KickoffAnswers
  input: Completion
  member: Member
  tx: Tx
  clock: Clock
}

async function requireOpenCall({
  projectId,
  revision,
  member,
  project,
  tx,
}: {
  projectId: string
  revision: number
  member: Member
  project: ProjectRow
  tx: Tx
}) {
  if (isEnded(project.status as ProjectStatus)) throw kickoffProjectEnded()
  const key = { agencyId: member.agencyId, projectId, tx }
  const kickoff = await findKickoff(key)
  if (kickoff?.completedAt) throw kickoffDone()
  if ((kickoff?.revision ?? 0) !== revision) throw kickoffStale({ current: await loadKickoff(key) })
}

function requireOccurrence({ input, clock }: Done) {
  const refusal = refuseOccurrence({ occurredAt: Temporal.Instant.from(input.occurredAt), now: clock.now() })
  if (refusal) throw kickoffTimeRefused(refusal)
}

/** Who is written to is known to the project and can be written to; a forgotten address is found before the mail. */
async function requireRecipients({ project, input, member, tx }: Done) {
  const contacts = await contactsOfProject({ agencyId: member.agencyId, projectId: project.id, tx })
  const chosen = input.contactIds.map((id) => contacts.find(({ contactId }) => contactId === id))
  if (chosen.some((contact) => !contact)) throw unknownContact()
  const unreachable = chosen.find((contact) => !contact?.email)
  if (input.sendSummary && unreachable) throw contactWithoutEmail({ contactId: unreachable.contactId })
}

async function writeAnswers({ project, answers, input, member, tx, clock }: Done) {
  const { softCriteria, ifMarketSaysNo, weeklySlot, scheduleAgreedOn, requirementTests } = answers
  const tests = new Map(requirementTests.map((test) => [test.requirementId, test]))
  const known = await requirementsOfProject({ agencyId: member.agencyId, projectId: project.id, tx })
  const requirements = known.map((requirement) => ({ ...requirement, ...dropId(tests.get(requirement.id)) }))
  await writeRequirements({ requirements, project, tx, clock })
  await saveProject({
    project,
    changes: {
      softCriteria,
      ifMarketSaysNo,
      rhythm: agreedRhythm({ answers, input }),
      ...(scheduleAgreedOn && agreedScheduleChange({ project, input: { scheduleAgreedOn }, clock })),
      weeklySlotWeekday: weeklySlot?.weekday ?? null,
      weeklySlotTime: weeklySlot?.time ?? null,
    },
    tx,
  })
}

/** Where nobody was named, the one who was called agreed. */
function agreedRhythm({ answers: { rhythm }, input: { contactIds } }: Pick<Done, 'answers' | 'input'>) {
  return { ...rhythm, agreedWithContactId: rhythm.agreedWithContactId ?? contactIds[0] ?? null }
}

function dropId(test: KickoffAnswers['requirementTests'][number] | undefined) {
  if (!test) return {}
  const { requirementId: _, ...answers } = test
  return answers
}

function logCall({ project, answers, input, member, tx, clock }: Done) {
  return logTouchpointIn({
    input: {
      clientId: project.clientId,
      projectIds: [project.id],
      contactId: input.contactIds[0] ?? null,
      furtherContactIds: input.contactIds,
      channel: answers.rhythm.channel === 'video' ? 'video' : 'call',
      direction: 'outbound',
      outcome: 'reached',
      occurredAt: input.occurredAt,
      minutes: input.minutes,
      note: answers.internalNote,
    },
    member,
    tx,
    clock,
  })
}

async function queueSummaries({ project, input, member, tx, clock }: Done) {
  const mailIds: string[] = []
  for (const contactId of new Set(input.contactIds)) {
    const { mailId } = await queueMail({
      mail: {
        kind: 'kickoff_summary',
        payload: { projectId: project.id },
        agencyId: member.agencyId,
        recipient: { contactId },
        projectId: project.id,
      },
      tx,
      clock,
    })
    mailIds.push(mailId)
  }
  return mailIds
}

async function finish({
  project,
  answers,
  input,
  member,
  touchpointId,
  mailIds,
  tx,
  clock,
}: Done & { touchpointId: string; mailIds: string[] }) {
  const { agencyId, memberId } = member
  const occurredAt = Temporal.Instant.from(input.occurredAt)
  const rhythm = agreedRhythm({ answers, input })
  await keepRhythm({ projectId: project.id, rhythm, agreedAt: occurredAt, member, tx, clock })
  await saveKickoffRow({
    row: {
      agencyId,
      projectId: project.id,
      answers: { ...answers, rhythm, attendeeContactIds: input.contactIds },
      revision: input.revision + 1,
      savedAt: toDate(clock.now()),
      savedBy: memberId,
      completedAt: toDate(occurredAt),
      touchpointId,
      summaryMailId: mailIds[0] ?? null,
    },
    tx,
  })
  await appendToTimeline({
    fact: {
      agencyId,
      projectId: project.id,
      occurredAt,
      kind: 'kickoff_completed',
      factId: project.id,
      visibility: input.sendSummary ? 'client' : 'internal',
      memberId,
    },
    tx,
    clock,
  })
  const subject = { kind: 'project', id: project.id }
  const detail = { summariesSent: mailIds.length }
  await recordAudit({
    fact: { agencyId, memberId, action: 'projects.kickoff_completed', subject, detail },
    tx,
    clock,
  })
}
