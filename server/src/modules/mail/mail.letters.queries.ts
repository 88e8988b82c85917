import { and, eq, isNull, sql } from 'drizzle-orm'
import { mailMessages } from './mail.tables.ts'

/**
 * Never tried: what was tried once may have arrived, and the same Message-ID must not carry something else. A letter that
 * is being sent is not `queued`; whoever is later of sender and joiner finds what the other one did.
 */
export const stillGathers = and(
  eq(mailMessages.kind, 'weekly_report'),
  eq(mailMessages.state, 'queued'),
  eq(mailMessages.attempts, 0),
  isNull(mailMessages.lastError),
  sql`(${mailMessages.payload} ->> 'gathers')::boolean`,
)
