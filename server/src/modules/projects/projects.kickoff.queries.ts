import type { PayRange } from '@rytm/contract/kernel.ts'
import type { ProjectRequirement, Rhythm, WeeklySlot } from '@rytm/contract/projects.detail.ts'
import type { KickoffAnswers, KickoffState } from '@rytm/contract/projects.kickoff.ts'
import { and, eq } from 'drizzle-orm'
import { loadCalendar } from '#modules/agencies/agencies.calendar.queries.ts'
import { agencies } from '#modules/agencies/agencies.tables.ts'
import { clients } from '#modules/clients/clients.tables.ts'
import { users } from '#modules/people/people.auth.tables.ts'
import { memberships } from '#modules/people/people.tables.ts'
import type { Db } from '#platform/db/pool.ts'
import { readInAgency } from '#platform/db/tenancy.ts'
import type { Member } from '#platform/http/actor.ts'
import { contactsOfProject, payRangesOfProject, requirementsOfProject } from './projects.brief.queries.ts'
import { type ProjectKey, type ProjectRow, requireProject } from './projects.lock.queries.ts'
import { scheduleDue } from './projects.scheduleDue.queries.ts'
import { kickoffs, projects } from './projects.tables.ts'

export function getKickoff({ projectId, member, db }: { projectId: string; member: Member; db: Db }) {
  return readInAgency({ db, agencyId: member.agencyId }, (tx) =>
    loadKickoff({ agencyId: member.agencyId, projectId, tx }),
  )
}

/** The call as it stands; before the first save the answers are what the brief already says. */
export async function loadKickoff(key: ProjectKey): Promise<KickoffState> {
  const project = await requireProject(key)
  const { agencyId, projectId, tx } = key
  const [row] = await tx
    .select({ kickoff: kickoffs, savedBy: { id: memberships.id, name: memberships.displayName } })
    .from(kickoffs)
    .innerJoin(
      memberships,
      and(eq(memberships.agencyId, kickoffs.agencyId), eq(memberships.id, kickoffs.savedBy)),
    )
    .where(and(eq(kickoffs.agencyId, agencyId), eq(kickoffs.projectId, projectId)))
  return {
    answers: row ? (row.kickoff.answers as KickoffAnswers) : await startingAnswers({ ...key, project }),
    revision: row?.kickoff.revision ?? 0,
    savedAt: row?.kickoff.savedAt.toISOString() ?? null,
    savedBy: row?.savedBy ?? null,
    completedAt: row?.kickoff.completedAt?.toISOString() ?? null,
    scheduleDueOn: await scheduleDueOn({ ...key, project }),
  }
}

async function startingAnswers({
  project,
  ...key
}: ProjectKey & { project: ProjectRow }): Promise<KickoffAnswers> {
  const contacts = await contactsOfProject(key)
  const requirements = await requirementsOfProject(key)
  const called = contacts.filter(({ roles }) => roles.some((role) => role !== 'interviewer'))
  return {
    attendeeContactIds: called.map(({ contactId }) => contactId),
    summary: '',
    requirementTests: requirements
      .filter(({ kind }) => kind === 'must')
      .map(({ id: requirementId, wouldReject, canRelax, relaxNote }) => ({
        requirementId,
        wouldReject,
        canRelax,
        relaxNote,
      })),
    softCriteria: project.softCriteria,
    ifMarketSaysNo: project.ifMarketSaysNo,
    rhythm: project.rhythm as Rhythm,
    weeklySlot: slotOf(project),
    scheduleAgreedOn: project.scheduleAgreedOn,
    nextSteps: '',
    internalNote: '',
  }
}

async function scheduleDueOn({ agencyId, project, tx }: ProjectKey & { project: ProjectRow }) {
  if (project.scheduleAgreedOn) return project.scheduleAgreedOn
  const calendar = await loadCalendar({ agencyId, tx })
  const dueAt = scheduleDue({ project, calendar })
  return dueAt?.toZonedDateTimeISO(calendar.zone).toPlainDate().toString() ?? null
}

function slotOf({ weeklySlotWeekday: weekday, weeklySlotTime: time }: ProjectRow): WeeklySlot | null {
  return weekday && time ? { weekday, time } : null
}

export interface KickoffSummary {
  agencyName: string
  clientName: string
  title: string
  language: 'pl' | 'en'
  zone: string
  completedAt: string
  consultant: { name: string; email: string; phone: string | null } | null
  attendeeContactIds: string[]
  summary: string
  requirements: ProjectRequirement[]
  payRanges: PayRange[]
  softCriteria: string
  ifMarketSaysNo: string
  rhythm: Rhythm
  weeklySlot: WeeklySlot | null
  nextSteps: string
  scheduleDueOn: string | null
}

/**
 * What the written summary of the kickoff says; undefined before the call is done. The internal note is not in it.
 */
export async function kickoffSummaryFor(key: ProjectKey): Promise<KickoffSummary | undefined> {
  const { agencyId, projectId, tx } = key
  const [row] = await tx
    .select({
      project: projects,
      kickoff: kickoffs,
      clientName: clients.name,
      agency: { name: agencies.name, zone: agencies.zone },
      consultant: { name: memberships.displayName, email: users.email, phone: memberships.phone },
    })
    .from(projects)
    .innerJoin(kickoffs, and(eq(kickoffs.agencyId, projects.agencyId), eq(kickoffs.projectId, projects.id)))
    .innerJoin(clients, and(eq(clients.agencyId, projects.agencyId), eq(clients.id, projects.clientId)))
    .innerJoin(agencies, eq(agencies.id, projects.agencyId))
    .leftJoin(
      memberships,
      and(eq(memberships.agencyId, projects.agencyId), eq(memberships.id, projects.leadConsultantId)),
    )
    .leftJoin(users, eq(users.id, memberships.userId))
    .where(and(eq(projects.agencyId, agencyId), eq(projects.id, projectId)))
  if (!row?.kickoff.completedAt) return undefined
  const { project, kickoff, agency, consultant } = row
  const answers = kickoff.answers as KickoffAnswers
  return {
    agencyName: agency.name,
    clientName: row.clientName,
    title: project.title,
    language: project.language as 'pl' | 'en',
    zone: agency.zone,
    completedAt: row.kickoff.completedAt.toISOString(),
    consultant: consultant?.name
      ? { name: consultant.name, email: consultant.email ?? '', phone: consultant.phone }
      : null,
    attendeeContactIds: answers.attendeeContactIds,
    summary: answers.summary,
    requirements: await requirementsOfProject(key),
    payRanges: await payRangesOfProject(key),
    softCriteria: project.softCriteria,
    ifMarketSaysNo: project.ifMarketSaysNo,
    rhythm: project.rhythm as Rhythm,
    weeklySlot: slotOf(project),
    nextSteps: answers.nextSteps,
    scheduleDueOn: await scheduleDueOn({ ...key, project }),
  }
}
