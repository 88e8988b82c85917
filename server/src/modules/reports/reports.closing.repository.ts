import { and, desc, eq, isNotNull, isNull, max } from 'drizzle-orm'
import { given, hotQuery } from '#platform/db/hotQuery.ts'
import { closingReports } from './reports.closing.tables.ts'
import type { OfProject } from './reports.repository.ts'

export type ClosingRow = typeof closingReports.$inferSelect

const ofProject = ({ agencyId, projectId }: OfProject) =>
  and(eq(closingReports.agencyId, agencyId), eq(closingReports.projectId, projectId))

export async function findClosingReport({
  closingReportId,
  ...key
}: OfProject & { closingReportId: string }): Promise<ClosingRow | undefined> {
  const [row] = await key.tx
    .select()
    .from(closingReports)
    .where(and(ofProject(key), eq(closingReports.id, closingReportId)))
  return row
}

/** The one that is not sent yet; a project has at most one. */
export async function findClosingDraft(key: OfProject): Promise<ClosingRow | undefined> {
  const [row] = await key.tx
    .select()
    .from(closingReports)
    .where(and(ofProject(key), isNull(closingReports.sentAt)))
  return row
}

/** The newest first; several where the project was reopened. */
export const sentClosingReportsOf: (key: OfProject) => Promise<ClosingRow[]> = hotQuery(
  'reports.closing_sent',
  (db) =>
    db
      .select()
      .from(closingReports)
      .where(
        and(
          given(closingReports.agencyId, 'agencyId'),
          given(closingReports.projectId, 'projectId'),
          isNotNull(closingReports.sentAt),
        ),
      )
      .orderBy(desc(closingReports.number)),
)

export async function nextClosingNumber(key: OfProject): Promise<number> {
  const [row] = await key.tx
    .select({ last: max(closingReports.number) })
    .from(closingReports)
    .where(ofProject(key))
  return (row?.last ?? 0) + 1
}

export async function insertClosingReport({
  row,
  tx,
}: {
  row: typeof closingReports.$inferInsert
  tx: OfProject['tx']
}): Promise<ClosingRow> {
  const [inserted] = await tx.insert(closingReports).values(row).returning()
  return inserted as ClosingRow
}

/** Saves a draft; nothing where it was sent or saved meanwhile. */
export async function saveClosingReport({
  report,
  changes,
  tx,
}: {
  report: ClosingRow
  changes: Partial<ClosingRow>
  tx: OfProject['tx']
}): Promise<ClosingRow | undefined> {
  const [saved] = await tx
    .update(closingReports)
    .set({ ...changes, revision: report.revision + 1 })
    .where(
      and(
        eq(closingReports.agencyId, report.agencyId),
        eq(closingReports.id, report.id),
        eq(closingReports.revision, report.revision),
        isNull(closingReports.sentAt),
      ),
    )
    .returning()
  return saved
}
