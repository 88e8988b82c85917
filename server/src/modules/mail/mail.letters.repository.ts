import { and, eq, sql } from 'drizzle-orm'
import type { Tx } from '#platform/db/tenancy.ts'
import type { AgencyId } from '#platform/tenancy/agencyId.ts'
import { mailChannel } from './mail.constants.ts'
import { stillGathers } from './mail.letters.queries.ts'
import { mailMessages } from './mail.tables.ts'

interface OfContact {
  agencyId: AgencyId
  contactId: string
  tx: Tx
}

/** One after the other for each contact, so that two reports approved at the same moment find one letter. */
export async function takeTurn({ agencyId, contactId, tx }: OfContact) {
  await tx.execute(
    sql`select pg_advisory_xact_lock(hashtextextended(${`letters ${agencyId} ${contactId}`}, 0))`,
  )
}

/** The letter with reports that waits for a contact, locked against being sent; undefined where none does. */
export async function findGatheringLetter({ agencyId, contactId, tx }: OfContact) {
  const { id, nextAttemptAt } = mailMessages
  const [row] = await tx
    .select({ mailId: id, leavesAt: nextAttemptAt })
    .from(mailMessages)
    .where(and(eq(mailMessages.agencyId, agencyId), eq(mailMessages.contactId, contactId), stillGathers))
    .orderBy(mailMessages.createdAt)
    .limit(1)
    .for('update')
  return row
}

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
  await tx.execute(sql`select pg_notify(${mailChannel}, '')`)
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
  await tx.execute(sql`select pg_notify(${mailChannel}, '')`)
  return rows.length > 0
}
