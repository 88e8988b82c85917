import { index, integer, jsonb, pgTable, primaryKey, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import { memberships } from '#modules/people/people.tables.ts'
import { projects } from '#modules/projects/projects.tables.ts'
import { agencyKey, instant, oneOf, reference } from '#platform/db/columns.ts'

/** The report of one project week: what a human wrote, and once sent the frozen view. */
export const weeklyReports = pgTable(
  'weekly_reports',
  {
    ...agencyKey(),
    projectId: uuid('project_id').notNull(),
    isoYear: integer('iso_year').notNull(),
    isoWeek: integer('iso_week').notNull(),
    weekNumber: integer('week_number').notNull(),
    periodFrom: instant('period_from').notNull(),
    periodTo: instant('period_to').notNull(),
    dueAt: instant('due_at').notNull(),
    health: text('health'),
    healthSentence: text('health_sentence').notNull().default(''),
    whatChanged: text('what_changed').notNull().default(''),
    whatDidNotWork: text('what_did_not_work').notNull().default(''),
    /** [{ text, by }]; null until somebody said what is needed, an empty list says "nothing". */
    needs: jsonb('needs'),
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
    uniqueIndex('weekly_reports_week').on(table.agencyId, table.projectId, table.isoYear, table.isoWeek),
    index('weekly_reports_edited_by').on(table.agencyId, table.editedBy),
    index('weekly_reports_sent_by').on(table.agencyId, table.sentBy),
    oneOf('weekly_reports_health', table.health, ['on_track', 'at_risk', 'off_track']),
  ],
)
