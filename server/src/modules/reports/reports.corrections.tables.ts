import { sql } from 'drizzle-orm'
import {
  check,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core'
import { memberships } from '#modules/people/people.tables.ts'
import { projects } from '#modules/projects/projects.tables.ts'
import { agencyKey, instant, reference } from '#platform/db/columns.ts'
import { weeklyReports } from './reports.tables.ts'

/** What followed a sent weekly report: sent as soon as it is there, so it never changes. */
export const reportCorrections = pgTable(
  'report_corrections',
  {
    ...agencyKey(),
    projectId: uuid('project_id').notNull(),
    reportId: uuid('report_id').notNull(),
    /** From 1, without a gap. */
    number: integer('number').notNull(),
    /** In words for the client. */
    reason: text('reason').notNull(),
    view: jsonb('view').notNull(),
    contentHash: text('content_hash').notNull(),
    sentAt: instant('sent_at').notNull(),
    sentBy: uuid('sent_by').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.agencyId, table.id] }),
    reference(table, table.projectId, projects).onDelete('cascade'),
    reference(table, table.reportId, weeklyReports).onDelete('cascade'),
    reference(table, table.sentBy, memberships),
    uniqueIndex('report_corrections_number').on(table.agencyId, table.reportId, table.number),
    index('report_corrections_project').on(table.agencyId, table.projectId),
    index('report_corrections_sent_by').on(table.agencyId, table.sentBy),
    check('report_corrections_from_one', sql`${table.number} >= 1`),
  ],
)
