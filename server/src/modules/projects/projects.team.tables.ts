import { sql } from 'drizzle-orm'
import { index, pgTable, primaryKey, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import { memberships } from '#modules/people/people.tables.ts'
import { agencyKey, instant, oneOf, reference } from '#platform/db/columns.ts'
import { projects } from './projects.tables.ts'

/** Who works on a project beside its lead consultant, as what, from when to when, and who said so. */
export const projectPlaces = pgTable(
  'project_places',
  {
    ...agencyKey(),
    projectId: uuid('project_id').notNull(),
    memberId: uuid('member_id').notNull(),
    role: text('role').notNull(),
    givenAt: instant('given_at').notNull(),
    givenBy: uuid('given_by').notNull(),
    endedAt: instant('ended_at'),
    endedBy: uuid('ended_by'),
  },
  (table) => [
    primaryKey({ columns: [table.agencyId, table.id] }),
    reference(table, table.projectId, projects).onDelete('cascade'),
    reference(table, table.memberId, memberships),
    reference(table, table.givenBy, memberships),
    reference(table, table.endedBy, memberships),
    uniqueIndex('project_places_once')
      .on(table.agencyId, table.projectId, table.memberId, table.role)
      .where(sql`${table.endedAt} is null`),
    index('project_places_project').on(table.agencyId, table.projectId),
    index('project_places_member').on(table.agencyId, table.memberId),
    index('project_places_given_by').on(table.agencyId, table.givenBy),
    index('project_places_ended_by').on(table.agencyId, table.endedBy),
    oneOf('project_places_role', table.role, ['account_manager', 'researcher']),
  ],
)
