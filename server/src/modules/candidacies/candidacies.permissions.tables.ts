import { index, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core'
import { clients } from '#modules/clients/clients.tables.ts'
import { memberships } from '#modules/people/people.tables.ts'
import { agencyKey, instant, oneOf, reference } from '#platform/db/columns.ts'
import { candidates } from './candidacies.tables.ts'

/** What a person said about being named to one client. What was said last counts; nothing is ever changed. */
export const candidatePermissions = pgTable(
  'candidate_permissions',
  {
    ...agencyKey(),
    candidateId: uuid('candidate_id').notNull(),
    clientId: uuid('client_id').notNull(),
    answer: text('answer').notNull(),
    way: text('way').notNull(),
    occurredAt: instant('occurred_at').notNull(),
    recordedAt: instant('recorded_at').notNull(),
    recordedBy: uuid('recorded_by').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.agencyId, table.id] }),
    reference(table, table.candidateId, candidates).onDelete('cascade'),
    reference(table, table.clientId, clients).onDelete('cascade'),
    reference(table, table.recordedBy, memberships),
    index('candidate_permissions_candidate').on(table.agencyId, table.candidateId, table.clientId),
    index('candidate_permissions_client').on(table.agencyId, table.clientId),
    index('candidate_permissions_by').on(table.agencyId, table.recordedBy),
    oneOf('candidate_permissions_answer', table.answer, ['given', 'withdrawn']),
    oneOf('candidate_permissions_way', table.way, ['phone', 'message', 'email', 'meeting', 'form']),
  ],
)
