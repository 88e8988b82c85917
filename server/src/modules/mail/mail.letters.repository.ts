import { and, eq, sql } from 'drizzle-orm'
import { given, hotQuery } from '#platform/db/hotQuery.ts'
import { runNamed, type Tx } from '#platform/db/tenancy.ts'
import type { AgencyId } from '#platform/tenancy/agencyId.ts'
import { stillGathers } from './mail.letters.queries.ts'
import { wakeSender } from './mail.repository.ts'
import { mailMessages } from './mail.tables.ts'

interface OfContact {
  agencyId: AgencyId
  contactId: string
  tx: Tx
}

/** One after the other for each contact, so that two reports approved at the same moment find one letter. */
export async function takeTurn({ agencyId, contactId, tx }: OfContact) {
  await runNamed({
    name: 'mail.take_turn',
    text: 'SELECT pg_advisory_xact_lock(hashtextextended($1, 0))',
    values: [`letters ${agencyId} ${contactId}`],
    tx,
  })
}

/** The letter with reports that waits for a contact, locked against being sent; undefined where none does. */
export async function findGatheringLetter(key: OfContact) {
  const [row] = await gathering(key)
  return row
}

const gathering = hotQuery('mail.gathering', (db) => {
  const { agencyId, contactId, id, nextAttemptAt, createdAt } = mailMessages
  return db
    .select({ mailId: id, leavesAt: nextAttemptAt })
    .from(mailMessages)
    .where(and(given(agencyId, 'agencyId'), given(contactId, 'contactId'), stillGathers))
    .orderBy(createdAt)
    .limit(1)
    .for('update')
})

export async function addReport({
  agencyId,
  mailId,
  reportId,
  leavesAt,
  tx,
}: {
  agencyId: AgencyId
  mailId: string
  reportId: string
  leavesAt: Date
  tx: Tx
}) {
  const reportIds = sql`(${mailMessages.payload} -> 'reportIds') || to_jsonb(${reportId}::text)`
  await tx
    .update(mailMessages)
    .set({
      payload: sql`jsonb_set(${mailMessages.payload}, '{reportIds}', ${reportIds})`,
      nextAttemptAt: leavesAt,
    })
    .where(and(eq(mailMessages.agencyId, agencyId), eq(mailMessages.id, mailId)))
  await wakeSender({ tx })
}

/** True where the letter still waited; from now on it does not. */
export async function releaseLetter({
  agencyId,
  mailId,
  at,
  tx,
}: {
  agencyId: AgencyId
  mailId: string
  at: Date
  tx: Tx
}): Promise<boolean> {
  const rows = await tx
    .update(mailMessages)
    .set({ nextAttemptAt: at })
    .where(and(eq(mailMessages.agencyId, agencyId), eq(mailMessages.id, mailId), stillGathers))
    .returning({ id: mailMessages.id })
  await wakeSender({ tx })
  return rows.length > 0
}
