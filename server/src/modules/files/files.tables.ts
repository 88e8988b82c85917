import { index, integer, pgTable, primaryKey, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import { candidacies } from '#modules/candidacies/candidacies.tables.ts'
import { memberships } from '#modules/people/people.tables.ts'
import { agencyKey, bytea, instant, oneOf, reference } from '#platform/db/columns.ts'

/** A file of a candidate card, whole; one of each purpose. It goes with the candidacy, and so with the person. */
export const candidacyFiles = pgTable(
  'candidacy_files',
  {
    ...agencyKey(),
    candidacyId: uuid('candidacy_id').notNull(),
    purpose: text('purpose').notNull(),
    /** As it was called when it came: for the agency alone, it may hold the name. */
    fileName: text('file_name').notNull(),
    /** Found in the content, never what the browser said. */
    format: text('format').notNull(),
    content: bytea('content').notNull(),
    bytes: integer('bytes').notNull(),
    uploadedAt: instant('uploaded_at').notNull(),
    uploadedBy: uuid('uploaded_by').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.agencyId, table.id] }),
    reference(table, table.candidacyId, candidacies).onDelete('cascade'),
    reference(table, table.uploadedBy, memberships),
    uniqueIndex('candidacy_files_purpose').on(table.agencyId, table.candidacyId, table.purpose),
    index('candidacy_files_by').on(table.agencyId, table.uploadedBy),
    oneOf('candidacy_files_purpose_known', table.purpose, ['cv', 'cv_anonymised']),
    oneOf('candidacy_files_format', table.format, ['pdf', 'docx', 'odt', 'png', 'jpg']),
  ],
)
