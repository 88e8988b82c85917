import type { ProjectChange, ProjectInput } from '@rytm/contract/projects.ts'
import { namesOf } from '@rytm/domain/projects/confidentiality.ts'
import { recordAudit } from '#modules/audit/audit.usecases.ts'
import { type Clock, toDate } from '#platform/clock/clock.ts'
import type { Db } from '#platform/db/pool.ts'
import { touchProject } from '#platform/db/projectFacts.ts'
import { inAgency, type Tx } from '#platform/db/tenancy.ts'
import type { Author, Member } from '#platform/http/actor.ts'
import { newId, newPublicId } from '#platform/ids/newId.ts'
import type { AgencyId } from '#platform/tenancy/agencyId.ts'
import { keepConfidentiality } from './projects.access.usecases.ts'
import { writeWholeBrief } from './projects.brief.usecases.ts'
import { deriveTarget } from './projects.calendar.queries.ts'
import { keepChanges } from './projects.changes.usecases.ts'
import { defaultRhythm } from './projects.constants.ts'
import { requireNearDates, requireStartChange } from './projects.dates.usecases.ts'
import { onlyDraftsAreDeleted, staleRevision } from './projects.errors.ts'
import { projectColumns, projectNames, searchTextOf } from './projects.fields.usecases.ts'
import { lockProject, type ProjectRow, requireProject } from './projects.lock.queries.ts'
import { requireClient, requireConsultant } from './projects.references.queries.ts'
import { deleteProjectRow, insertProject, saveProject } from './projects.repository.ts'
import type { ProjectDraftInput } from './projects.types.ts'

interface Deps {
  db: Db
  clock: Clock
}

export function createProject({ input, member, db, clock }: { input: ProjectInput; member: Member } & Deps) {
  return inAgency({ db, agencyId: member.agencyId }, async (tx) => {
    const { agencyId } = member
    if (input.basedOnId) await requireProject({ agencyId, projectId: input.basedOnId, tx })
    const project = await createProjectDraftIn({ input, member, tx, clock })
    await keepConfidentiality({ after: project, member, tx, clock })
    return project
  })
}

/** The same inside somebody else's transaction: the importer makes clients and projects together. */
export async function createProjectDraftIn({
  input,
  member,
  tx,
  clock,
}: {
  input: ProjectDraftInput
  member: Author
  tx: Tx
  clock: Clock
}): Promise<ProjectRow> {
  const { agencyId, memberId } = member
  requireNearDates({ dates: input, clock })
  const names = namesOf({ title: input.title, codeName: input.codeName ?? null })
  const consultantId = input.leadConsultantId === undefined ? memberId : input.leadConsultantId
  await requireClient({ agencyId, clientId: input.clientId, tx })
  if (consultantId) await requireConsultant({ agencyId, memberId: consultantId, tx })
  const project = await insertProject({
    row: {
      ...projectColumns(input),
      ...names,
      agencyId,
      id: newId({ clock }),
      clientId: input.clientId,
      portalId: newPublicId(),
      searchText: searchTextOf({ ...input, ...names }),
      contractTypes: input.contractTypes ?? [],
      language: input.language ?? 'pl',
      leadConsultantId: consultantId,
      scheduleAgreedOn: input.scheduleAgreedOn ?? null,
      scheduleAgreedRecordedAt: input.scheduleAgreedOn ? toDate(clock.now()) : null,
      targetDate: input.targetDate ?? (await deriveTarget({ agencyId, project: input, tx })),
      rhythm: defaultRhythm,
      basedOnId: input.basedOnId ?? null,
      importId: input.importId ?? null,
      importKey: input.importKey ?? null,
      externalReference: input.externalReference ?? null,
      createdAt: toDate(clock.now()),
      createdBy: memberId,
    },
    tx,
  })
  await writeWholeBrief({ input, project, tx, clock })
  // The kickoff call of a lead is owed from the handover on, before anybody does anything.
  if (project.source === 'lead') touchProject({ agencyId, projectId: project.id, transaction: tx._.session })
  await audit({ action: 'projects.created', project, member, tx, clock })
  return project
}

export function updateProject({
  projectId,
  input,
  member,
  db,
  clock,
}: { projectId: string; input: ProjectChange; member: Member } & Deps) {
  const { agencyId } = member
  return inAgency({ db, agencyId }, async (tx) => {
    const project = await lockProject({ agencyId, projectId, tx })
    requireRevision({ project, revision: input.revision })
    if (input.leadConsultantId) await requireConsultant({ agencyId, memberId: input.leadConsultantId, tx })
    requireNearDates({ dates: input, clock })
    await requireStartChange({ project, input, tx, clock })
    const columns = { ...projectColumns(input), ...projectNames({ before: project, input }) }
    const next = { ...project, ...columns }
    const saved = await saveProject({
      project,
      changes: {
        ...columns,
        ...(input.leadConsultantId !== undefined && { leadConsultantId: input.leadConsultantId }),
        ...(await targetDateChange({ input, next, agencyId, tx })),
        ...agreedScheduleChange({ project, input, clock }),
        searchText: searchTextOf(next),
      },
      tx,
    })
    await keepChanges({ before: project, after: saved, member, tx, clock })
    await keepConfidentiality({ before: project, after: saved, member, tx, clock })
    await audit({ action: 'projects.changed', project: saved, member, tx, clock })
    return saved
  })
}

/** Only a draft: nobody outside the agency has heard of it. */
export function deleteProject({
  projectId,
  member,
  db,
  clock,
}: { projectId: string; member: Member } & Deps) {
  const { agencyId } = member
  return inAgency({ db, agencyId }, async (tx) => {
    const project = await lockProject({ agencyId, projectId, tx })
    if (project.status !== 'draft') throw onlyDraftsAreDeleted()
    await deleteProjectRow({ agencyId, projectId, tx })
    await audit({ action: 'projects.deleted', project, member, tx, clock })
  })
}

/** A save from a screen that has not seen the last one is refused; nothing is overwritten. */
export function requireRevision({ project, revision }: { project: ProjectRow; revision: number }) {
  if (project.revision !== revision) throw staleRevision({ revision: project.revision })
}

/** The date is set, derived anew (null), or untouched. */
async function targetDateChange({
  input,
  next,
  agencyId,
  tx,
}: {
  input: ProjectChange
  next: ProjectRow
  agencyId: AgencyId
  tx: Tx
}) {
  if (input.targetDate === undefined) return {}
  return { targetDate: input.targetDate ?? (await deriveTarget({ agencyId, project: next, tx })) }
}

/** When it was said is kept, because a date agreed after the usual one was due does not undo that it was. */
export function agreedScheduleChange({
  project,
  input: { scheduleAgreedOn },
  clock,
}: {
  project: ProjectRow
  input: { scheduleAgreedOn?: string | null | undefined }
  clock: Clock
}) {
  if (scheduleAgreedOn === undefined || scheduleAgreedOn === project.scheduleAgreedOn) return {}
  return { scheduleAgreedOn, scheduleAgreedRecordedAt: scheduleAgreedOn ? toDate(clock.now()) : null }
}

interface Audited {
  action: string
  project: ProjectRow
  member: Author
  tx: Tx
  clock: Clock
}

function audit({ action, project, member, tx, clock }: Audited) {
  const { agencyId, memberId } = member
  const subject = { kind: 'project', id: project.id }
  return recordAudit({ fact: { agencyId, memberId, action, subject }, tx, clock })
}
