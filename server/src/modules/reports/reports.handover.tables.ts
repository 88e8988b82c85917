import { sql } from 'drizzle-orm'
import { check, index, pgTable, primaryKey, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import { contacts } from '#modules/clients/clients.tables.ts'
import { memberships } from '#modules/people/people.tables.ts'
import { agencyKey, instant, oneOf, reference } from '#platform/db/columns.ts'
import { closingReports } from './reports.closing.tables.ts'
import { reportCorrections } from './reports.corrections.tables.ts'
import { weeklyReports } from './reports.tables.ts'

/** A sent report, weekly, corrected or closing, is with a contact: accepted by the mail server or marked by a named member. */
export const reportHandovers = pgTable(
  'report_handovers',
  {
    ...agencyKey(),
    /** Of a weekly report, of its correction, else of a closing report: exactly one of them. */
    reportId: uuid('report_id'),
    correctionId: uuid('correction_id'),
    closingReportId: uuid('closing_report_id'),
    contactId: uuid('contact_id').notNull(),
    how: text('how').notNull(),
    handedOverAt: instant('handed_over_at').notNull(),
    recordedAt: instant('recorded_at').notNull(),
    markedBy: uuid('marked_by'),
  },
  (table) => [
    primaryKey({ columns: [table.agencyId, table.id] }),
    reference(table, table.reportId, weeklyReports).onDelete('cascade'),
    reference(table, table.correctionId, reportCorrections).onDelete('cascade'),
    reference(table, table.closingReportId, closingReports).onDelete('cascade'),
    reference(table, table.contactId, contacts).onDelete('cascade'),
    reference(table, table.markedBy, memberships),
    uniqueIndex('report_handovers_once').on(table.agencyId, table.reportId, table.contactId),
    uniqueIndex('report_handovers_correction_once').on(table.agencyId, table.correctionId, table.contactId),
    uniqueIndex('report_handovers_closing_once').on(table.agencyId, table.closingReportId, table.contactId),
    index('report_handovers_contact').on(table.agencyId, table.contactId),
    index('report_handovers_marked_by').on(table.agencyId, table.markedBy),
    oneOf('report_handovers_how', table.how, ['smtp', 'marked']),
    check(
      'report_handovers_of_one',
      sql`num_nonnulls(${table.reportId}, ${table.correctionId}, ${table.closingReportId}) = 1`,
    ),
  ],
)
