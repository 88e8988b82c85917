import { and, eq } from 'drizzle-orm'
import type { Tx } from '#platform/db/tenancy.ts'
import type { AgencyId } from '#platform/tenancy/agencyId.ts'
import { clients } from './clients.tables.ts'

export type ClientRow = typeof clients.$inferSelect

export async function insertClient({ row, tx }: { row: typeof clients.$inferInsert; tx: Tx }) {
  const [inserted] = await tx.insert(clients).values(row).returning()
  return inserted as ClientRow
}

export async function findClient({
  agencyId,
  clientId,
  tx,
}: {
  agencyId: AgencyId
  clientId: string
  tx: Tx
}) {
  const [row] = await tx
    .select()
    .from(clients)
    .where(and(eq(clients.agencyId, agencyId), eq(clients.id, clientId)))
  return row
}

export async function lockClient({
  agencyId,
  clientId,
  tx,
}: {
  agencyId: AgencyId
  clientId: string
  tx: Tx
}) {
  const [row] = await tx
    .select()
    .from(clients)
    .where(and(eq(clients.agencyId, agencyId), eq(clients.id, clientId)))
    .for('update')
  return row
}

export async function saveClient({
  client,
  changes,
  tx,
}: {
  client: ClientRow
  changes: Partial<typeof clients.$inferInsert>
  tx: Tx
}) {
  await tx
    .update(clients)
    .set(changes)
    .where(and(eq(clients.agencyId, client.agencyId), eq(clients.id, client.id)))
}

export async function deleteClientRow({ client, tx }: { client: ClientRow; tx: Tx }) {
  await tx.delete(clients).where(and(eq(clients.agencyId, client.agencyId), eq(clients.id, client.id)))
}
