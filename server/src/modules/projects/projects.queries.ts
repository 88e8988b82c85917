import type { ProjectDetail } from '@rytm/contract/projects.detail.ts'
import { findActivationGaps, findActivationWarnings } from '@rytm/domain/projects/activation.ts'
import { isAdopted } from '@rytm/domain/projects/adoption.ts'
import { type ProjectStatus, transitionOf, verbsFrom } from '@rytm/domain/projects/projectStatus.ts'
import { and, eq } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import { loadCalendar } from '#modules/agencies/agencies.calendar.queries.ts'
import { clients } from '#modules/clients/clients.tables.ts'
import { memberships } from '#modules/people/people.tables.ts'
import { lastVisits } from '#modules/portal/portal.visits.queries.ts'
import type { Clock } from '#platform/clock/clock.ts'
import { given, hotQuery } from '#platform/db/hotQuery.ts'
import type { Db } from '#platform/db/pool.ts'
import { readInAgency } from '#platform/db/tenancy.ts'
import type { Member } from '#platform/http/actor.ts'
import { adoptionFacts } from './projects.adoption.queries.ts'
import {
  contactsOfProject,
  offLimitsOfProject,
  payRangesOfProject,
  processStepsOfProject,
  requirementsOfProject,
} from './projects.brief.queries.ts'
import { deriveTarget, loadHolds } from './projects.calendar.queries.ts'
import { projectNotFound } from './projects.errors.ts'
import { daysSince, declaredHealth, lastContacts, weekNumberOn } from './projects.facts.queries.ts'
import { hired } from './projects.hired.queries.ts'
import type { ProjectKey, ProjectRow } from './projects.lock.queries.ts'
import { namesOfContacts } from './projects.references.queries.ts'
import { kickoffs, projects } from './projects.tables.ts'

export function getProject({
  projectId,
  member,
  db,
  clock,
}: {
  projectId: string
  member: Member
  db: Db
  clock: Clock
}) {
  return readInAgency({ db, agencyId: member.agencyId }, (tx) =>
    loadProjectDetail({ agencyId: member.agencyId, projectId, tx, clock }),
  )
}

/** The whole project as its page shows it. */
export async function loadProjectDetail({
  clock,
  ...key
}: ProjectKey & { clock: Clock }): Promise<ProjectDetail> {
  const {
    project,
    clientName,
    consultantName,
    kickoffCompletedAt,
    hired: hiredPeople,
    basedOn,
  } = await loadRows(key)
  const [contacts, derived, live, heard, { visits, ...brief }] = await Promise.all([
    contactsOfProject(key),
    deriveTarget({ agencyId: key.agencyId, project, tx: key.tx }),
    liveFacts({ ...key, project, clock }),
    namesOfContacts({ ...key, contactIds: project.heardBefore }),
    loadBrief(key),
  ])
  return {
    ...ownFields(project),
    client: { id: project.clientId, name: clientName },
    consultant: project.leadConsultantId
      ? { id: project.leadConsultantId, name: consultantName ?? '' }
      : null,
    hired: hiredPeople,
    basedOn,
    targetDateIsDerived: project.targetDate === derived,
    contacts: withLastVisits({ contacts, visits }),
    ...brief,
    kickoffCompletedAt: kickoffCompletedAt?.toISOString() ?? null,
    before: {
      kickoffHeldOn: project.kickoffBeforeOn,
      heard,
      scheduleAgreedOn: project.scheduleBeforeOn,
    },
    ...live,
    ...activation({ project, contacts }),
    statusChoices: verbsFrom(project.status as ProjectStatus).map((verb) => {
      const { to, needs } = transitionOf(verb)
      return { verb, to, needs: [...needs] }
    }),
  }
}

async function loadBrief(key: ProjectKey) {
  const [visits, requirements, payRanges, processSteps, offLimits] = await Promise.all([
    lastVisits(key),
    requirementsOfProject(key),
    payRangesOfProject(key),
    processStepsOfProject(key),
    offLimitsOfProject(key),
  ])
  return { visits, requirements, payRanges, processSteps, offLimits }
}

async function loadRows({ agencyId, projectId, tx }: ProjectKey) {
  const [row] = await rowsOfPage({ agencyId, projectId, tx })
  if (!row) throw projectNotFound()
  return row
}

const base = alias(projects, 'base')

const rowsOfPage = hotQuery('projects.page', (db) =>
  db
    .select({
      project: projects,
      clientName: clients.name,
      consultantName: memberships.displayName,
      kickoffCompletedAt: kickoffs.completedAt,
      hired,
      basedOn: { id: base.id, title: base.title },
    })
    .from(projects)
    .innerJoin(clients, and(eq(clients.agencyId, projects.agencyId), eq(clients.id, projects.clientId)))
    .leftJoin(
      memberships,
      and(eq(memberships.agencyId, projects.agencyId), eq(memberships.id, projects.leadConsultantId)),
    )
    .leftJoin(base, and(eq(base.agencyId, projects.agencyId), eq(base.id, projects.basedOnId)))
    .leftJoin(kickoffs, and(eq(kickoffs.agencyId, projects.agencyId), eq(kickoffs.projectId, projects.id)))
    .where(and(given(projects.agencyId, 'agencyId'), given(projects.id, 'projectId'))),
)

function withLastVisits<Contact extends { contactId: string }>({
  contacts,
  visits,
}: {
  contacts: readonly Contact[]
  visits: Awaited<ReturnType<typeof lastVisits>>
}) {
  const cameAt = new Map(visits.map(({ contactId, lastCameAt }) => [contactId, lastCameAt]))
  return contacts.map((contact) => ({ ...contact, lastCameAt: cameAt.get(contact.contactId) ?? null }))
}

/** What the row itself says; words of closed lists are held by the table's CHECKs. */
function ownFields({
  agencyId: _a,
  searchText: _s,
  sortTitle: _st,
  importId: _i,
  importKey: _k,
  basedOnId: _o,
  createdBy: _b,
  ...row
}: ProjectRow) {
  const { weeklySlotWeekday, weeklySlotTime, createdAt, adoptedAt, ...own } = row
  const { leadConsultantId: _l, clientId: _c, scheduleAgreedRecordedAt: _r, ...more } = own
  const { kickoffBeforeOn: _ko, heardBefore: _h, scheduleBeforeOn: _sb, ...fields } = more
  type Own = Pick<
    ProjectDetail,
    'status' | 'workMode' | 'contractTypes' | 'language' | 'source' | 'feeModel' | 'rhythm'
  >
  return {
    ...(fields as Omit<typeof fields, keyof Own> & Own),
    weeklySlot:
      weeklySlotWeekday && weeklySlotTime ? { weekday: weeklySlotWeekday, time: weeklySlotTime } : null,
    createdAt: createdAt.toISOString(),
    adoptedAt: adoptedAt?.toISOString() ?? null,
  }
}

async function liveFacts({
  agencyId,
  projectId,
  project,
  tx,
  clock,
}: ProjectKey & { project: ProjectRow; clock: Clock }) {
  const calendar = await loadCalendar({ agencyId, tx })
  const today = clock.now().toZonedDateTimeISO(calendar.zone).toPlainDate()
  const one = { agencyId, projectIds: [projectId], tx }
  const [allHolds, contacts, health] = await Promise.all([
    loadHolds({ ...one, calendar }),
    lastContacts(one),
    declaredHealth(one),
  ])
  const [holds, lastContact] = [allHolds.get(projectId), contacts.get(projectId)]
  return {
    isAdopted: isAdopted(adoptionFacts({ project, zone: calendar.zone, clock })),
    weekNumber: weekNumberOn({ today, project, holds, calendar }),
    health: health.get(projectId) ?? null,
    lastContactAt: lastContact?.toISOString() ?? null,
    daysSinceContact: daysSince({ at: lastContact, today, zone: calendar.zone }),
  }
}

function activation({
  project,
  contacts,
}: {
  project: ProjectRow
  contacts: { contactId: string; roles: readonly string[] }[]
}) {
  if (project.status !== 'draft') return { activationGaps: [], activationWarnings: [] }
  return {
    activationGaps: findActivationGaps({ ...toActivation(project), contacts }),
    activationWarnings: findActivationWarnings({ contacts }),
  }
}

export function toActivation({ startDate, plannedWeeks, leadConsultantId }: ProjectRow) {
  return {
    startDate: startDate ? Temporal.PlainDate.from(startDate) : undefined,
    plannedWeeks,
    leadConsultantId: leadConsultantId ?? undefined,
  }
}
