import type { ClosingPartsInput, SavedClosingParts } from '@rytm/contract/reports.closing.ts'
import { lockProject } from '#modules/projects/projects.lock.queries.ts'
import { type Clock, toDate } from '#platform/clock/clock.ts'
import type { Db } from '#platform/db/pool.ts'
import { inAgency } from '#platform/db/tenancy.ts'
import type { Member } from '#platform/http/actor.ts'
import { newId } from '#platform/ids/newId.ts'
import { requireClosing, toSavedClosing } from './reports.closing.queries.ts'
import {
  type ClosingRow,
  findClosingDraft,
  findClosingReport,
  insertClosingReport,
  nextClosingNumber,
  saveClosingReport,
} from './reports.closing.repository.ts'
import { alreadySent, reportNotFound, staleRevision } from './reports.errors.ts'
import type { OfProject } from './reports.repository.ts'

interface Deed {
  projectId: string
  member: Member
  db: Db
  clock: Clock
}

/** Starts the closing report, or gives the one that is there. */
export function startClosingReport({ projectId, member, db, clock }: Deed): Promise<SavedClosingParts> {
  const { agencyId } = member
  return inAgency({ db, agencyId }, async (tx) => {
    const key = { agencyId, projectId, tx }
    const project = requireClosing(await lockProject(key))
    const known = await findClosingDraft(key)
    const report = known ?? (await insertDraft({ ...key, clock }))
    return toSavedClosing({ report, project, tx })
  })
}

async function insertDraft({ clock, ...key }: OfProject & { clock: Clock }) {
  const { agencyId, projectId, tx } = key
  const number = await nextClosingNumber(key)
  return insertClosingReport({ row: { agencyId, id: newId({ clock }), projectId, number }, tx })
}

interface SaveParts extends Deed {
  closingReportId: string
  input: ClosingPartsInput & { revision: number }
}

/** Keeps what a human wrote. Whoever saves on top of another's words gets those first. */
export function saveClosingParts({
  projectId,
  closingReportId,
  input,
  member,
  db,
  clock,
}: SaveParts): Promise<SavedClosingParts> {
  const { agencyId, memberId } = member
  return inAgency({ db, agencyId }, async (tx) => {
    const { revision, ...parts } = input
    const { report, project } = await requireClosingDraft({
      ...{ agencyId, projectId, closingReportId, revision },
      tx,
    })
    const changes = { ...parts, editedAt: toDate(clock.now()), editedBy: memberId }
    const saved = await saveClosingReport({ report, changes, tx })
    return toSavedClosing({ report: saved as ClosingRow, project, tx })
  })
}

/** The draft, locked along with its project, at the revision that the member saw. */
export async function requireClosingDraft({
  closingReportId,
  revision,
  ...key
}: OfProject & { closingReportId: string; revision: number }) {
  const project = await lockProject(key)
  const report = await findClosingReport({ ...key, closingReportId })
  if (!report) throw reportNotFound()
  if (report.sentAt) throw alreadySent()
  requireClosing(project)
  if (report.revision !== revision)
    throw staleRevision({ current: await toSavedClosing({ report, project, tx: key.tx }) })
  return { report, project }
}
