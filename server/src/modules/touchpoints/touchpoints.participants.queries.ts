import { and, asc, eq, inArray } from 'drizzle-orm'
import { contacts } from '#modules/clients/clients.tables.ts'
import type { Tx } from '#platform/db/tenancy.ts'
import type { AgencyId } from '#platform/tenancy/agencyId.ts'
import { touchpointParticipants } from './touchpoints.tables.ts'

/** Everybody of the client who took part, by touchpoint. */
export async function participantsOfTouchpoints({
  agencyId,
  touchpointIds,
  tx,
}: {
  agencyId: AgencyId
  touchpointIds: string[]
  tx: Tx
}) {
  if (touchpointIds.length === 0) return new Map<string, { id: string; name: string }[]>()
  const { touchpointId, contactId } = touchpointParticipants
  const rows = await tx
    .select({ touchpointId, id: contactId, name: contacts.name })
    .from(touchpointParticipants)
    .innerJoin(contacts, and(eq(contacts.agencyId, agencyId), eq(contacts.id, contactId)))
    .where(and(eq(touchpointParticipants.agencyId, agencyId), inArray(touchpointId, touchpointIds)))
    .orderBy(asc(contacts.createdAt), asc(contacts.id))
  const byTouchpoint = Map.groupBy(rows, (row) => row.touchpointId)
  return new Map([...byTouchpoint].map(([key, found]) => [key, found.map(({ id, name }) => ({ id, name }))]))
}
