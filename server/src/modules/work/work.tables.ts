import { date, index, integer, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core'
import { memberships } from '#modules/people/people.tables.ts'
import { projects } from '#modules/projects/projects.tables.ts'
import { agencyKey, instant, oneOf, reference } from '#platform/db/columns.ts'

/** Something done for the project; only `textForClient` can reach a report. */
export const workEntries = pgTable(
  'work_entries',
  {
    ...agencyKey(),
    projectId: uuid('project_id').notNull(),
    occurredOn: date('occurred_on').notNull(),
    kind: text('kind').notNull(),
    companiesMapped: integer('companies_mapped').notNull().default(0),
    note: text('note').notNull().default(''),
    textForClient: text('text_for_client').notNull().default(''),
    recordedAt: instant('recorded_at').notNull(),
    recordedBy: uuid('recorded_by').notNull(),
    withdrawnAt: instant('withdrawn_at'),
  },
  (table) => [
    primaryKey({ columns: [table.agencyId, table.id] }),
    reference(table, table.projectId, projects).onDelete('cascade'),
    reference(table, table.recordedBy, memberships),
    index('work_entries_project').on(table.agencyId, table.projectId, table.occurredOn),
    index('work_entries_by').on(table.agencyId, table.recordedBy),
    oneOf('work_entries_kind', table.kind, [
      'market_mapping',
      'advert',
      'sourcing',
      'interviews',
      'references',
      'consultation',
      'other',
    ]),
  ],
)

/** People contacted before anybody answered: numbers, no names. */
export const approachCounts = pgTable(
  'approach_counts',
  {
    ...agencyKey(),
    projectId: uuid('project_id').notNull(),
    occurredOn: date('occurred_on').notNull(),
    channel: text('channel').notNull(),
    count: integer('count').notNull(),
    recordedAt: instant('recorded_at').notNull(),
    recordedBy: uuid('recorded_by').notNull(),
    withdrawnAt: instant('withdrawn_at'),
  },
  (table) => [
    primaryKey({ columns: [table.agencyId, table.id] }),
    reference(table, table.projectId, projects).onDelete('cascade'),
    reference(table, table.recordedBy, memberships),
    index('approach_counts_project').on(table.agencyId, table.projectId, table.occurredOn),
    index('approach_counts_by').on(table.agencyId, table.recordedBy),
    oneOf('approach_counts_channel', table.channel, [
      'message',
      'phone',
      'email',
      'advert',
      'referral',
      'other',
    ]),
  ],
)
