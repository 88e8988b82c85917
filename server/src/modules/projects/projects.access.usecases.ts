import { wayToKnow } from '@rytm/domain/projects/confidentiality.ts'
import { recordAudit } from '#modules/audit/audit.usecases.ts'
import { type Clock, toDate } from '#platform/clock/clock.ts'
import type { Db } from '#platform/db/pool.ts'
import { inAgency, type Tx } from '#platform/db/tenancy.ts'
import type { Member } from '#platform/http/actor.ts'
import { newId } from '#platform/ids/newId.ts'
import { namedOn, rolesOf } from './projects.access.queries.ts'
import { closeAccesses, insertAccess } from './projects.access.repository.ts'
import { accessNotFound, notConfidential, unknownMember } from './projects.errors.ts'
import { lockProject, type ProjectRow } from './projects.lock.queries.ts'
import { isLivingMember } from './projects.references.queries.ts'
import { teamOf } from './projects.team.queries.ts'
import { endPlaces } from './projects.team.repository.ts'

interface Deed {
  member: Member
  clock: Clock
}

type NameOnProject = Deed & { projectId: string; named: string; db: Db }

/** Naming somebody twice is naming them once. */
export function giveAccess({ projectId, named, db, ...deed }: NameOnProject): Promise<void> {
  const { agencyId } = deed.member
  return inAgency({ db, agencyId }, async (tx) => {
    const project = await lockProject({ agencyId, projectId, tx })
    if (project.actualTitle === null) throw notConfidential()
    if (!(await isLivingMember({ agencyId, memberId: named, tx }))) throw unknownMember()
    if ((await namedOn({ agencyId, projectId, tx })).includes(named)) return
    await addAccess({ projectId, named, ...deed, tx })
  })
}

/** Who leads the project or owns the agency still knows of it; nobody works on what they may not know of. */
export function withdrawAccess({ projectId, named, db, ...deed }: NameOnProject): Promise<void> {
  const { agencyId } = deed.member
  return inAgency({ db, agencyId }, async (tx) => {
    await lockProject({ agencyId, projectId, tx })
    const closed = await closeAccesses({ agencyId, projectId, memberId: named, set: closing(deed), tx })
    if (closed === 0) throw accessNotFound()
    const { withdrawnAt: endedAt, withdrawnBy: endedBy } = closing(deed)
    await endPlaces({ agencyId, projectId, which: { memberId: named }, set: { endedAt, endedBy }, tx })
    await audit({ action: 'projects.access_withdrawn', projectId, named, ...deed, tx })
  })
}

/**
 * Whoever makes a project confidential, or hands a confidential one on, stays named on it: nothing vanishes from under
 * the hands of who works on it. What is opened again forgets who was named.
 */
export async function keepConfidentiality({
  before,
  after,
  ...deed
}: Deed & { before?: ProjectRow; after: ProjectRow; tx: Tx }): Promise<void> {
  const was = (before?.actualTitle ?? null) !== null
  const is = after.actualTitle !== null
  const { agencyId, memberId } = deed.member
  const project = { projectId: after.id, ...deed }
  if (was && !is) {
    await closeAccesses({ agencyId, set: closing(deed), ...project })
    await audit({ action: 'projects.opened', ...project })
  }
  if (!is) return
  if (!was) await audit({ action: 'projects.made_confidential', ...project })
  const team = was ? [] : await teamOf({ agencyId, ...project })
  const memberIds = [memberId, ...team.map((place) => place.memberId)]
  await letKnow({ project: after, memberIds, ...deed })
}

/** Names those on a confidential project who do not know of it yet. */
export async function letKnow({
  project,
  memberIds,
  ...deed
}: Deed & { project: ProjectRow; memberIds: readonly string[]; tx: Tx }): Promise<void> {
  if (project.actualTitle === null) return
  const { agencyId } = deed.member
  const key = { agencyId, projectId: project.id, tx: deed.tx }
  const leadConsultantId = project.leadConsultantId ?? undefined
  const guarded = { confidential: true, leadConsultantId, namedMemberIds: await namedOn(key) }
  const viewers = await rolesOf({ ...key, memberIds: [...new Set(memberIds)] })
  for (const viewer of viewers)
    if (!wayToKnow({ project: guarded, viewer }))
      await addAccess({ named: viewer.memberId, projectId: project.id, ...deed })
}

function closing({ member, clock }: Deed) {
  return { withdrawnAt: toDate(clock.now()), withdrawnBy: member.memberId }
}

type InProject = Deed & { projectId: string; tx: Tx }

async function addAccess({ projectId, named, member, clock, tx }: InProject & { named: string }) {
  const { agencyId, memberId } = member
  const row = { agencyId, id: newId({ clock }), projectId, memberId: named }
  await insertAccess({ row: { ...row, givenAt: toDate(clock.now()), givenBy: memberId }, tx })
  await audit({ action: 'projects.access_given', projectId, named, member, clock, tx })
}

function audit({
  action,
  projectId,
  named,
  member: { agencyId, memberId },
  clock,
  tx,
}: InProject & { action: string; named?: string }) {
  const subject = { kind: 'project', id: projectId }
  const detail = named ? { memberId: named } : {}
  return recordAudit({ fact: { agencyId, memberId, action, subject, detail }, tx, clock })
}
