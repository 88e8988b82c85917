import { id as idSchema, type Language } from '@rytm/contract/kernel.ts'
import type { ScheduleView } from '@rytm/contract/views/scheduleView.ts'
import { maySee } from '@rytm/domain/projects/visibility.ts'
import { requireProject } from '#modules/projects/projects.lock.queries.ts'
import { loadPeople } from '#modules/projects/projects.view.queries.ts'
import { loadSentClosing } from '#modules/reports/reports.closingSent.queries.ts'
import { loadCorrection, newestCorrectionOf } from '#modules/reports/reports.corrections.queries.ts'
import { loadSentReport } from '#modules/reports/reports.sent.queries.ts'
import { loadPublishedStandings } from '#modules/schedules/schedules.actual.queries.ts'
import { versionWithPeople } from '#modules/schedules/schedules.versions.queries.ts'
import { loadLatestScheduleView } from '#modules/schedules/schedules.view.queries.ts'
import { type Clock, toDate } from '#platform/clock/clock.ts'
import type { Db } from '#platform/db/pool.ts'
import { inAgency, readInAgency, type Tx } from '#platform/db/tenancy.ts'
import { findAccess, projectsOpenTo } from './portal.access.queries.ts'
import { loadPageBrand } from './portal.brand.queries.ts'
import { loadCandidates } from './portal.candidates.queries.ts'
import { loadContestRefs, withRef } from './portal.contest.queries.ts'
import { pageNotFound } from './portal.errors.ts'
import type { ProjectAccess, Visitor } from './portal.types.ts'
import { loadProjectView, peopleOf } from './portal.view.queries.ts'
import { saveVisit } from './portal.visits.repository.ts'

interface Deps {
  db: Db
  clock: Clock
}

/** All projects of a person, over all agencies that know the address. */
export async function openHome({ visitor, db, clock }: { visitor: Visitor } & Deps) {
  const homes = visitor.contacts.map(({ agencyId, contactId }) =>
    readInAgency({ db, agencyId }, async (tx) => {
      const projects = []
      for (const { portalId, ...access } of await projectsOpenTo({ agencyId, contactId, tx }))
        projects.push({ portalId, view: await loadProjectView({ ...access, tx, clock }) })
      return projects
    }),
  )
  return (await Promise.all(homes)).flat()
}

interface OneProject extends Deps {
  visitor: Visitor
  portalId: string
}

export function openProject({ clock, ...where }: OneProject) {
  return inProject({ ...where, clock }, async ({ access, tx }) => {
    const view = await loadProjectView({ ...access, tx, clock })
    const people = await loadPeople({ agencyId: access.agencyId, refs: peopleOf(view), tx })
    const candidates = await loadCandidates({ access, tx })
    const brand = await loadPageBrand({ ...access, tx })
    return { view, people, candidates, contactId: access.contactId, brand }
  })
}

/** The last version with its answers; the same "no such page" where there is none. */
export function openSchedule(where: OneProject) {
  return inProject(where, async ({ access, tx }) => {
    requireProgress(access)
    const schedule = await loadLatestScheduleView({ ...access, tx })
    if (!schedule) throw pageNotFound()
    const { versionId, view } = schedule
    const { people: named } = await versionWithPeople({ ...access, versionId, tx })
    const refs = schedule.responses.map(({ contact }) => contact)
    const answered = await loadPeople({ agencyId: access.agencyId, refs, tx })
    const standings = await standingsToday({ access, view, tx, clock: where.clock })
    const people = { ...named, ...answered }
    const brand = await loadPageBrand({ ...access, tx })
    return { schedule, standings, view, people, contactId: access.contactId, brand }
  })
}

async function standingsToday({
  access: { agencyId, projectId },
  view,
  tx,
  clock,
}: {
  access: ProjectAccess
  view: ScheduleView
  tx: Tx
  clock: Clock
}) {
  const project = await requireProject({ agencyId, projectId, tx })
  const today = clock.now().toZonedDateTimeISO(view.head.zone).toPlainDate()
  return loadPublishedStandings({ agencyId, projectId, project, view, today, tx })
}

/** What was sent, and which of its lines can be contested today, in their order. */
export function openReport({ reportId, ...where }: OneProject & { reportId: string }) {
  return inProject(where, async ({ access, tx }) => {
    requireProgress(access)
    if (!isId(reportId)) throw pageNotFound()
    const sent = await loadSentReport({ agencyId: access.agencyId, reportId, tx })
    if (sent?.report.projectId !== access.projectId) throw pageNotFound()
    const contestable = await loadContestRefs({ ...access, tx, clock: where.clock })
    const contestRefs = (sent.view.owed ?? []).map((line) => withRef({ line, contestable }).contestRef)
    const newest = await newestCorrectionOf({ agencyId: access.agencyId, reportId, tx })
    return { ...sent, contestRefs, newest, brand: await loadPageBrand({ ...access, tx }) }
  })
}

/** What followed a report; the report itself is one link away. */
export function openCorrection({ correctionId, ...where }: OneProject & { correctionId: string }) {
  return inProject(where, async ({ access, tx }) => {
    requireProgress(access)
    if (!isId(correctionId)) throw pageNotFound()
    const sent = await loadCorrection({ agencyId: access.agencyId, correctionId, tx })
    if (sent?.row.projectId !== access.projectId) throw pageNotFound()
    const { reportId } = sent.row
    const newest = await newestCorrectionOf({ agencyId: access.agencyId, reportId, tx })
    const brand = await loadPageBrand({ ...access, tx })
    return { ...sent, newest: newest?.id === correctionId ? undefined : newest, brand }
  })
}

export function openClosing({ reportId, ...where }: OneProject & { reportId: string }) {
  return inProject(where, async ({ access, tx }) => {
    requireProgress(access)
    if (!isId(reportId)) throw pageNotFound()
    const { agencyId, projectId } = access
    const sent = await loadSentClosing({ agencyId, projectId, closingReportId: reportId, tx })
    if (!sent) throw pageNotFound()
    return { ...sent, brand: await loadPageBrand({ ...access, tx }) }
  })
}

/** Finds the project among the visitor's own, notes that they came, and works in that agency's transaction. */
export async function inProject<T>(
  { visitor, portalId, db, clock }: OneProject,
  work: (found: { access: ProjectAccess; tx: Tx }) => Promise<T>,
): Promise<T> {
  if (!isId(portalId)) throw pageNotFound()
  for (const { agencyId, contactId } of visitor.contacts) {
    const found = await inAgency({ db, agencyId }, async (tx) => {
      const access = await findAccess({ agencyId, contactId, portalId, tx })
      if (!access) return undefined
      const { projectId } = access
      await saveVisit({ row: { agencyId, projectId, contactId, lastCameAt: toDate(clock.now()) }, tx })
      return { result: await work({ access, tx }) }
    })
    if (found) return found.result
  }
  throw pageNotFound()
}

export function requireProgress({ roles }: Pick<ProjectAccess, 'roles'>) {
  if (!maySee({ roles, part: 'progress' })) throw pageNotFound()
}

/** Addresses and forms carry whatever somebody typed. */
export function isId(text: string): boolean {
  return idSchema.safeParse(text).success
}

/** In which language somebody reads who has not said so: that of the agency that knew them first. */
export function languageOf(visitor: Visitor | null): Language | undefined {
  return visitor?.contacts[0]?.language
}
