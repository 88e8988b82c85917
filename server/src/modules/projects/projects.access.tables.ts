import { sql } from 'drizzle-orm'
import { index, pgTable, primaryKey, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import { memberships } from '#modules/people/people.tables.ts'
import { agencyKey, instant, reference } from '#platform/db/columns.ts'
import { projects } from './projects.tables.ts'

/** Who may know of a confidential project by name: given by whom and when, and taken back by whom and when. */
export const projectAccesses = pgTable(
  'project_accesses',
  {
    ...agencyKey(),
    projectId: uuid('project_id').notNull(),
    memberId: uuid('member_id').notNull(),
    givenAt: instant('given_at').notNull(),
    givenBy: uuid('given_by').notNull(),
    withdrawnAt: instant('withdrawn_at'),
    withdrawnBy: uuid('withdrawn_by'),
  },
  (table) => [
    primaryKey({ columns: [table.agencyId, table.id] }),
    reference(table, table.projectId, projects).onDelete('cascade'),
    reference(table, table.memberId, memberships),
    reference(table, table.givenBy, memberships),
    reference(table, table.withdrawnBy, memberships),
    uniqueIndex('project_accesses_once')
      .on(table.agencyId, table.projectId, table.memberId)
      .where(sql`${table.withdrawnAt} is null`),
    index('project_accesses_project').on(table.agencyId, table.projectId),
    index('project_accesses_member').on(table.agencyId, table.memberId),
    index('project_accesses_given_by').on(table.agencyId, table.givenBy),
    index('project_accesses_withdrawn_by').on(table.agencyId, table.withdrawnBy),
  ],
)
