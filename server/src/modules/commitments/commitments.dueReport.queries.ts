import { and, eq } from 'drizzle-orm'
import { toInstant } from '#platform/clock/clock.ts'
import type { Tx } from '#platform/db/tenancy.ts'
import type { AgencyId } from '#platform/tenancy/agencyId.ts'
import { findNewestPolicy } from './commitments.policy.repository.ts'
import { commitments } from './commitments.tables.ts'

/** The weekly report that a commitment is about; `dueAt` undefined where it is not owed any more. */
export async function findOwedReport({
  agencyId,
  commitmentId,
  tx,
}: {
  agencyId: AgencyId
  commitmentId: string
  tx: Tx
}) {
  const { projectId, subject: week, status, dueAt } = commitments
  const [row] = await tx
    .select({ projectId, week, status, dueAt })
    .from(commitments)
    .where(
      and(
        eq(commitments.agencyId, agencyId),
        eq(commitments.id, commitmentId),
        eq(commitments.kind, 'weekly_report'),
      ),
    )
  return (
    row && {
      projectId: row.projectId,
      week: row.week,
      dueAt: row.status === 'open' ? toInstant(row.dueAt) : undefined,
    }
  )
}

/** Whether the agency lets reports that nobody finished leave by themselves. */
export async function sendsReportsItself({ agencyId, tx }: { agencyId: AgencyId; tx: Tx }): Promise<boolean> {
  const newest = await findNewestPolicy({ agencyId, owner: { scope: 'agency' }, tx })
  return newest?.settings.automaticReports ?? false
}
