import { index, integer, jsonb, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core'
import { agencies } from '#modules/agencies/agencies.tables.ts'
import { memberships } from '#modules/people/people.tables.ts'
import { agencyKey, instant, ofAgency, reference } from '#platform/db/columns.ts'

/** A template of the agency's own: what happens in which week, in both languages. */
export const scheduleTemplates = pgTable(
  'schedule_templates',
  {
    ...agencyKey(),
    namePl: text('name_pl').notNull(),
    nameEn: text('name_en').notNull(),
    weeks: integer('weeks').notNull(),
    activities: jsonb('activities').notNull(),
    revision: integer('revision').notNull().default(1),
    savedAt: instant('saved_at').notNull(),
    savedBy: uuid('saved_by').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.agencyId, table.id] }),
    ofAgency(table, agencies),
    reference(table, table.savedBy, memberships),
    index('schedule_templates_saved_by').on(table.agencyId, table.savedBy),
  ],
)
