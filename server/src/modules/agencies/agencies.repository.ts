import { and, eq, sql } from 'drizzle-orm'
import { given, hotQuery } from '#platform/db/hotQuery.ts'
import type { Tx } from '#platform/db/tenancy.ts'
import type { AgencyId } from '#platform/tenancy/agencyId.ts'
import { insertCalendarVersion } from './agencies.calendar.repository.ts'
import { agencies } from './agencies.tables.ts'

export type AgencyRow = typeof agencies.$inferSelect

/** The agency with the first version of its calendar. */
export async function insertAgency({ row, tx }: { row: typeof agencies.$inferInsert; tx: Tx }) {
  const [agency] = await tx.insert(agencies).values(row).returning()
  if (!agency) throw new Error('the agency was not written')
  const { id: agencyId, zone, country, region, calendar, createdAt: since } = agency
  const version = { agencyId, version: 1, since, zone, country, region, calendar, changedBy: null }
  await insertCalendarVersion({ row: version, tx })
}

export async function findAgency({ agencyId, tx }: { agencyId: AgencyId; tx: Tx }) {
  const [row] = await agencyOf({ agencyId, tx })
  return row
}

const agencyOf = hotQuery('agencies.find', (db) =>
  db.select().from(agencies).where(given(agencies.id, 'agencyId')),
)

/** Beside the settings that somebody may have open: their revision stays. */
export async function saveSecondStepRequired({ agencyId, required, tx }: RuleOfAgency) {
  await tx.update(agencies).set({ secondStepRequired: required }).where(eq(agencies.id, agencyId))
}

interface RuleOfAgency {
  agencyId: AgencyId
  required: boolean
  tx: Tx
}

/** Undefined when somebody changed it since `revision` was read. */
export async function updateAgencyAt({
  agencyId,
  revision,
  set,
  tx,
}: {
  agencyId: AgencyId
  revision: number
  set: Partial<typeof agencies.$inferInsert>
  tx: Tx
}) {
  const [row] = await tx
    .update(agencies)
    .set({ ...set, revision: revision + 1 })
    .where(and(eq(agencies.id, agencyId), eq(agencies.revision, revision)))
    .returning()
  return row
}

/** One first run at a time; the loser looks again and finds the agency. */
export async function lockFirstRun({ tx }: { tx: Tx }) {
  await tx.execute(sql`SELECT pg_advisory_xact_lock(hashtext('rytm.first_run'))`)
}
