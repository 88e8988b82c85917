import { date, index, jsonb, pgTable, primaryKey, uuid } from 'drizzle-orm/pg-core'
import { contacts } from '#modules/clients/clients.tables.ts'
import { memberships } from '#modules/people/people.tables.ts'
import { agencyKey, instant, reference } from '#platform/db/columns.ts'
import { projects } from './projects.tables.ts'

/** Who led the project from when on: a row at the activation and for each change after it. `memberId` null: nobody. */
export const projectLeadChanges = pgTable(
  'project_lead_changes',
  {
    ...agencyKey(),
    projectId: uuid('project_id').notNull(),
    memberId: uuid('member_id'),
    changedAt: instant('changed_at').notNull(),
    changedBy: uuid('changed_by'),
  },
  (table) => [
    primaryKey({ columns: [table.agencyId, table.id] }),
    reference(table, table.projectId, projects).onDelete('cascade'),
    reference(table, table.memberId, memberships),
    reference(table, table.changedBy, memberships),
    index('project_lead_changes_project').on(table.agencyId, table.projectId, table.changedAt),
    index('project_lead_changes_member').on(table.agencyId, table.memberId),
    index('project_lead_changes_by').on(table.agencyId, table.changedBy),
  ],
)

/** The target date from when on: a row at the activation and for each change after it. */
export const projectTargetChanges = pgTable(
  'project_target_changes',
  {
    ...agencyKey(),
    projectId: uuid('project_id').notNull(),
    targetDate: date('target_date').notNull(),
    changedAt: instant('changed_at').notNull(),
    changedBy: uuid('changed_by'),
  },
  (table) => [
    primaryKey({ columns: [table.agencyId, table.id] }),
    reference(table, table.projectId, projects).onDelete('cascade'),
    reference(table, table.changedBy, memberships),
    index('project_target_changes_project').on(table.agencyId, table.projectId, table.changedAt),
    index('project_target_changes_by').on(table.agencyId, table.changedBy),
  ],
)

/** What was agreed about the rhythm of contact, and with whom: a row at the kickoff and for each change after it. */
export const projectRhythms = pgTable(
  'project_rhythms',
  {
    ...agencyKey(),
    projectId: uuid('project_id').notNull(),
    rhythm: jsonb('rhythm').notNull(),
    agreedWithContactId: uuid('agreed_with_contact_id'),
    agreedAt: instant('agreed_at').notNull(),
    recordedAt: instant('recorded_at').notNull(),
    recordedBy: uuid('recorded_by').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.agencyId, table.id] }),
    reference(table, table.projectId, projects).onDelete('cascade'),
    reference(table, table.agreedWithContactId, contacts),
    reference(table, table.recordedBy, memberships),
    index('project_rhythms_project').on(table.agencyId, table.projectId, table.agreedAt),
    index('project_rhythms_contact').on(table.agencyId, table.agreedWithContactId),
    index('project_rhythms_by').on(table.agencyId, table.recordedBy),
  ],
)
