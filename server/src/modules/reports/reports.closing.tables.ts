import { closingResults } from '@rytm/domain/reports/closing.ts'
import { sql } from 'drizzle-orm'
import { index, integer, jsonb, pgTable, primaryKey, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import { memberships } from '#modules/people/people.tables.ts'
import { projects } from '#modules/projects/projects.tables.ts'
import { agencyKey, instant, oneOf, reference } from '#platform/db/columns.ts'

/** How a project ended: what a human wrote, and once sent the frozen view. A reopened project ends once more. */
export const closingReports = pgTable(
  'closing_reports',
  {
    ...agencyKey(),
    projectId: uuid('project_id').notNull(),
    /** From 1; the second is of a project that was reopened. */
    number: integer('number').notNull(),
    result: text('result'),
    filledOpenings: integer('filled_openings'),
    whatWasDone: text('what_was_done').notNull().default(''),
    whatTheMarketSaid: text('what_the_market_said').notNull().default(''),
    whatWeWouldDoNext: text('what_we_would_do_next').notNull().default(''),
    /** [{ text, by }]; null until somebody said what stays open, an empty list says "nothing". */
    openPoints: jsonb('open_points'),
    revision: integer('revision').notNull().default(1),
    editedAt: instant('edited_at'),
    editedBy: uuid('edited_by'),
    view: jsonb('view'),
    contentHash: text('content_hash'),
    sentAt: instant('sent_at'),
    sentBy: uuid('sent_by'),
  },
  (table) => [
    primaryKey({ columns: [table.agencyId, table.id] }),
    reference(table, table.projectId, projects).onDelete('cascade'),
    reference(table, table.editedBy, memberships),
    reference(table, table.sentBy, memberships),
    uniqueIndex('closing_reports_number').on(table.agencyId, table.projectId, table.number),
    uniqueIndex('closing_reports_draft').on(table.agencyId, table.projectId).where(sql`sent_at IS NULL`),
    index('closing_reports_edited_by').on(table.agencyId, table.editedBy),
    index('closing_reports_sent_by').on(table.agencyId, table.sentBy),
    oneOf('closing_reports_result', table.result, closingResults),
  ],
)
