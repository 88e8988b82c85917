import { sql } from 'drizzle-orm'
import { check, index, integer, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core'
import { projects } from '#modules/projects/projects.tables.ts'
import { agencyKey, instant, oneOf, reference } from '#platform/db/columns.ts'

/**
 * How long a visit to the pages of a project took and how much of it was typing. Nothing of what was typed, and not by
 * whom: the figures are of the agency alone. The id comes from the page, so that what it says twice counts once.
 */
export const effortVisits = pgTable(
  'effort_visits',
  {
    ...agencyKey(),
    projectId: uuid('project_id').notNull(),
    context: text('context').notNull(),
    /** `2026-W02`: of the report that was open, else of the day in the agency. */
    week: text('week').notNull(),
    activeSeconds: integer('active_seconds').notNull(),
    typingSeconds: integer('typing_seconds').notNull(),
    /** Fields and choices that were changed. */
    entries: integer('entries').notNull(),
    recordedAt: instant('recorded_at').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.agencyId, table.id] }),
    reference(table, table.projectId, projects).onDelete('cascade'),
    index('effort_visits_project').on(table.agencyId, table.projectId, table.week),
    oneOf('effort_visits_context', table.context, ['weekly_report', 'project']),
    check('effort_visits_typing', sql`${table.typingSeconds} <= ${table.activeSeconds}`),
  ],
)
