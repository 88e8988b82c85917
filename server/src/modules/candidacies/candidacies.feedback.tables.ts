import { index, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core'
import { contacts } from '#modules/clients/clients.tables.ts'
import { projects } from '#modules/projects/projects.tables.ts'
import { agencyKey, instant, oneOf, reference } from '#platform/db/columns.ts'
import { candidacies } from './candidacies.tables.ts'

/** What a contact of the client answered to a card, on the client's page. A later answer is a row of its own. */
export const candidacyFeedback = pgTable(
  'candidacy_feedback',
  {
    ...agencyKey(),
    projectId: uuid('project_id').notNull(),
    candidacyId: uuid('candidacy_id').notNull(),
    contactId: uuid('contact_id').notNull(),
    kind: text('kind').notNull(),
    text: text('text').notNull().default(''),
    givenAt: instant('given_at').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.agencyId, table.id] }),
    reference(table, table.projectId, projects).onDelete('cascade'),
    reference(table, table.candidacyId, candidacies).onDelete('cascade'),
    reference(table, table.contactId, contacts).onDelete('cascade'),
    index('candidacy_feedback_project').on(table.agencyId, table.projectId),
    index('candidacy_feedback_candidacy').on(table.agencyId, table.candidacyId),
    index('candidacy_feedback_contact').on(table.agencyId, table.contactId),
    oneOf('candidacy_feedback_kind', table.kind, ['invite', 'keep', 'decline', 'known', 'ask']),
  ],
)
