import { and, desc, eq, inArray, isNotNull, isNull } from 'drizzle-orm'
import { given, hotQuery } from '#platform/db/hotQuery.ts'
import type { Tx } from '#platform/db/tenancy.ts'
import type { AgencyId } from '#platform/tenancy/agencyId.ts'
import { reportHandovers } from './reports.handover.tables.ts'
import { weeklyReports } from './reports.tables.ts'

export type ReportRow = typeof weeklyReports.$inferSelect

export interface OfProject {
  agencyId: AgencyId
  projectId: string
  tx: Tx
}

interface OneReport {
  agencyId: AgencyId
  reportId: string
  tx: Tx
}

export async function findReport(key: OneReport): Promise<ReportRow | undefined> {
  const [row] = await reportOf(key)
  return row
}

const reportOf = hotQuery('reports.one', (db) =>
  db
    .select()
    .from(weeklyReports)
    .where(and(given(weeklyReports.agencyId, 'agencyId'), given(weeklyReports.id, 'reportId'))),
)

export const projectOfSent = hotQuery('reports.project_of_sent', (db) => {
  const { agencyId, id, projectId, sentAt } = weeklyReports
  return db
    .select({ projectId })
    .from(weeklyReports)
    .where(and(given(agencyId, 'agencyId'), given(id, 'reportId'), isNotNull(sentAt)))
})

export async function findReportOfWeek({
  agencyId,
  projectId,
  isoYear,
  isoWeek,
  tx,
}: OfProject & { isoYear: number; isoWeek: number }): Promise<ReportRow | undefined> {
  const [row] = await tx
    .select()
    .from(weeklyReports)
    .where(
      and(
        eq(weeklyReports.agencyId, agencyId),
        eq(weeklyReports.projectId, projectId),
        eq(weeklyReports.isoYear, isoYear),
        eq(weeklyReports.isoWeek, isoWeek),
      ),
    )
  return row
}

/** Reports of some projects, sent or not. */
export function reportsOfProjects({
  agencyId,
  projectIds,
  tx,
}: {
  agencyId: AgencyId
  projectIds: string[]
  tx: Tx
}): Promise<ReportRow[]> {
  return tx
    .select()
    .from(weeklyReports)
    .where(and(eq(weeklyReports.agencyId, agencyId), inArray(weeklyReports.projectId, projectIds)))
}

/** Newest week first. */
export const sentReportsOf: (key: OfProject) => Promise<ReportRow[]> = hotQuery('reports.sent', (db) =>
  db
    .select()
    .from(weeklyReports)
    .where(sentIn)
    .orderBy(...newestFirst),
)

export async function lastSentReport(key: OfProject): Promise<ReportRow | undefined> {
  const [row] = await lastSent(key)
  return row
}

const sentIn = and(
  given(weeklyReports.agencyId, 'agencyId'),
  given(weeklyReports.projectId, 'projectId'),
  isNotNull(weeklyReports.sentAt),
)
const newestFirst = [desc(weeklyReports.periodTo), desc(weeklyReports.sentAt)]
const lastSent = hotQuery('reports.last_sent', (db) =>
  db
    .select()
    .from(weeklyReports)
    .where(sentIn)
    .orderBy(...newestFirst)
    .limit(1),
)

/** The draft of a week, or nothing where somebody else started it first. */
export async function insertReport({
  row,
  tx,
}: {
  row: typeof weeklyReports.$inferInsert
  tx: Tx
}): Promise<ReportRow | undefined> {
  const [inserted] = await tx.insert(weeklyReports).values(row).onConflictDoNothing().returning()
  return inserted
}

/** Saves a draft; nothing where it was sent meanwhile. */
export async function saveReport({
  report,
  changes,
  tx,
}: {
  report: ReportRow
  changes: Partial<ReportRow>
  tx: Tx
}): Promise<ReportRow | undefined> {
  const [saved] = await tx
    .update(weeklyReports)
    .set({ ...changes, revision: report.revision + 1 })
    .where(
      and(
        eq(weeklyReports.agencyId, report.agencyId),
        eq(weeklyReports.id, report.id),
        eq(weeklyReports.revision, report.revision),
        isNull(weeklyReports.sentAt),
      ),
    )
    .returning()
  return saved
}

/** True where the contact had no handover yet. */
export async function insertHandover({
  row,
  tx,
}: {
  row: typeof reportHandovers.$inferInsert
  tx: Tx
}): Promise<boolean> {
  const rows = await tx
    .insert(reportHandovers)
    .values(row)
    .onConflictDoNothing()
    .returning({ id: reportHandovers.id })
  return rows.length > 0
}
