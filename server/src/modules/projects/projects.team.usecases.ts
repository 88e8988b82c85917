import type { TeamRole } from '@rytm/contract/projects.words.ts'
import { recordAudit } from '#modules/audit/audit.usecases.ts'
import { type Clock, toDate } from '#platform/clock/clock.ts'
import type { Db } from '#platform/db/pool.ts'
import { inAgency, type Tx } from '#platform/db/tenancy.ts'
import type { Member } from '#platform/http/actor.ts'
import { newId } from '#platform/ids/newId.ts'
import { letKnow } from './projects.access.usecases.ts'
import { placeNotFound, unknownMember } from './projects.errors.ts'
import { lockProject } from './projects.lock.queries.ts'
import { isLivingMember } from './projects.references.queries.ts'
import { endPlaces, insertPlace } from './projects.team.repository.ts'

interface Deed {
  projectId: string
  member: Member
  clock: Clock
}

type Joining = Deed & { joining: { memberId: string; role: TeamRole }; db: Db }

/** Taking a place twice is taking it once. Who works on a confidential project knows of it. */
export function joinTeam({ joining, db, ...deed }: Joining): Promise<void> {
  const { projectId, member, clock } = deed
  const { agencyId } = member
  return inAgency({ db, agencyId }, async (tx) => {
    const project = await lockProject({ agencyId, projectId, tx })
    const { memberId } = joining
    if (!(await isLivingMember({ agencyId, memberId, tx }))) throw unknownMember()
    const at = { givenAt: toDate(clock.now()), givenBy: member.memberId }
    const row = { agencyId, id: newId({ clock }), projectId, ...joining, ...at }
    if (!(await insertPlace({ row, tx }))) return
    await letKnow({ project, memberIds: [memberId], member, clock, tx })
    await audit({ ...deed, action: 'projects.team_joined', whose: memberId, tx })
  })
}

/** What was named for a confidential project stays named: access is taken back where it is listed. */
export function leaveTeam({ placeId, db, ...deed }: Deed & { placeId: string; db: Db }): Promise<void> {
  const { projectId, member, clock } = deed
  const { agencyId } = member
  return inAgency({ db, agencyId }, async (tx) => {
    await lockProject({ agencyId, projectId, tx })
    const set = { endedAt: toDate(clock.now()), endedBy: member.memberId }
    const [whose] = await endPlaces({ agencyId, projectId, which: { placeId }, set, tx })
    if (!whose) throw placeNotFound()
    await audit({ ...deed, action: 'projects.team_left', whose, tx })
  })
}

function audit({
  action,
  projectId,
  whose,
  member,
  clock,
  tx,
}: Deed & { action: string; whose: string; tx: Tx }) {
  const { agencyId, memberId } = member
  const subject = { kind: 'project', id: projectId }
  return recordAudit({
    fact: { agencyId, memberId, action, subject, detail: { memberId: whose } },
    tx,
    clock,
  })
}
