import type { ReportView } from '@rytm/contract/views/reportView.ts'
import { and, desc, eq } from 'drizzle-orm'
import type { Tx } from '#platform/db/tenancy.ts'
import type { AgencyId } from '#platform/tenancy/agencyId.ts'
import { reportCorrections } from './reports.corrections.tables.ts'
import type { OfProject } from './reports.repository.ts'

export type CorrectionRow = typeof reportCorrections.$inferSelect & { view: ReportView }

/** Of all reports of a project, the newest first. */
export async function correctionsOfProject({ agencyId, projectId, tx }: OfProject): Promise<CorrectionRow[]> {
  const rows = await tx
    .select()
    .from(reportCorrections)
    .where(and(eq(reportCorrections.agencyId, agencyId), eq(reportCorrections.projectId, projectId)))
    .orderBy(desc(reportCorrections.sentAt), desc(reportCorrections.number))
  return rows as CorrectionRow[]
}

/** Of one report, the newest first. */
export async function correctionsOf({
  agencyId,
  reportId,
  tx,
}: {
  agencyId: AgencyId
  reportId: string
  tx: Tx
}): Promise<CorrectionRow[]> {
  const rows = await tx
    .select()
    .from(reportCorrections)
    .where(and(eq(reportCorrections.agencyId, agencyId), eq(reportCorrections.reportId, reportId)))
    .orderBy(desc(reportCorrections.number))
  return rows as CorrectionRow[]
}

export async function findCorrection({
  agencyId,
  correctionId,
  tx,
}: {
  agencyId: AgencyId
  correctionId: string
  tx: Tx
}): Promise<CorrectionRow | undefined> {
  const [row] = await tx
    .select()
    .from(reportCorrections)
    .where(and(eq(reportCorrections.agencyId, agencyId), eq(reportCorrections.id, correctionId)))
  return row as CorrectionRow | undefined
}

export async function insertCorrection({
  row,
  tx,
}: {
  row: typeof reportCorrections.$inferInsert
  tx: Tx
}): Promise<CorrectionRow> {
  const [inserted] = await tx.insert(reportCorrections).values(row).returning()
  return inserted as CorrectionRow
}
