import { index, integer, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import { auth } from '#modules/people/people.auth.tables.ts'
import { instant } from '#platform/db/columns.ts'

/** Clients' people are identities of their own, keyed by verified e-mail, with separate cookies. */
export const contactIdentities = auth.table(
  'contact_identities',
  {
    id: uuid('id').primaryKey(),
    email: text('email').notNull(),
    createdAt: instant('created_at').notNull(),
  },
  (table) => [uniqueIndex('contact_identities_email').on(table.email)],
)

export const contactCodes = auth.table(
  'contact_codes',
  {
    id: uuid('id').primaryKey(),
    email: text('email').notNull(),
    /** Null until the mail is rendered: the code is made when sent and stored hashed. */
    codeHash: text('code_hash'),
    createdAt: instant('created_at').notNull(),
    expiresAt: instant('expires_at').notNull(),
    failedAttempts: integer('failed_attempts').notNull().default(0),
    usedAt: instant('used_at'),
  },
  (table) => [index('contact_codes_email').on(table.email, table.createdAt)],
)

export const contactSessions = auth.table(
  'contact_sessions',
  {
    id: uuid('id').primaryKey(),
    identityId: uuid('identity_id')
      .notNull()
      .references(() => contactIdentities.id, { onDelete: 'cascade' }),
    tokenHash: text('token_hash').notNull(),
    userAgent: text('user_agent'),
    createdAt: instant('created_at').notNull(),
    lastSeenAt: instant('last_seen_at').notNull(),
    expiresAt: instant('expires_at').notNull(),
    endedAt: instant('ended_at'),
  },
  (table) => [
    uniqueIndex('contact_sessions_token').on(table.tokenHash),
    index('contact_sessions_identity').on(table.identityId),
  ],
)
