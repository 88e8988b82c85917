import { asc, desc, eq } from 'drizzle-orm'
import type { Tx } from '#platform/db/tenancy.ts'
import type { AgencyId } from '#platform/tenancy/agencyId.ts'
import { agencyCalendarVersions } from './agencies.calendar.tables.ts'
import { agencies } from './agencies.tables.ts'

export async function insertCalendarVersion({
  row,
  tx,
}: {
  row: typeof agencyCalendarVersions.$inferInsert
  tx: Tx
}) {
  await tx.insert(agencyCalendarVersions).values(row)
}

export async function findNewestCalendarVersion({ agencyId, tx }: { agencyId: AgencyId; tx: Tx }) {
  const [row] = await tx
    .select()
    .from(agencyCalendarVersions)
    .where(eq(agencyCalendarVersions.agencyId, agencyId))
    .orderBy(desc(agencyCalendarVersions.version))
    .limit(1)
  return row
}

/** Oldest first, with the language in which the agency reads the names of holidays. */
export function listCalendarVersions({ agencyId, tx }: { agencyId: AgencyId; tx: Tx }) {
  const { version, since, zone, country, region, calendar } = agencyCalendarVersions
  return tx
    .select({ version, since, zone, country, region, calendar, language: agencies.language })
    .from(agencyCalendarVersions)
    .innerJoin(agencies, eq(agencies.id, agencyCalendarVersions.agencyId))
    .where(eq(agencyCalendarVersions.agencyId, agencyId))
    .orderBy(asc(version))
}
