import type { TimelineFactView } from '@rytm/contract/timeline.ts'
import { and, eq, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import { contacts } from '#modules/clients/clients.tables.ts'
import {
  touchpointContests,
  touchpointParticipants,
  touchpoints,
} from '#modules/touchpoints/touchpoints.tables.ts'
import { among, given, hotQuery } from '#platform/db/hotQuery.ts'
import type { Fact, ReadFacts } from './timeline.facts.queries.ts'

type Contact = Extract<TimelineFactView, { kind: 'touchpoint' }>

/** Words of the table are those of the contract: its checks hold the same lists. */
export async function readTouchpoints({ agencyId, factIds, tx }: ReadFacts): Promise<Fact[]> {
  const rows = await touchpointsTold({ agencyId, factIds, tx })
  return rows.map(({ id, withdrawn, ...rest }) => ({
    id,
    withdrawn,
    fact: { kind: 'touchpoint', ...rest } as Contact,
  }))
}

const present = alias(contacts, 'present')

const touchpointsTold = hotQuery('timeline.touchpoints', (db) => {
  const { agencyId, id, contactId, channel, direction, outcome, minutes, note, noteForClient } = touchpoints
  const others = db
    .select({
      names: sql`coalesce(json_agg(${present.name} order by ${present.createdAt}, ${present.id}), '[]')`,
    })
    .from(touchpointParticipants)
    .innerJoin(present, and(eq(present.agencyId, agencyId), eq(present.id, touchpointParticipants.contactId)))
    .where(
      and(
        eq(touchpointParticipants.agencyId, agencyId),
        eq(touchpointParticipants.touchpointId, id),
        sql`${present.id} is distinct from ${contactId}`,
      ),
    )
  const contests = db
    .select({ one: sql`1` })
    .from(touchpointContests)
    .where(
      and(
        eq(touchpointContests.agencyId, agencyId),
        eq(touchpointContests.touchpointId, id),
        sql`${touchpointContests.settledAt} is null`,
      ),
    )
  return db
    .select({
      ...{ id, channel, direction, outcome, minutes, note, noteForClient },
      withdrawn: sql<boolean>`${touchpoints.withdrawnAt} is not null`,
      contactName: contacts.name,
      furtherContactNames: sql<string[]>`(${others})`,
      contested: sql<boolean>`exists (${contests})`,
    })
    .from(touchpoints)
    .leftJoin(contacts, and(eq(contacts.agencyId, agencyId), eq(contacts.id, contactId)))
    .where(and(given(agencyId, 'agencyId'), among(id, 'factIds')))
})
