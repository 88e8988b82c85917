import { pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core'
import { projects } from '#modules/projects/projects.tables.ts'
import { instant, oneOf, reference } from '#platform/db/columns.ts'

/**
 * What was decided about a report that was due and not sent, once for each week, where the agency lets reports leave by
 * themselves. The row is the claim: two workers never send the same report.
 */
export const automaticReports = pgTable(
  'automatic_reports',
  {
    agencyId: uuid('agency_id').notNull(),
    projectId: uuid('project_id').notNull(),
    /** `2026-W02`, as the commitment names it. */
    week: text('week').notNull(),
    outcome: text('outcome').notNull(),
    decidedAt: instant('decided_at').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.agencyId, table.projectId, table.week] }),
    reference(table, table.projectId, projects).onDelete('cascade'),
    oneOf('automatic_reports_outcome', table.outcome, ['sent', 'finished', 'not_reportable']),
  ],
)
