import { index, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core'
import { agencies } from '#modules/agencies/agencies.tables.ts'
import { memberships } from '#modules/people/people.tables.ts'
import { agencyKey, instant, ofAgency, oneOf, reference } from '#platform/db/columns.ts'

export const clients = pgTable(
  'clients',
  {
    ...agencyKey(),
    name: text('name').notNull(),
    /** Normalised when written: lower case, no diacritics; what search and the importer match on. */
    searchName: text('search_name').notNull(),
    city: text('city'),
    website: text('website'),
    note: text('note'),
    createdAt: instant('created_at').notNull(),
    createdBy: uuid('created_by').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.agencyId, table.id] }),
    ofAgency(table, agencies),
    reference(table, table.createdBy, memberships),
    index('clients_created_by').on(table.agencyId, table.createdBy),
    index('clients_search').on(table.agencyId, table.searchName),
  ],
)

export const contacts = pgTable(
  'contacts',
  {
    ...agencyKey(),
    clientId: uuid('client_id').notNull(),
    name: text('name').notNull(),
    email: text('email'),
    phone: text('phone'),
    jobTitle: text('job_title'),
    language: text('language').notNull(),
    /** As the person is addressed in writing ("Pani Anno", "Dear Anna"); null means the neutral greeting. */
    salutation: text('salutation'),
    preferredChannel: text('preferred_channel').notNull().default('phone'),
    createdAt: instant('created_at').notNull(),
    removedAt: instant('removed_at'),
    /** The row stays for what refers to it; nothing in it tells who it was. */
    erasedAt: instant('erased_at'),
  },
  (table) => [
    primaryKey({ columns: [table.agencyId, table.id] }),
    reference(table, table.clientId, clients).onDelete('cascade'),
    index('contacts_client').on(table.agencyId, table.clientId),
    // Not unique: who may not know of a contact gets one of their own.
    index('contacts_email').on(table.agencyId, table.clientId, table.email),
    index('contacts_by_email').on(table.email),
    oneOf('contacts_language', table.language, ['pl', 'en']),
    oneOf('contacts_channel', table.preferredChannel, ['phone', 'email', 'video', 'meeting']),
  ],
)
