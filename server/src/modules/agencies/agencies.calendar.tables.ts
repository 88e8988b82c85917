import { index, integer, jsonb, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core'
import { memberships } from '#modules/people/people.tables.ts'
import { instant, ofAgency, reference } from '#platform/db/columns.ts'
import { agencies } from './agencies.tables.ts'

/** Each state of the calendar with the moment since which it holds; rows are only ever added. */
export const agencyCalendarVersions = pgTable(
  'agency_calendar_versions',
  {
    agencyId: uuid('agency_id').notNull(),
    /** From 1; `since` never gets earlier from one to the next. */
    version: integer('version').notNull(),
    since: instant('since').notNull(),
    zone: text('zone').notNull(),
    country: text('country').notNull(),
    region: text('region'),
    calendar: jsonb('calendar').notNull(),
    /** Null for the first version: it comes with the agency. */
    changedBy: uuid('changed_by'),
  },
  (table) => [
    primaryKey({ columns: [table.agencyId, table.version] }),
    ofAgency(table, agencies),
    reference(table, table.changedBy, memberships),
    index('agency_calendar_versions_changed_by').on(table.agencyId, table.changedBy),
  ],
)
