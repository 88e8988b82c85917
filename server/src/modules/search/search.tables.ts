import { customType, index, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core'
import { agencies } from '#modules/agencies/agencies.tables.ts'
import { ofAgency, oneOf } from '#platform/db/columns.ts'

/** Compared byte by byte: only so does "begins with" become a range that the index knows. */
const word = customType<{ data: string }>({ dataType: () => 'text COLLATE "C"' })

export const searchKinds = ['client', 'contact', 'project', 'candidate'] as const

/** The words by which something is found. Triggers write them, so that no way of changing a name goes past them. */
export const searchWords = pgTable(
  'search_words',
  {
    agencyId: uuid('agency_id').notNull(),
    subjectId: uuid('subject_id').notNull(),
    word: word('word').notNull(),
    kind: text('kind').notNull(),
    /** Of a client and of its contacts. */
    clientId: uuid('client_id'),
  },
  (table) => [
    primaryKey({ columns: [table.agencyId, table.subjectId, table.word] }),
    ofAgency(table, agencies),
    index('search_words_begin').on(table.agencyId, table.kind, table.word, table.subjectId),
    oneOf('search_words_kind', table.kind, [...searchKinds]),
  ],
)
