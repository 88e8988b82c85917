import { date, index, pgTable, primaryKey, uuid } from 'drizzle-orm/pg-core'
import { memberships } from '#modules/people/people.tables.ts'
import { instant, reference } from '#platform/db/columns.ts'
import { candidacies } from './candidacies.tables.ts'

/** What follows an acceptance: contract, first day, end of the guarantee. A day that is not known yet is null. */
export const candidacyHires = pgTable(
  'candidacy_hires',
  {
    agencyId: uuid('agency_id').notNull(),
    candidacyId: uuid('candidacy_id').notNull(),
    contractSignedOn: date('contract_signed_on'),
    /** The planned first day. */
    startsOn: date('starts_on'),
    startedOn: date('started_on'),
    /** The last day of the guarantee, from the first day and the days that the project promises; null without them. */
    guaranteeEndsOn: date('guarantee_ends_on'),
    recordedAt: instant('recorded_at').notNull(),
    recordedBy: uuid('recorded_by').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.agencyId, table.candidacyId] }),
    reference(table, table.candidacyId, candidacies).onDelete('cascade'),
    reference(table, table.recordedBy, memberships),
    index('candidacy_hires_by').on(table.agencyId, table.recordedBy),
  ],
)
