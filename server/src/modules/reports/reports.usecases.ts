import type { ReportParts, SavedParts } from '@rytm/contract/reports.ts'
import { lockProject, type ProjectRow } from '#modules/projects/projects.lock.queries.ts'
import { type Clock, toDate } from '#platform/clock/clock.ts'
import type { Db } from '#platform/db/pool.ts'
import { inAgency, type Tx } from '#platform/db/tenancy.ts'
import type { Member } from '#platform/http/actor.ts'
import { newId } from '#platform/ids/newId.ts'
import { announce } from '#platform/live/announce.ts'
import { toSavedParts } from './reports.drafts.queries.ts'
import { alreadySent, reportNotFound, staleRevision, weekNotReportable } from './reports.errors.ts'
import {
  findReport,
  findReportOfWeek,
  insertReport,
  lastSentReport,
  type OfProject,
  type ReportRow,
  saveReport,
} from './reports.repository.ts'
import { type ReportWeek, requireReportWeek } from './reports.weeks.queries.ts'

interface Deed {
  projectId: string
  member: Member
  db: Db
  clock: Clock
}

/** Starts the draft of a week, or gives the one that is there. */
export function startReport({
  projectId,
  week,
  member,
  db,
  clock,
}: Deed & { week: string }): Promise<SavedParts> {
  const { agencyId } = member
  return inAgency({ db, agencyId }, async (tx) => {
    const project = await lockProject({ agencyId, projectId, tx })
    const time = await requireReportWeek({ project, week, tx, clock })
    const { isoYear, isoWeek } = time.week
    const known = await findReportOfWeek({ agencyId, projectId, isoYear, isoWeek, tx })
    const report = known ?? (await insertDraft({ projectId, time, member, tx, clock }))
    return toSavedParts({ report, tx })
  })
}

/** After the report of a later week an earlier one would say what the client knows better already. */
async function insertDraft({
  projectId,
  time,
  member,
  tx,
  clock,
}: Omit<Deed, 'db'> & { time: ReportWeek; tx: Tx }) {
  const { agencyId } = member
  const { isoYear, isoWeek, number, coversFrom, reportDueAt } = time.week
  const last = await lastSentReport({ agencyId, projectId, tx })
  if (last && last.weekNumber > number) throw weekNotReportable()
  const row = {
    agencyId,
    id: newId({ clock }),
    projectId,
    isoYear,
    isoWeek,
    weekNumber: number,
    periodFrom: last?.periodTo ?? toDate(coversFrom),
    periodTo: toDate(reportDueAt),
    dueAt: toDate(reportDueAt),
  }
  announce({ agencyId, topics: ['reports'], projectId, tx })
  return (await insertReport({ row, tx })) as ReportRow
}

interface SaveParts extends Deed {
  reportId: string
  input: ReportParts & { revision: number }
}

/** Keeps what a human wrote. Whoever saves on top of another's words gets those first. */
export function saveReportParts({
  projectId,
  reportId,
  input,
  member,
  db,
  clock,
}: SaveParts): Promise<SavedParts> {
  const { agencyId, memberId } = member
  return inAgency({ db, agencyId }, async (tx) => {
    const { report } = await requireDraft({ agencyId, projectId, reportId, revision: input.revision, tx })
    const { revision: _, ...parts } = input
    const changes = { ...parts, editedAt: toDate(clock.now()), editedBy: memberId }
    const saved = await saveReport({ report, changes, tx })
    announce({ agencyId, topics: ['drafts'], projectId, tx })
    return toSavedParts({ report: saved as ReportRow, tx })
  })
}

/** The draft and its project, which is locked, at the revision that the member saw. */
export async function requireDraft({
  reportId,
  revision,
  ...key
}: OfProject & { reportId: string; revision: number }): Promise<{ report: ReportRow; project: ProjectRow }> {
  const [project, report] = await Promise.all([lockProject(key), findReport({ reportId, ...key })])
  if (report?.projectId !== key.projectId) throw reportNotFound()
  if (report.sentAt) throw alreadySent()
  if (report.revision !== revision)
    throw staleRevision({ current: await toSavedParts({ report, tx: key.tx }) })
  return { report, project }
}
