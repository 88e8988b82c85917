import { index, integer, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core'
import { agencies } from '#modules/agencies/agencies.tables.ts'
import { memberships } from '#modules/people/people.tables.ts'
import { bytea, instant, ofAgency, oneOf, reference } from '#platform/db/columns.ts'

/** What an agency puts on pages, mails and papers; no row: it never chose anything. */
export const agencyBrandings = pgTable(
  'agency_brandings',
  {
    agencyId: uuid('agency_id').notNull(),
    /** As chosen; how it can be read is worked out whenever something is rendered. */
    accent: text('accent'),
    footerPl: text('footer_pl').notNull().default(''),
    footerEn: text('footer_en').notNull().default(''),
    senderName: text('sender_name').notNull().default(''),
    logo: bytea('logo'),
    logoFormat: text('logo_format'),
    logoBytes: integer('logo_bytes'),
    logoWidth: integer('logo_width'),
    logoHeight: integer('logo_height'),
    /** Counts what is typed; a logo is put and taken for itself. */
    revision: integer('revision').notNull().default(0),
    /** Another one with every change: addresses of style and logo carry it and may be remembered for ever. */
    version: uuid('version').notNull(),
    changedAt: instant('changed_at').notNull(),
    changedBy: uuid('changed_by').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.agencyId] }),
    ofAgency(table, agencies),
    reference(table, table.changedBy, memberships),
    index('agency_brandings_changed_by').on(table.agencyId, table.changedBy),
    oneOf('agency_brandings_logo_format', table.logoFormat, ['png', 'jpg']),
  ],
)
