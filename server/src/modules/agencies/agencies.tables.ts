import { boolean, integer, jsonb, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core'
import { instant, ofAgency, oneOf } from '#platform/db/columns.ts'

/** The tenant itself. */
export const agencies = pgTable(
  'agencies',
  {
    id: uuid('id').primaryKey(),
    name: text('name').notNull(),
    language: text('language').notNull(),
    zone: text('zone').notNull().default('Europe/Warsaw'),
    country: text('country').notNull().default('PL'),
    region: text('region'),
    /** Opening hours per ISO weekday, own days off, extra working days; the domain's calendar input. */
    calendar: jsonb('calendar').notNull(),
    /** Owners and managers without a second step may do nothing but set one up. */
    secondStepRequired: boolean('second_step_required').notNull().default(false),
    revision: integer('revision').notNull().default(1),
    createdAt: instant('created_at').notNull(),
  },
  (table) => [oneOf('agencies_language', table.language, ['pl', 'en'])],
)

/** What the sample data brought, so that one click can take it away again. */
export const sampleRecords = pgTable(
  'sample_records',
  {
    agencyId: uuid('agency_id').notNull(),
    kind: text('kind').notNull(),
    recordId: uuid('record_id').notNull(),
    createdAt: instant('created_at').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.agencyId, table.kind, table.recordId] }),
    ofAgency(table, agencies),
    oneOf('sample_records_kind', table.kind, ['client', 'project', 'candidate']),
  ],
)
