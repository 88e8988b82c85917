import type { Touchpoint } from '@rytm/contract/touchpoints.ts'
import { and, desc, eq, exists, type SQL, sql } from 'drizzle-orm'
import { clientNotFound } from '#modules/clients/clients.errors.ts'
import { clients } from '#modules/clients/clients.tables.ts'
import { requireProject } from '#modules/projects/projects.lock.queries.ts'
import { given, hotQuery } from '#platform/db/hotQuery.ts'
import { cursorId, cursorInstant, decodeCursor, toPage } from '#platform/db/keyset.ts'
import type { Db } from '#platform/db/pool.ts'
import { readInAgency, type Tx } from '#platform/db/tenancy.ts'
import type { Member } from '#platform/http/actor.ts'
import type { AgencyId } from '#platform/tenancy/agencyId.ts'
import { touchpointNotFound } from './touchpoints.errors.ts'
import { selectTouchpoints } from './touchpoints.selection.queries.ts'
import { touchpointProjects, touchpoints } from './touchpoints.tables.ts'

interface PageOfTouchpoints {
  member: Member
  query: { cursor?: string | undefined; limit: number }
  db: Db
}

export function listProjectTouchpoints({
  projectId,
  member,
  query,
  db,
}: PageOfTouchpoints & { projectId: string }) {
  const { agencyId } = member
  return readInAgency({ db, agencyId }, async (tx) => {
    await requireProject({ agencyId, projectId, tx })
    const { agencyId: linkAgency, touchpointId, projectId: linkProject } = touchpointProjects
    const ofProject = tx
      .select({ one: sql`1` })
      .from(touchpointProjects)
      .where(and(eq(linkAgency, agencyId), eq(touchpointId, touchpoints.id), eq(linkProject, projectId)))
    return pageOfTouchpoints({ agencyId, where: exists(ofProject), query, tx })
  })
}

export function listClientTouchpoints({
  clientId,
  member,
  query,
  db,
}: PageOfTouchpoints & { clientId: string }) {
  const { agencyId } = member
  return readInAgency({ db, agencyId }, async (tx) => {
    const [client] = await tx
      .select({ id: clients.id })
      .from(clients)
      .where(and(eq(clients.agencyId, agencyId), eq(clients.id, clientId)))
    if (!client) throw clientNotFound()
    return pageOfTouchpoints({ agencyId, where: eq(touchpoints.clientId, clientId), query, tx })
  })
}

/** In the transaction that asks: also one that has just logged it. */
export async function loadTouchpoint({
  agencyId,
  touchpointId,
  tx,
}: InAgencyTx & { touchpointId: string }): Promise<Touchpoint> {
  const [found] = await oneTouchpoint({ agencyId, touchpointId, tx })
  if (!found) throw touchpointNotFound()
  return toTouchpoint(found)
}

interface InAgencyTx {
  agencyId: AgencyId
  tx: Tx
}

async function pageOfTouchpoints({
  agencyId,
  where,
  query,
  tx,
}: InAgencyTx & { where: SQL | undefined; query: PageOfTouchpoints['query'] }) {
  const after = query.cursor ? decodeCursor(query.cursor, [cursorInstant, cursorId]) : undefined
  const beyond = after
    ? sql`(${touchpoints.occurredAt}, ${touchpoints.id}) < (${after[0]}::timestamptz, ${after[1]}::uuid)`
    : undefined
  const rows = await readTouchpoints({ agencyId, where: and(where, beyond), limit: query.limit + 1, tx })
  return toPage({
    rows,
    limit: query.limit,
    item: (row) => row,
    cursor: ({ occurredAt, id }) => [occurredAt, id],
  })
}

async function readTouchpoints({
  agencyId,
  where,
  limit,
  tx,
}: InAgencyTx & { where: SQL | undefined; limit: number }): Promise<Touchpoint[]> {
  const rows = await selectTouchpoints(tx)
    .where(and(eq(touchpoints.agencyId, agencyId), where))
    .orderBy(desc(touchpoints.occurredAt), desc(touchpoints.id))
    .limit(limit)
  return rows.map(toTouchpoint)
}

const oneTouchpoint = hotQuery('touchpoints.one', (db) =>
  selectTouchpoints(db).where(
    and(given(touchpoints.agencyId, 'agencyId'), given(touchpoints.id, 'touchpointId')),
  ),
)

function toTouchpoint({
  touchpoint,
  clientName,
  contactName,
  recorderName,
  discussed,
  participants,
  contested,
}: Awaited<ReturnType<typeof selectTouchpoints>>[number]): Touchpoint {
  const { clientId, contactId, recordedBy, occurredAt, recordedAt, withdrawnAt, ...rest } = touchpoint
  return {
    id: rest.id,
    client: { id: clientId, name: clientName },
    contact: contactId ? { id: contactId, name: contactName ?? '' } : null,
    furtherContacts: participants.filter(({ id }) => id !== contactId),
    projects: discussed,
    channel: rest.channel as Touchpoint['channel'],
    direction: rest.direction as Touchpoint['direction'],
    outcome: rest.outcome as Touchpoint['outcome'],
    occurredAt: occurredAt.toISOString(),
    recordedAt: recordedAt.toISOString(),
    minutes: rest.minutes,
    note: rest.note,
    noteForClient: rest.noteForClient,
    recordedBy: { id: recordedBy, name: recorderName },
    withdrawnAt: withdrawnAt?.toISOString() ?? null,
    contested,
  }
}
