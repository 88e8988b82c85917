import type { ClosingDraft, SavedClosingParts } from '@rytm/contract/reports.closing.ts'
import { missingClosingParts } from '@rytm/domain/reports/closing.ts'
import { type ProjectRow, requireProject } from '#modules/projects/projects.lock.queries.ts'
import { recipientsOf } from '#modules/projects/projects.recipients.queries.ts'
import { loadPeople } from '#modules/projects/projects.view.queries.ts'
import type { Clock } from '#platform/clock/clock.ts'
import type { Db } from '#platform/db/pool.ts'
import { readInAgency, type Tx } from '#platform/db/tenancy.ts'
import type { Member } from '#platform/http/actor.ts'
import { toAgencyId } from '#platform/tenancy/agencyId.ts'
import { type ClosingRow, findClosingDraft, nextClosingNumber } from './reports.closing.repository.ts'
import { closingPartsOf, composeClosingView } from './reports.closingView.queries.ts'
import { unborn } from './reports.drafts.queries.ts'
import { projectNotClosing } from './reports.errors.ts'
import { fieldsWithNames } from './reports.people.queries.ts'
import { peopleIn } from './reports.view.queries.ts'

interface OneProject {
  projectId: string
  member: Member
  db: Db
  clock: Clock
}

export function getClosingDraft({ projectId, member, db, clock }: OneProject): Promise<ClosingDraft> {
  const { agencyId } = member
  return readInAgency({ db, agencyId }, async (tx) => {
    const key = { agencyId, projectId, tx }
    const project = requireClosing(await requireProject(key))
    const report = await findClosingDraft(key)
    const parts = closingPartsOf(report)
    const number = report?.number ?? (await nextClosingNumber(key))
    const view = await composeClosingView({
      ...{ project, reportId: report?.id ?? unborn, number, parts, sentBy: null },
      tx,
      clock,
    })
    const editors = report?.editedBy ? [{ kind: 'member' as const, id: report.editedBy }] : []
    const people = await loadPeople({ agencyId, refs: [...peopleIn(view), ...editors], tx })
    return {
      reportId: report?.id ?? null,
      revision: report?.revision ?? 0,
      language: project.language as 'pl' | 'en',
      parts,
      missing: missingClosingParts({ parts, openings: project.openings }),
      editedAt: report?.editedAt?.toISOString() ?? null,
      editedBy: report?.editedBy ? { id: report.editedBy, name: people[report.editedBy]?.name ?? '' } : null,
      view,
      people: people as ClosingDraft['people'],
      recipients: await recipientsOf(key),
      namesIn: await fieldsWithNames({ ...key, texts: textsOfClosing(parts) }),
    }
  })
}

/** Nothing is written about the end of a project that goes on, or after the end. */
export function requireClosing(project: ProjectRow): ProjectRow {
  if (project.status !== 'closing') throw projectNotClosing()
  return project
}

/** What the form needs back after each save. */
export async function toSavedClosing({
  report,
  project,
  tx,
}: {
  report: ClosingRow
  project: ProjectRow
  tx: Tx
}): Promise<SavedClosingParts> {
  const parts = closingPartsOf(report)
  const key = { agencyId: toAgencyId(report.agencyId), projectId: report.projectId, tx }
  return {
    reportId: report.id,
    revision: report.revision,
    parts,
    missing: missingClosingParts({ parts, openings: project.openings }),
    namesIn: await fieldsWithNames({ ...key, texts: textsOfClosing(parts) }),
    editedAt: report.editedAt?.toISOString() ?? null,
  }
}

type Written = Pick<
  ClosingDraft['parts'],
  'whatWasDone' | 'whatTheMarketSaid' | 'whatWeWouldDoNext' | 'openPoints'
>

/** All that a human wrote in it, by field. */
export function textsOfClosing({ whatWasDone, whatTheMarketSaid, whatWeWouldDoNext, openPoints }: Written) {
  return {
    whatWasDone: [whatWasDone],
    whatTheMarketSaid: [whatTheMarketSaid],
    whatWeWouldDoNext: [whatWeWouldDoNext],
    openPoints: (openPoints ?? []).map(({ text }) => text),
  }
}
