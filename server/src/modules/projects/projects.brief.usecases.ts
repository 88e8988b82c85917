import type { PayRange } from '@rytm/contract/kernel.ts'
import type { ContactRolesInput, ProcessStepInput, RequirementInput } from '@rytm/contract/projects.brief.ts'
import type { Clock } from '#platform/clock/clock.ts'
import type { Tx } from '#platform/db/tenancy.ts'
import { newId } from '#platform/ids/newId.ts'
import { toAgencyId } from '#platform/tenancy/agencyId.ts'
import {
  deleteRoles,
  insertRoles,
  replaceOffLimits,
  replacePayRanges,
  replaceProcessSteps,
  saveRequirements,
  selectRequirements,
} from './projects.brief.repository.ts'
import { unknownRequirement } from './projects.errors.ts'
import type { ProjectRow } from './projects.lock.queries.ts'
import { requireContacts } from './projects.references.queries.ts'
import type { ProjectDraftInput } from './projects.types.ts'

interface InProject {
  project: ProjectRow
  tx: Tx
  clock: Clock
}

/** Everything of the brief that a new project comes with. */
export async function writeWholeBrief({
  input,
  project,
  tx,
  clock,
}: InProject & { input: ProjectDraftInput }) {
  const { contacts, requirements, payRanges, processSteps, offLimits } = input
  const where = { project, tx, clock }
  for (const roles of contacts ?? []) await writeContactRoles({ ...where, ...roles })
  if (requirements) await writeRequirements({ ...where, requirements })
  if (payRanges) await writePayRanges({ ...where, payRanges })
  if (processSteps) await writeProcessSteps({ ...where, processSteps })
  if (offLimits) await writeOffLimits({ ...where, offLimits })
}

export async function writeContactRoles({
  contactId,
  roles,
  mustBeHeard,
  project,
  tx,
}: Omit<InProject, 'clock'> & ContactRolesInput) {
  const { agencyId, projectId } = keyOf(project)
  await requireContacts({ agencyId, clientId: project.clientId, contactIds: [contactId], tx })
  await deleteRoles({ agencyId, projectId, contactId, tx })
  const rows = [...new Set(roles)].map((role) => ({
    agencyId,
    projectId,
    contactId,
    role,
    mustBeHeard: role === 'decision_maker' && mustBeHeard,
  }))
  await insertRoles({ rows, tx })
}

export async function writeRequirements({
  requirements,
  project,
  tx,
  clock,
}: InProject & { requirements: RequirementInput[] }) {
  const { agencyId, projectId } = keyOf(project)
  const known = new Map((await selectRequirements({ agencyId, projectId, tx })).map((row) => [row.id, row]))
  const rows = requirements.map((requirement, position) => {
    const { id, kind, text, wouldReject, canRelax, relaxNote } = requirement
    const before = id ? known.get(id) : undefined
    if (id && !before) throw unknownRequirement()
    return {
      agencyId,
      projectId,
      id: id ?? newId({ clock }),
      position,
      kind,
      text,
      wouldReject: wouldReject === undefined ? (before?.wouldReject ?? null) : wouldReject,
      canRelax: canRelax === undefined ? (before?.canRelax ?? null) : canRelax,
      relaxNote: relaxNote ?? before?.relaxNote ?? '',
    }
  })
  if (new Set(rows.map(({ id }) => id)).size < rows.length) throw unknownRequirement()
  await saveRequirements({ agencyId, projectId, rows, tx })
}

export async function writePayRanges({
  payRanges,
  project,
  tx,
  clock,
}: InProject & { payRanges: PayRange[] }) {
  const key = keyOf(project)
  const rows = payRanges.map((range) => ({ ...key, id: newId({ clock }), ...range }))
  await replacePayRanges({ ...key, rows, tx })
}

export async function writeProcessSteps({
  processSteps,
  project,
  tx,
  clock,
}: InProject & { processSteps: ProcessStepInput[] }) {
  const key = keyOf(project)
  const contactIds = processSteps.flatMap(({ interviewerContactId }) => interviewerContactId ?? [])
  await requireContacts({ agencyId: key.agencyId, clientId: project.clientId, contactIds, tx })
  const rows = processSteps.map(({ name, interviewerContactId }, position) => ({
    ...key,
    id: newId({ clock }),
    position,
    name,
    interviewerContactId: interviewerContactId ?? null,
  }))
  await replaceProcessSteps({ ...key, rows, tx })
}

export async function writeOffLimits({ offLimits, project, tx, clock }: InProject & { offLimits: string[] }) {
  const key = keyOf(project)
  const rows = [...new Set(offLimits)].map((companyName) => ({ ...key, id: newId({ clock }), companyName }))
  await replaceOffLimits({ ...key, rows, tx })
}

function keyOf({ agencyId, id }: ProjectRow) {
  return { agencyId: toAgencyId(agencyId), projectId: id }
}
