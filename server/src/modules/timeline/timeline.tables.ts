import { index, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core'
import { projects } from '#modules/projects/projects.tables.ts'
import { agencyKey, instant, oneOf, reference } from '#platform/db/columns.ts'

/** An index over the facts of a project in order; no text is copied into it. */
export const timelineEntries = pgTable(
  'timeline_entries',
  {
    ...agencyKey(),
    projectId: uuid('project_id').notNull(),
    occurredAt: instant('occurred_at').notNull(),
    recordedAt: instant('recorded_at').notNull(),
    kind: text('kind').notNull(),
    factId: uuid('fact_id').notNull(),
    visibility: text('visibility').notNull(),
    /** Member or contact; without a foreign key, history outlives people. */
    actorMemberId: uuid('actor_member_id'),
    actorContactId: uuid('actor_contact_id'),
  },
  (table) => [
    primaryKey({ columns: [table.agencyId, table.id] }),
    reference(table, table.projectId, projects).onDelete('cascade'),
    index('timeline_entries_project').on(table.agencyId, table.projectId, table.occurredAt, table.id),
    index('timeline_entries_fact').on(table.agencyId, table.factId),
    oneOf('timeline_entries_visibility', table.visibility, ['internal', 'client']),
  ],
)
