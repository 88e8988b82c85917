import type { ProjectView } from '@rytm/contract/views/projectView.ts'
import type { PersonRef } from '@rytm/contract/views/shared.ts'
import { maySee } from '@rytm/domain/projects/visibility.ts'
import { and, asc, eq, isNull } from 'drizzle-orm'
import { contacts } from '#modules/clients/clients.tables.ts'
import { projectContacts } from '#modules/projects/projects.brief.tables.ts'
import { openingsFilled } from '#modules/projects/projects.hired.queries.ts'
import { findProject, type ProjectRow } from '#modules/projects/projects.lock.queries.ts'
import { teamOf } from '#modules/projects/projects.team.queries.ts'
import { loadProjectHead } from '#modules/projects/projects.view.queries.ts'
import { loadWeekOfToday } from '#modules/projects/projects.weeks.queries.ts'
import { listSentClosings } from '#modules/reports/reports.closingSent.queries.ts'
import { listSentReports, loadWhatWasSaid } from '#modules/reports/reports.sent.queries.ts'
import { loadLatestScheduleView } from '#modules/schedules/schedules.view.queries.ts'
import { loadOwed } from './portal.contest.queries.ts'
import { pageNotFound } from './portal.errors.ts'
import type { Look } from './portal.types.ts'
import { loadWeekPlan } from './portal.weekPlan.queries.ts'

/** A project as one contact may see it. What is closed to the contact's roles is not even loaded. */
export async function loadProjectView(look: Look): Promise<ProjectView> {
  const { roles, tx, ...key } = look
  const project = await findProject({ ...key, tx })
  if (!project) throw pageNotFound()
  const head = await loadProjectHead({ ...key, tx })
  const progress = maySee({ roles, part: 'progress' })
  return {
    kind: 'project',
    head,
    status: project.status,
    ...(progress ? await loadProgress({ look, project, head }) : closed),
    team: await loadTeam({ look, head }),
    access: maySee({ roles, part: 'access' }) ? await whoHasAccess(look) : null,
  }
}

type Progress = Omit<ProjectView, 'kind' | 'head' | 'status' | 'team' | 'access'>

const closed: Progress = {
  weekNumber: null,
  plannedWeeks: null,
  health: null,
  healthSentence: null,
  needs: null,
  thisWeek: null,
  nextWeek: null,
  schedule: null,
  reports: null,
  lastUpdate: null,
  closingReports: null,
  owed: [],
  contestedCalls: [],
}

interface Open {
  look: Look
  project: ProjectRow
  head: ProjectView['head']
}

async function loadProgress({ look, project, head }: Open): Promise<Progress> {
  const schedule = await loadLatestScheduleView(look)
  return {
    ...(await loadWeekOfToday({ project, head, ...look })),
    ...(await openingsFilled({ ...look, openings: project.openings })),
    closingReports: await listSentClosings(look),
    ...(await loadOwed({ ...look, zone: head.zone })),
    ...(await loadLastReport({ look, zone: head.zone })),
    ...(await loadWeekPlan({ ...look, view: schedule?.view, zone: head.zone })),
    schedule: schedule && {
      ...schedule,
      responses: schedule.responses.map(({ id: _, ...response }) => response),
    },
  }
}

/** Who works for the client, the lead consultant first; nobody twice. */
async function loadTeam({
  look,
  head: { leadConsultant },
}: Pick<Open, 'look' | 'head'>): Promise<ProjectView['team']> {
  const lead = leadConsultant ? [{ person: leadConsultant, role: 'lead' as const }] : []
  const others = (await teamOf(look)).filter(
    ({ memberId }, at, all) =>
      memberId !== leadConsultant?.id && all.findIndex((one) => one.memberId === memberId) === at,
  )
  return [
    ...lead,
    ...others.map(({ memberId, role }) => ({ person: { kind: 'member' as const, id: memberId }, role })),
  ]
}

/** What is said of the state of a project is what a human said in the last report, and nothing newer. */
async function loadLastReport({ look, zone }: { look: Look; zone: string }) {
  const reports = await listSentReports(look)
  const [newest] = reports
  const said = await loadWhatWasSaid(look)
  return {
    reports,
    health: said?.health ?? null,
    healthSentence: said?.healthSentence ?? null,
    needs: said?.needs ?? [],
    lastUpdate: newest
      ? Temporal.Instant.from(newest.corrections[0]?.sentAt ?? newest.sentAt)
          .toZonedDateTimeISO(zone)
          .toPlainDate()
          .toString()
      : null,
  }
}

async function whoHasAccess({ agencyId, projectId, tx }: Look) {
  const rows = await tx
    .select({ id: contacts.id, role: projectContacts.role })
    .from(projectContacts)
    .innerJoin(
      contacts,
      and(eq(contacts.agencyId, projectContacts.agencyId), eq(contacts.id, projectContacts.contactId)),
    )
    .where(
      and(
        eq(projectContacts.agencyId, agencyId),
        eq(projectContacts.projectId, projectId),
        isNull(contacts.removedAt),
      ),
    )
    .orderBy(asc(contacts.name), asc(contacts.id), asc(projectContacts.role))
  return [...Map.groupBy(rows, ({ id }) => id)].map(([id, own]) => ({
    contact: { kind: 'contact' as const, id },
    roles: own.map(({ role }) => role),
  }))
}

/** Everybody that a view names. */
export function peopleOf({ head, team, access, schedule }: ProjectView): PersonRef[] {
  return [
    ...(head.leadConsultant ? [head.leadConsultant] : []),
    ...team.map(({ person }) => person),
    ...(access ?? []).map(({ contact }) => contact),
    ...(schedule?.responses ?? []).map(({ contact }) => contact),
    ...(schedule ? [schedule.view.publishedBy] : []),
  ]
}
