import { and, asc, count, desc, eq, isNotNull, isNull } from 'drizzle-orm'
import { given, hotQuery } from '#platform/db/hotQuery.ts'
import type { Tx } from '#platform/db/tenancy.ts'
import type { AgencyId } from '#platform/tenancy/agencyId.ts'
import {
  scheduleActivities,
  scheduleHandovers,
  scheduleResponses,
  scheduleVersions,
} from './schedules.tables.ts'

export type ActivityRow = typeof scheduleActivities.$inferSelect
export type VersionRow = typeof scheduleVersions.$inferSelect

export interface OfProject {
  agencyId: AgencyId
  projectId: string
  tx: Tx
}

export const activitiesOf: (key: OfProject) => Promise<ActivityRow[]> = hotQuery(
  'schedules.activities',
  (db) => {
    const { agencyId, projectId, date, position, id } = scheduleActivities
    return db
      .select()
      .from(scheduleActivities)
      .where(and(given(agencyId, 'agencyId'), given(projectId, 'projectId')))
      .orderBy(asc(date), asc(position), asc(id))
  },
)

export async function countActivities({ agencyId, projectId, tx }: OfProject): Promise<number> {
  const [row] = await tx
    .select({ n: count() })
    .from(scheduleActivities)
    .where(and(eq(scheduleActivities.agencyId, agencyId), eq(scheduleActivities.projectId, projectId)))
  return row?.n ?? 0
}

export async function insertActivities({
  rows,
  tx,
}: {
  rows: (typeof scheduleActivities.$inferInsert)[]
  tx: Tx
}): Promise<ActivityRow[]> {
  return rows.length === 0 ? [] : tx.insert(scheduleActivities).values(rows).onConflictDoNothing().returning()
}

export async function removeAllActivities({ agencyId, projectId, tx }: OfProject) {
  await tx
    .delete(scheduleActivities)
    .where(and(eq(scheduleActivities.agencyId, agencyId), eq(scheduleActivities.projectId, projectId)))
}

interface OneActivity extends OfProject {
  activityId: string
}

const oneActivity = ({ agencyId, projectId, activityId }: OneActivity) =>
  and(
    eq(scheduleActivities.agencyId, agencyId),
    eq(scheduleActivities.projectId, projectId),
    eq(scheduleActivities.id, activityId),
  )

export async function findActivity(key: OneActivity): Promise<ActivityRow | undefined> {
  const [row] = await key.tx.select().from(scheduleActivities).where(oneActivity(key))
  return row
}

export async function updateActivity({
  changes,
  ...key
}: OneActivity & { changes: Partial<typeof scheduleActivities.$inferInsert> }) {
  const [row] = await key.tx
    .update(scheduleActivities)
    .set({ ...changes, projectId: key.projectId })
    .where(oneActivity(key))
    .returning()
  return row
}

export async function deleteActivity(key: OneActivity) {
  const [row] = await key.tx.delete(scheduleActivities).where(oneActivity(key)).returning()
  return row
}

export function versionsOf({ agencyId, projectId, tx }: OfProject): Promise<VersionRow[]> {
  return tx
    .select()
    .from(scheduleVersions)
    .where(and(eq(scheduleVersions.agencyId, agencyId), eq(scheduleVersions.projectId, projectId)))
    .orderBy(desc(scheduleVersions.number))
}

export async function findVersion({
  agencyId,
  versionId,
  tx,
}: {
  agencyId: AgencyId
  versionId: string
  tx: Tx
}): Promise<VersionRow | undefined> {
  const [row] = await tx
    .select()
    .from(scheduleVersions)
    .where(and(eq(scheduleVersions.agencyId, agencyId), eq(scheduleVersions.id, versionId)))
  return row
}

export async function insertVersion({ row, tx }: { row: typeof scheduleVersions.$inferInsert; tx: Tx }) {
  await tx.insert(scheduleVersions).values(row)
}

/** Undefined where this contact has the version already. One that came back is handed over anew. */
export async function insertHandover({ row, tx }: { row: typeof scheduleHandovers.$inferInsert; tx: Tx }) {
  const { how, handedOverAt, recordedAt, markedBy = null } = row
  const { agencyId, versionId, contactId, returnedAt } = scheduleHandovers
  const [kept] = await tx
    .insert(scheduleHandovers)
    .values(row)
    .onConflictDoUpdate({
      target: [agencyId, versionId, contactId],
      set: { how, handedOverAt, recordedAt, markedBy, returnedAt: null, returnedBy: null },
      setWhere: isNotNull(returnedAt),
    })
    .returning()
  return kept
}

/** Undefined where the contact has not got the version, or it came back already. */
export async function setReturned({
  agencyId,
  versionId,
  contactId,
  returned,
  tx,
}: {
  agencyId: AgencyId
  versionId: string
  contactId: string
  returned: { returnedAt: Date; returnedBy: string }
  tx: Tx
}) {
  const [row] = await tx
    .update(scheduleHandovers)
    .set(returned)
    .where(
      and(
        eq(scheduleHandovers.agencyId, agencyId),
        eq(scheduleHandovers.versionId, versionId),
        eq(scheduleHandovers.contactId, contactId),
        isNull(scheduleHandovers.returnedAt),
      ),
    )
    .returning()
  return row
}

export async function insertResponse({ row, tx }: { row: typeof scheduleResponses.$inferInsert; tx: Tx }) {
  await tx.insert(scheduleResponses).values(row)
}
