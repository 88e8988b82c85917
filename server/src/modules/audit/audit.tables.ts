import { index, jsonb, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core'
import { agencies } from '#modules/agencies/agencies.tables.ts'
import { agencyKey, instant, ofAgency } from '#platform/db/columns.ts'

/** Who did what; rows are only ever added (the app's role may not change or delete them). */
export const auditEntries = pgTable(
  'audit_entries',
  {
    ...agencyKey(),
    occurredAt: instant('occurred_at').notNull(),
    /** A member's id or a contact's id; both null for the system itself. Kept without a foreign key: history outlives people. */
    actorMemberId: uuid('actor_member_id'),
    actorContactId: uuid('actor_contact_id'),
    action: text('action').notNull(),
    subjectKind: text('subject_kind').notNull(),
    subjectId: uuid('subject_id'),
    detail: jsonb('detail').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.agencyId, table.id] }),
    ofAgency(table, agencies),
    index('audit_entries_time').on(table.agencyId, table.occurredAt),
  ],
)
