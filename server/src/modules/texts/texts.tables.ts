import { languages } from '@rytm/contract/kernel.ts'
import { letters } from '@rytm/domain/texts/letterText.ts'
import { index, integer, pgTable, primaryKey, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import { agencies } from '#modules/agencies/agencies.tables.ts'
import { memberships } from '#modules/people/people.tables.ts'
import { agencyKey, instant, ofAgency, oneOf, reference } from '#platform/db/columns.ts'

/**
 * How an agency begins and ends a letter in a language, one row for each time it was saved: a letter refers to the row it
 * was sent with. Rows are added and never changed; the highest revision holds.
 */
export const textTemplates = pgTable(
  'text_templates',
  {
    ...agencyKey(),
    letter: text('letter').notNull(),
    language: text('language').notNull(),
    revision: integer('revision').notNull(),
    opening: text('opening').notNull(),
    closing: text('closing').notNull(),
    savedAt: instant('saved_at').notNull(),
    savedBy: uuid('saved_by').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.agencyId, table.id] }),
    ofAgency(table, agencies),
    reference(table, table.savedBy, memberships),
    uniqueIndex('text_templates_revision').on(table.agencyId, table.letter, table.language, table.revision),
    index('text_templates_saved_by').on(table.agencyId, table.savedBy),
    oneOf('text_templates_letter', table.letter, letters),
    oneOf('text_templates_language', table.language, languages),
  ],
)
