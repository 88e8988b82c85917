import { and, eq, inArray } from 'drizzle-orm'
import { memberships } from '#modules/people/people.tables.ts'
import { touchpointContests, touchpoints } from '#modules/touchpoints/touchpoints.tables.ts'
import type { Fact, ReadFacts } from './timeline.facts.queries.ts'

/** Settled by nobody of the agency: the client took it back, and it stands as withdrawn. */
export async function readContests({ agencyId, factIds, tx }: ReadFacts): Promise<Fact[]> {
  const table = touchpointContests
  const rows = await tx
    .select({ contest: table, touchpointAt: touchpoints.occurredAt, by: memberships.displayName })
    .from(table)
    .innerJoin(touchpoints, and(eq(touchpoints.agencyId, agencyId), eq(touchpoints.id, table.touchpointId)))
    .leftJoin(memberships, and(eq(memberships.agencyId, agencyId), eq(memberships.id, table.settledBy)))
    .where(and(eq(table.agencyId, agencyId), inArray(table.id, factIds)))
  return rows.map(({ contest: { id, touchpointId, text, settledAt, settlementNote }, touchpointAt, by }) => ({
    id,
    withdrawn: settledAt !== null && by === null,
    fact: {
      kind: 'touchpoint_contested',
      touchpointId,
      touchpointAt: touchpointAt.toISOString(),
      text,
      settlement: by === null ? null : { by, note: settlementNote },
    },
  }))
}
