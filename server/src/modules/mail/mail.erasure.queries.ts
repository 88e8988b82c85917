import { and, eq, isNotNull, sql } from 'drizzle-orm'
import { weeklyReports } from '#modules/reports/reports.tables.ts'
import type { Tx } from '#platform/db/tenancy.ts'
import type { AgencyId } from '#platform/tenancy/agencyId.ts'
import { mailMessages } from './mail.tables.ts'

/** A letter is filed under one project, and one with reports is about the project of each. */
const projectIds = sql<string[]>`array(
  select ${mailMessages.projectId} where ${mailMessages.projectId} is not null
  union select r.project_id from ${weeklyReports} r
  where r.agency_id = ${mailMessages.agencyId} and ${mailMessages.payload} -> 'reportIds' ? r.id::text)`

/** Letters whose content stayed here, with the projects that they are about. */
export function findKeptLetters({ agencyId, tx }: { agencyId: AgencyId; tx: Tx }) {
  const { id, contactId } = mailMessages
  return tx
    .select({ id, contactId, projectIds })
    .from(mailMessages)
    .where(and(eq(mailMessages.agencyId, agencyId), isNotNull(mailMessages.raw)))
    .orderBy(id)
}
