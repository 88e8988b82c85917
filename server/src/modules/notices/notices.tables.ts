import { noticeSteps } from '@rytm/domain/escalation/notice.ts'
import { sql } from 'drizzle-orm'
import { index, pgTable, primaryKey, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import { memberships } from '#modules/people/people.tables.ts'
import { projects } from '#modules/projects/projects.tables.ts'
import { agencyKey, instant, oneOf, reference } from '#platform/db/columns.ts'

/**
 * What is told to a member, and what became of it. A row is planned, then delivered or withdrawn; it holds references
 * only. A commitment is named by kind and subject: what was told stays when it is derived anew.
 */
export const notices = pgTable(
  'notices',
  {
    ...agencyKey(),
    recipientId: uuid('recipient_id').notNull(),
    projectId: uuid('project_id').notNull(),
    step: text('step').notNull(),
    timing: text('timing').notNull(),
    /** What it is about and which step: one person is told once. */
    subjectKey: text('subject_key').notNull(),
    /** Null for the silence of a project. */
    commitmentKind: text('commitment_kind'),
    subject: text('subject'),
    /** When it was due; of a silence: since when it is one. */
    dueAt: instant('due_at').notNull(),
    createdAt: instant('created_at').notNull(),
    deliverAt: instant('deliver_at').notNull(),
    deliveredAt: instant('delivered_at'),
    /** When it may leave by mail; null where it does not, or no more. */
    mailAt: instant('mail_at'),
    mailedAt: instant('mailed_at'),
    mailId: uuid('mail_id'),
    withdrawnAt: instant('withdrawn_at'),
    seenAt: instant('seen_at'),
  },
  (table) => [
    primaryKey({ columns: [table.agencyId, table.id] }),
    reference(table, table.recipientId, memberships).onDelete('cascade'),
    reference(table, table.projectId, projects).onDelete('cascade'),
    uniqueIndex('notices_once').on(table.agencyId, table.recipientId, table.subjectKey),
    index('notices_project').on(table.agencyId, table.projectId),
    index('notices_planned')
      .on(table.deliverAt)
      .where(sql`${table.deliveredAt} is null and ${table.withdrawnAt} is null`),
    index('notices_to_mail').on(table.mailAt).where(sql`${table.mailAt} is not null`),
    index('notices_inbox').on(table.agencyId, table.recipientId, table.deliveredAt),
    index('notices_mail').on(table.agencyId, table.mailId),
    oneOf('notices_step', table.step, noticeSteps),
    oneOf('notices_timing', table.timing, ['hours', 'digest']),
  ],
)
