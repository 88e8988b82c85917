import { foreignKey, index, pgTable, primaryKey, uuid } from 'drizzle-orm/pg-core'
import { contacts } from '#modules/clients/clients.tables.ts'
import { projects } from '#modules/projects/projects.tables.ts'
import { instant } from '#platform/db/columns.ts'

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
    foreignKey({
      columns: [table.agencyId, table.projectId],
      foreignColumns: [projects.agencyId, projects.id],
    }).onDelete('cascade'),
    foreignKey({
      columns: [table.agencyId, table.contactId],
      foreignColumns: [contacts.agencyId, contacts.id],
    }).onDelete('cascade'),
    index('portal_visits_contact').on(table.agencyId, table.contactId),
  ],
)
