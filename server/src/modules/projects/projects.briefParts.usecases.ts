import type { PayRange } from '@rytm/contract/kernel.ts'
import type { ContactRolesInput, ProcessStepInput, RequirementInput } from '@rytm/contract/projects.brief.ts'
import { recordAudit } from '#modules/audit/audit.usecases.ts'
import type { Clock } from '#platform/clock/clock.ts'
import type { Db } from '#platform/db/pool.ts'
import { inAgency, type Tx } from '#platform/db/tenancy.ts'
import type { Member } from '#platform/http/actor.ts'
import { contactsOfProject } from './projects.brief.queries.ts'
import { deleteRoles } from './projects.brief.repository.ts'
import {
  writeContactRoles,
  writeOffLimits,
  writePayRanges,
  writeProcessSteps,
  writeRequirements,
} from './projects.brief.usecases.ts'
import { lastCommissioningContact, projectContactNotFound } from './projects.errors.ts'
import { lockProject, type ProjectRow } from './projects.lock.queries.ts'
import { saveProject } from './projects.repository.ts'
import { requireRevision } from './projects.usecases.ts'

interface Change {
  projectId: string
  member: Member
  db: Db
  clock: Clock
}

type Write = (where: { project: ProjectRow; tx: Tx; clock: Clock }) => Promise<void>

/** One part of the brief in one transaction; without a revision (contacts) the last write wins for that contact. */
function writePart({
  part,
  revision,
  write,
  projectId,
  member,
  db,
  clock,
}: Change & { part: string; revision?: number; write: Write }) {
  const { agencyId, memberId } = member
  return inAgency({ db, agencyId }, async (tx) => {
    const project = await lockProject({ agencyId, projectId, tx })
    if (revision !== undefined) requireRevision({ project, revision })
    await write({ project, tx, clock })
    await saveProject({ project, changes: {}, tx })
    const subject = { kind: 'project', id: projectId }
    const fact = { agencyId, memberId, action: 'projects.brief_changed', subject, detail: { part } }
    await recordAudit({ fact, tx, clock })
  })
}

type Revised<T> = Change & { input: T & { revision: number } }

export const setRequirements = ({ input, ...change }: Revised<{ requirements: RequirementInput[] }>) =>
  writePart({
    ...change,
    part: 'requirements',
    revision: input.revision,
    write: (where) => writeRequirements({ ...where, requirements: input.requirements }),
  })

export const setPayRanges = ({ input, ...change }: Revised<{ payRanges: PayRange[] }>) =>
  writePart({
    ...change,
    part: 'pay_ranges',
    revision: input.revision,
    write: (where) => writePayRanges({ ...where, payRanges: input.payRanges }),
  })

export const setProcessSteps = ({ input, ...change }: Revised<{ processSteps: ProcessStepInput[] }>) =>
  writePart({
    ...change,
    part: 'process_steps',
    revision: input.revision,
    write: (where) => writeProcessSteps({ ...where, processSteps: input.processSteps }),
  })

export const setOffLimits = ({ input, ...change }: Revised<{ offLimits: string[] }>) =>
  writePart({
    ...change,
    part: 'off_limits',
    revision: input.revision,
    write: (where) => writeOffLimits({ ...where, offLimits: input.offLimits }),
  })

export const setProjectContact = ({ roles, ...change }: Change & { roles: ContactRolesInput }) =>
  writePart({
    ...change,
    part: 'contacts',
    write: async ({ project, tx }) => {
      await writeContactRoles({ ...roles, project, tx })
      await requireCommissioning({ project, member: change.member, tx })
    },
  })

export const removeProjectContact = ({ contactId, ...change }: Change & { contactId: string }) =>
  writePart({
    ...change,
    part: 'contacts',
    write: async ({ project, tx }) => {
      const { agencyId } = change.member
      const removed = await deleteRoles({ agencyId, projectId: project.id, contactId, tx })
      if (removed === 0) throw projectContactNotFound()
      await requireCommissioning({ project, member: change.member, tx })
    },
  })

/** A running project always has somebody to whom schedule and reports go; a draft may be without. */
async function requireCommissioning({
  project,
  member,
  tx,
}: {
  project: ProjectRow
  member: Member
  tx: Tx
}) {
  if (project.status === 'draft') return
  const contacts = await contactsOfProject({ agencyId: member.agencyId, projectId: project.id, tx })
  if (!contacts.some(({ roles }) => roles.includes('commissioning'))) throw lastCommissioningContact()
}
