import { date, index, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core'
import { agencies } from '#modules/agencies/agencies.tables.ts'
import { agencyKey, instant, ofAgency, oneOf, reference } from '#platform/db/columns.ts'
import { memberships } from './people.tables.ts'

/**
 * When somebody does not work and who stands in. A change ends the row and adds another, so that who answered for
 * what, and when, can still be told.
 */
export const absences = pgTable(
  'absences',
  {
    ...agencyKey(),
    memberId: uuid('member_id').notNull(),
    /** Both days included, in the agency's zone. */
    fromDate: date('from_date').notNull(),
    toDate: date('to_date').notNull(),
    substituteId: uuid('substitute_id'),
    note: text('note'),
    createdAt: instant('created_at').notNull(),
    createdBy: uuid('created_by').notNull(),
    endedAt: instant('ended_at'),
    ending: text('ending'),
  },
  (table) => [
    primaryKey({ columns: [table.agencyId, table.id] }),
    ofAgency(table, agencies),
    reference(table, table.memberId, memberships),
    reference(table, table.substituteId, memberships),
    reference(table, table.createdBy, memberships),
    index('absences_member').on(table.agencyId, table.memberId),
    index('absences_substitute').on(table.agencyId, table.substituteId),
    index('absences_created_by').on(table.agencyId, table.createdBy),
    oneOf('absences_ending', table.ending, ['returned', 'replaced', 'cancelled']),
  ],
)
