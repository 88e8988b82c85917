import type { TouchpointInput } from '@rytm/contract/touchpoints.ts'
import { refuseOccurrence } from '@rytm/domain/evidence/occurrence.ts'
import { refuseTouchpoint } from '@rytm/domain/touchpoints/touchpoint.ts'
import { recordAudit } from '#modules/audit/audit.usecases.ts'
import { lockProject } from '#modules/projects/projects.lock.queries.ts'
import { appendToTimeline } from '#modules/timeline/timeline.usecases.ts'
import { type Clock, toDate } from '#platform/clock/clock.ts'
import type { Db } from '#platform/db/pool.ts'
import { inAgency, lookAtAll, type Tx } from '#platform/db/tenancy.ts'
import type { Member } from '#platform/http/actor.ts'
import { newId } from '#platform/ids/newId.ts'
import type { AgencyId } from '#platform/tenancy/agencyId.ts'
import { severalClients, touchpointNotFound, touchpointRefused } from './touchpoints.errors.ts'
import { loadTouchpoint } from './touchpoints.queries.ts'
import { requireContactsOf } from './touchpoints.references.queries.ts'
import { findTouchpoint, insertTouchpoint, selectProjectIds, setWithdrawn } from './touchpoints.repository.ts'
import type { CheckedTouchpoint } from './touchpoints.types.ts'

interface Deps {
  db: Db
  clock: Clock
}

/** The touchpoint as screens show it. */
export function logTouchpoint({
  input,
  member,
  db,
  clock,
}: { input: TouchpointInput; member: Member } & Deps) {
  const { agencyId } = member
  return inAgency({ db, agencyId }, async (tx) => {
    const projectIds = [...new Set(input.projectIds)].toSorted()
    const clientId = await lockProjectsOfOneClient({ agencyId, projectIds, tx })
    const contactId = input.contactId ?? null
    const contactIds = participantsOf({ ...input, contactId })
    await requireContactsOf({ agencyId, clientId, contactIds, tx })
    const { direction = 'outbound', minutes = null, ...rest } = input
    const occurredAt = decideOccurrence({ input, clock }).toString()
    const checked = { ...rest, projectIds, clientId, contactId, direction, minutes, occurredAt }
    const { id } = await logTouchpointIn({ input: checked, member, tx, clock })
    return loadTouchpoint({ agencyId, touchpointId: id, tx })
  })
}

/** Locked in the order of their ids, so that two logs of the same projects never wait for each other. */
async function lockProjectsOfOneClient({
  agencyId,
  projectIds,
  tx,
}: {
  agencyId: AgencyId
  projectIds: string[]
  tx: Tx
}): Promise<string> {
  const clientIds = new Set<string>()
  for (const projectId of projectIds) clientIds.add((await lockProject({ agencyId, projectId, tx })).clientId)
  const [clientId] = clientIds
  if (!clientId || clientIds.size > 1) throw severalClients()
  return clientId
}

function decideOccurrence({ input, clock }: { input: TouchpointInput; clock: Clock }): Temporal.Instant {
  const now = clock.now()
  const occurredAt = input.occurredAt ? Temporal.Instant.from(input.occurredAt) : now
  const { channel, outcome, minutes = null } = input
  const refusal = refuseTouchpoint({ channel, outcome, minutes }) ?? refuseOccurrence({ occurredAt, now })
  if (refusal) throw touchpointRefused(refusal)
  return occurredAt
}

/** Logs a touchpoint in somebody else's transaction; its projects are locked and its ids checked by the caller. */
export async function logTouchpointIn({
  input,
  member,
  tx,
  clock,
}: {
  input: CheckedTouchpoint
  member: Member
  tx: Tx
  clock: Clock
}) {
  const { agencyId, memberId } = member
  const { projectIds, furtherContactIds, occurredAt, minutes, note, noteForClient, ...fields } = input
  const id = newId({ clock })
  const at = Temporal.Instant.from(occurredAt)
  const row = {
    ...fields,
    agencyId,
    id,
    occurredAt: toDate(at),
    recordedAt: toDate(clock.now()),
    minutes: minutes ?? null,
    note: note ?? '',
    noteForClient: noteForClient ?? '',
    recordedBy: memberId,
    withdrawnAt: null,
  }
  const contactIds = participantsOf(input)
  const visibility = noteForClient ? ('client' as const) : ('internal' as const)
  const fact = { agencyId, memberId, occurredAt: at, kind: 'touchpoint', factId: id, visibility } as const
  await Promise.all([
    insertTouchpoint({ row, projectIds, contactIds, tx }),
    ...projectIds.map((projectId) => appendToTimeline({ fact: { ...fact, projectId }, tx, clock })),
    audit({ action: 'touchpoints.logged', touchpointId: id, member, tx, clock }),
  ])
  return row
}

function participantsOf({
  contactId,
  furtherContactIds = [],
}: {
  contactId?: string | null | undefined
  furtherContactIds?: readonly string[] | undefined
}): string[] {
  return [...new Set([...(contactId ? [contactId] : []), ...furtherContactIds])]
}

type ChangeTouchpoint = { touchpointId: string; member: Member } & Deps

/** A contact logged by mistake: it stays as a row that counts nowhere. */
export function withdrawTouchpoint(request: ChangeTouchpoint) {
  return changeWithdrawal({ ...request, withdrawn: true })
}

export function restoreTouchpoint(request: ChangeTouchpoint) {
  return changeWithdrawal({ ...request, withdrawn: false })
}

function changeWithdrawal({
  touchpointId,
  withdrawn,
  member,
  db,
  clock,
}: ChangeTouchpoint & { withdrawn: boolean }) {
  const { agencyId } = member
  return inAgency({ db, agencyId }, async (tx) => {
    if (!(await findTouchpoint({ agencyId, touchpointId, tx }))) throw touchpointNotFound()
    // What follows concerns each of its projects, those too that this member may not know of.
    await lookAtAll({ tx })
    for (const projectId of await selectProjectIds({ agencyId, touchpointId, tx }))
      await lockProject({ agencyId, projectId, tx })
    const touchpoint = await findTouchpoint({ agencyId, touchpointId, tx })
    if (!touchpoint) throw touchpointNotFound()
    if ((touchpoint.withdrawnAt !== null) === withdrawn) return
    await setWithdrawn({ agencyId, touchpointId, withdrawnAt: withdrawn ? toDate(clock.now()) : null, tx })
    const action = withdrawn ? 'touchpoints.withdrawn' : 'touchpoints.restored'
    await audit({ action, touchpointId, member, tx, clock })
  })
}

interface Audited {
  action: string
  touchpointId: string
  member: Member
  tx: Tx
  clock: Clock
}

function audit({ action, touchpointId, member, tx, clock }: Audited) {
  const { agencyId, memberId } = member
  const subject = { kind: 'touchpoint', id: touchpointId }
  return recordAudit({ fact: { agencyId, memberId, action, subject }, tx, clock })
}
