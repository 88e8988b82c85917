import { index, integer, jsonb, pgTable, primaryKey, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import { agencies } from '#modules/agencies/agencies.tables.ts'
import { contacts } from '#modules/clients/clients.tables.ts'
import { invitations, memberships } from '#modules/people/people.tables.ts'
import { projects } from '#modules/projects/projects.tables.ts'
import { agencyKey, bytea, instant, ofAgency, oneOf, reference } from '#platform/db/columns.ts'

/**
 * The outbox. A row is written in the business transaction with references only; the sender renders it, so codes,
 * tokens and names exist in no row before they leave.
 */
export const mailMessages = pgTable(
  'mail_messages',
  {
    ...agencyKey(),
    kind: text('kind').notNull(),
    /** Exactly one of contact, member, invitation. */
    contactId: uuid('contact_id'),
    memberId: uuid('member_id'),
    invitationId: uuid('invitation_id'),
    projectId: uuid('project_id'),
    payload: jsonb('payload').notNull(),
    messageId: text('message_id').notNull(),
    state: text('state').notNull().default('queued'),
    attempts: integer('attempts').notNull().default(0),
    nextAttemptAt: instant('next_attempt_at'),
    claimedAt: instant('claimed_at'),
    lastError: text('last_error'),
    subject: text('subject'),
    toAddress: text('to_address'),
    /** The whole message as .eml, kept only where no mail server is configured. */
    raw: bytea('raw'),
    createdAt: instant('created_at').notNull(),
    acceptedAt: instant('accepted_at'),
  },
  (table) => [
    primaryKey({ columns: [table.agencyId, table.id] }),
    ofAgency(table, agencies),
    reference(table, table.contactId, contacts).onDelete('cascade'),
    reference(table, table.memberId, memberships).onDelete('cascade'),
    reference(table, table.invitationId, invitations).onDelete('cascade'),
    reference(table, table.projectId, projects).onDelete('cascade'),
    index('mail_messages_contact').on(table.agencyId, table.contactId),
    index('mail_messages_member').on(table.agencyId, table.memberId),
    index('mail_messages_invitation').on(table.agencyId, table.invitationId),
    index('mail_messages_project').on(table.agencyId, table.projectId),
    uniqueIndex('mail_messages_message_id').on(table.messageId),
    index('mail_messages_recent').on(table.agencyId, table.createdAt, table.id),
    index('mail_messages_due').on(table.state, table.nextAttemptAt),
    oneOf('mail_messages_state', table.state, [
      'queued',
      'sending',
      'accepted',
      'stored',
      'refused',
      'failed',
    ]),
  ],
)
