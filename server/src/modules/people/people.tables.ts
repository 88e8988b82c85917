import { boolean, index, pgTable, primaryKey, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import { agencies } from '#modules/agencies/agencies.tables.ts'
import { agencyKey, instant, ofAgency, oneOf, reference } from '#platform/db/columns.ts'
import { users } from './people.auth.tables.ts'

const roleNames = ['owner', 'manager', 'consultant']

/** A person's place in one agency; an ended membership stays for the history it signed. */
export const memberships = pgTable(
  'memberships',
  {
    ...agencyKey(),
    userId: uuid('user_id')
      .notNull()
      .references(() => users.id),
    /** The name as the agency's clients see it. */
    displayName: text('display_name').notNull(),
    role: text('role').notNull(),
    phone: text('phone'),
    /** IANA name of where the person works; null: as the agency. */
    zone: text('zone'),
    remindByMail: boolean('remind_by_mail').notNull().default(true),
    createdAt: instant('created_at').notNull(),
    endedAt: instant('ended_at'),
  },
  (table) => [
    primaryKey({ columns: [table.agencyId, table.id] }),
    ofAgency(table, agencies),
    uniqueIndex('memberships_user').on(table.agencyId, table.userId),
    index('memberships_by_user').on(table.userId),
    oneOf('memberships_role', table.role, roleNames),
  ],
)

export const invitations = pgTable(
  'invitations',
  {
    ...agencyKey(),
    email: text('email').notNull(),
    role: text('role').notNull(),
    language: text('language').notNull(),
    /** SHA-256 of the token made when the mail is sent; null until then. */
    tokenHash: text('token_hash'),
    invitedBy: uuid('invited_by').notNull(),
    createdAt: instant('created_at').notNull(),
    expiresAt: instant('expires_at').notNull(),
    acceptedAt: instant('accepted_at'),
    revokedAt: instant('revoked_at'),
  },
  (table) => [
    primaryKey({ columns: [table.agencyId, table.id] }),
    ofAgency(table, agencies),
    reference(table, table.invitedBy, memberships),
    index('invitations_invited_by').on(table.agencyId, table.invitedBy),
    uniqueIndex('invitations_token').on(table.tokenHash),
    oneOf('invitations_role', table.role, roleNames),
  ],
)
