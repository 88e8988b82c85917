import { index, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core'
import { memberships } from '#modules/people/people.tables.ts'
import { agencyKey, instant, oneOf, reference } from '#platform/db/columns.ts'
import { candidacies } from './candidacies.tables.ts'

/** That a person was told the pay range of the position, when and how (Directive (EU) 2023/970, art. 5). */
export const candidacyRangeNotices = pgTable(
  'candidacy_range_notices',
  {
    ...agencyKey(),
    candidacyId: uuid('candidacy_id').notNull(),
    way: text('way').notNull(),
    occurredAt: instant('occurred_at').notNull(),
    recordedAt: instant('recorded_at').notNull(),
    recordedBy: uuid('recorded_by').notNull(),
    /** A mistake that was taken back; kept, not counted. */
    withdrawnAt: instant('withdrawn_at'),
  },
  (table) => [
    primaryKey({ columns: [table.agencyId, table.id] }),
    reference(table, table.candidacyId, candidacies).onDelete('cascade'),
    reference(table, table.recordedBy, memberships),
    index('candidacy_range_notices_candidacy').on(table.agencyId, table.candidacyId),
    index('candidacy_range_notices_by').on(table.agencyId, table.recordedBy),
    oneOf('candidacy_range_notices_way', table.way, ['advert', 'message', 'phone', 'email', 'meeting']),
  ],
)
