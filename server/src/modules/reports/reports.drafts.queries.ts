import type { DraftReportView, ReportDraft, SavedParts } from '@rytm/contract/reports.ts'
import { missingParts } from '@rytm/domain/reports/sending.ts'
import { requireProject } from '#modules/projects/projects.lock.queries.ts'
import { recipientsOf } from '#modules/projects/projects.recipients.queries.ts'
import { loadPeople } from '#modules/projects/projects.view.queries.ts'
import type { Clock } from '#platform/clock/clock.ts'
import type { Db } from '#platform/db/pool.ts'
import { readInAgency, type Tx } from '#platform/db/tenancy.ts'
import type { Member } from '#platform/http/actor.ts'
import { reportNotFound } from './reports.errors.ts'
import { fieldsWithNames, textsOf } from './reports.people.queries.ts'
import { findReport, findReportOfWeek, type OfProject, type ReportRow } from './reports.repository.ts'
import { composeReportView, partsOf, peopleIn } from './reports.view.queries.ts'
import { requireReportWeek, weekText } from './reports.weeks.queries.ts'

interface OneWeek {
  projectId: string
  week?: string | undefined
  member: Member
  db: Db
  clock: Clock
}

/** Stands for a draft that nobody has begun, in a preview that nothing keeps. */
export const unborn = '00000000-0000-0000-0000-000000000000'

export function getReportDraft({ projectId, week, member, db, clock }: OneWeek): Promise<ReportDraft> {
  const { agencyId } = member
  return readInAgency({ db, agencyId }, async (tx) => {
    const key = { agencyId, projectId, tx }
    const { report, time, view, project } = await loadDraft({ ...key, week, clock })
    const parts = partsOf(report)
    const editors = report?.editedBy ? [{ kind: 'member' as const, id: report.editedBy }] : []
    const people = await loadPeople({ agencyId, refs: [...peopleIn(view), ...editors], tx })
    return {
      reportId: report?.id ?? null,
      revision: report?.revision ?? 0,
      language: project.language as 'pl' | 'en',
      week: weekText(time.week),
      draftOpensAt: time.week.draftOpensAt.toString(),
      dueAt: time.week.reportDueAt.toString(),
      parts,
      missing: missingParts(parts),
      editedAt: report?.editedAt?.toISOString() ?? null,
      editedBy: report?.editedBy ? { id: report.editedBy, name: people[report.editedBy]?.name ?? '' } : null,
      sentAt: report?.sentAt?.toISOString() ?? null,
      view,
      people: people as ReportDraft['people'],
      recipients: await recipientsOf(key),
      namesIn: await fieldsWithNames({ ...key, texts: textsOf(view) }),
    }
  })
}

export function previewReport({ projectId, week, member, db, clock }: OneWeek): Promise<DraftReportView> {
  const { agencyId } = member
  return readInAgency({ db, agencyId }, async (tx) => {
    const { view } = await loadDraft({ agencyId, projectId, week, tx, clock })
    return view
  })
}

/** What was sent stays as it was sent, also when its week is opened again. */
async function loadDraft({
  week,
  clock,
  ...key
}: OfProject & { week: string | undefined; tx: Tx; clock: Clock }) {
  const project = await requireProject(key)
  const time = await requireReportWeek({ project, week, tx: key.tx, clock })
  const report = await findReportOfWeek({ ...key, isoYear: time.week.isoYear, isoWeek: time.week.isoWeek })
  const view = report?.sentAt
    ? (report.view as DraftReportView)
    : await composeReportView({
        project,
        reportId: report?.id ?? unborn,
        time,
        parts: partsOf(report),
        sentBy: null,
        tx: key.tx,
        clock,
      })
  return { project, time, report, view }
}

/** What is kept of a draft, sent or not. */
export function getSavedParts({
  projectId,
  reportId,
  member,
  db,
}: {
  projectId: string
  reportId: string
  member: Member
  db: Db
}): Promise<SavedParts> {
  const { agencyId } = member
  return readInAgency({ db, agencyId }, async (tx) => {
    const report = await findReport({ agencyId, reportId, tx })
    if (report?.projectId !== projectId) throw reportNotFound()
    return toSavedParts({ report, tx })
  })
}

/** What the form needs back after each save. */
export async function toSavedParts({ report, tx }: { report: ReportRow; tx: Tx }): Promise<SavedParts> {
  const { id: reportId, revision, agencyId, projectId } = report
  const parts = partsOf(report)
  const key = { agencyId: agencyId as OfProject['agencyId'], projectId, tx }
  const { editedBy: id } = report
  const people = id ? await loadPeople({ ...key, refs: [{ kind: 'member', id }] }) : {}
  return {
    reportId,
    revision,
    editedBy: id ? { id, name: people[id]?.name ?? '' } : null,
    parts,
    missing: missingParts(parts),
    namesIn: await fieldsWithNames({ ...key, texts: textsOf(parts) }),
    editedAt: report.editedAt?.toISOString() ?? null,
  }
}
