import { index, pgTable, primaryKey, uuid } from 'drizzle-orm/pg-core'
import { contacts } from '#modules/clients/clients.tables.ts'
import { projects } from '#modules/projects/projects.tables.ts'
import { instant, reference } from '#platform/db/columns.ts'

/** When a contact last came, and never more than that. */
export const portalVisits = pgTable(
  'portal_visits',
  {
    agencyId: uuid('agency_id').notNull(),
    projectId: uuid('project_id').notNull(),
    contactId: uuid('contact_id').notNull(),
    lastCameAt: instant('last_came_at').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.agencyId, table.projectId, table.contactId] }),
    reference(table, table.projectId, projects).onDelete('cascade'),
    reference(table, table.contactId, contacts).onDelete('cascade'),
    index('portal_visits_contact').on(table.agencyId, table.contactId),
  ],
)
