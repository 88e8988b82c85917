import { sql } from 'drizzle-orm'
import {
  check,
  foreignKey,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core'
import { contacts } from '#modules/clients/clients.tables.ts'
import { memberships } from '#modules/people/people.tables.ts'
import { projects } from '#modules/projects/projects.tables.ts'
import { agencyKey, instant, oneOf } from '#platform/db/columns.ts'
import { closingReports } from './reports.closing.tables.ts'

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
    foreignKey({
      columns: [table.agencyId, table.projectId],
      foreignColumns: [projects.agencyId, projects.id],
    }).onDelete('cascade'),
    foreignKey({
      columns: [table.agencyId, table.editedBy],
      foreignColumns: [memberships.agencyId, memberships.id],
    }),
    foreignKey({
      columns: [table.agencyId, table.sentBy],
      foreignColumns: [memberships.agencyId, memberships.id],
    }),
    uniqueIndex('weekly_reports_week').on(table.agencyId, table.projectId, table.isoYear, table.isoWeek),
    index('weekly_reports_edited_by').on(table.agencyId, table.editedBy),
    index('weekly_reports_sent_by').on(table.agencyId, table.sentBy),
    oneOf('weekly_reports_health', table.health, ['on_track', 'at_risk', 'off_track']),
  ],
)

/** A sent report, weekly or closing, is with a contact: accepted by the mail server or marked by a named member. */
export const reportHandovers = pgTable(
  'report_handovers',
  {
    ...agencyKey(),
    /** Of a weekly report, else of a closing one: exactly one of both. */
    reportId: uuid('report_id'),
    closingReportId: uuid('closing_report_id'),
    contactId: uuid('contact_id').notNull(),
    how: text('how').notNull(),
    handedOverAt: instant('handed_over_at').notNull(),
    recordedAt: instant('recorded_at').notNull(),
    markedBy: uuid('marked_by'),
  },
  (table) => [
    primaryKey({ columns: [table.agencyId, table.id] }),
    foreignKey({
      columns: [table.agencyId, table.reportId],
      foreignColumns: [weeklyReports.agencyId, weeklyReports.id],
    }).onDelete('cascade'),
    foreignKey({
      columns: [table.agencyId, table.closingReportId],
      foreignColumns: [closingReports.agencyId, closingReports.id],
    }).onDelete('cascade'),
    foreignKey({
      columns: [table.agencyId, table.contactId],
      foreignColumns: [contacts.agencyId, contacts.id],
    }).onDelete('cascade'),
    foreignKey({
      columns: [table.agencyId, table.markedBy],
      foreignColumns: [memberships.agencyId, memberships.id],
    }),
    uniqueIndex('report_handovers_once').on(table.agencyId, table.reportId, table.contactId),
    uniqueIndex('report_handovers_closing_once').on(table.agencyId, table.closingReportId, table.contactId),
    index('report_handovers_contact').on(table.agencyId, table.contactId),
    index('report_handovers_marked_by').on(table.agencyId, table.markedBy),
    oneOf('report_handovers_how', table.how, ['smtp', 'marked']),
    check('report_handovers_of_one', sql`num_nonnulls(${table.reportId}, ${table.closingReportId}) = 1`),
  ],
)
