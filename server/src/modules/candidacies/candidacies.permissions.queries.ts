import type { PermissionFact } from '@rytm/contract/candidacies.card.ts'
import { isNamedFor, type PermissionAnswer } from '@rytm/domain/candidates/permission.ts'
import { and, desc, eq, inArray } from 'drizzle-orm'
import { memberships } from '#modules/people/people.tables.ts'
import { toInstant } from '#platform/clock/clock.ts'
import type { Tx } from '#platform/db/tenancy.ts'
import type { AgencyId } from '#platform/tenancy/agencyId.ts'
import { candidatePermissions } from './candidacies.permissions.tables.ts'

interface OfClient {
  agencyId: AgencyId
  clientId: string
  tx: Tx
}

/** Who of these people is named for the client. */
export async function namedFor({
  agencyId,
  clientId,
  candidateIds,
  tx,
}: OfClient & { candidateIds: string[] }): Promise<Set<string>> {
  if (candidateIds.length === 0) return new Set()
  const table = candidatePermissions
  const rows = await tx
    .select()
    .from(table)
    .where(
      and(
        eq(table.agencyId, agencyId),
        inArray(table.candidateId, candidateIds),
        eq(table.clientId, clientId),
      ),
    )
  const byPerson = Map.groupBy(rows, ({ candidateId }) => candidateId)
  const isNamed = (candidateId: string) =>
    isNamedFor({ clientId, facts: (byPerson.get(candidateId) ?? []).map(toFact) })
  return new Set(candidateIds.filter(isNamed))
}

type Row = typeof candidatePermissions.$inferSelect

function toFact({ clientId, answer, occurredAt, recordedAt }: Row) {
  return {
    clientId,
    answer: answer as PermissionAnswer,
    occurredAt: toInstant(occurredAt),
    recordedAt: toInstant(recordedAt),
  }
}

/** All that one person said about one client, the latest first. */
export async function readPermissions({
  agencyId,
  clientId,
  candidateId,
  tx,
}: OfClient & { candidateId: string }): Promise<PermissionFact[]> {
  const table = candidatePermissions
  const rows = await tx
    .select({ row: table, name: memberships.displayName })
    .from(table)
    .innerJoin(memberships, and(eq(memberships.agencyId, agencyId), eq(memberships.id, table.recordedBy)))
    .where(
      and(eq(table.agencyId, agencyId), eq(table.candidateId, candidateId), eq(table.clientId, clientId)),
    )
    .orderBy(desc(table.occurredAt), desc(table.recordedAt), desc(table.id))
  return rows.map(({ row, name }) => ({
    id: row.id,
    answer: row.answer as PermissionFact['answer'],
    way: row.way as PermissionFact['way'],
    occurredAt: row.occurredAt.toISOString(),
    recordedAt: row.recordedAt.toISOString(),
    by: { id: row.recordedBy, name },
  }))
}
