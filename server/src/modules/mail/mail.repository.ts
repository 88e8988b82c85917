import { and, eq, inArray, lte, or, sql } from 'drizzle-orm'
import type { Db } from '#platform/db/pool.ts'
import type { Tx } from '#platform/db/tenancy.ts'
import type { WorkItem } from '#platform/jobs/claimedWork.ts'
import { type AgencyId, toAgencyId } from '#platform/tenancy/agencyId.ts'
import { mailChannel } from './mail.constants.ts'
import { mailMessages } from './mail.tables.ts'
import type { ClaimedMail } from './mail.types.ts'

export async function insertMailMessage({
  message,
  tx,
}: {
  message: typeof mailMessages.$inferInsert
  tx: Tx
}) {
  await tx.insert(mailMessages).values(message)
  await tx.execute(sql`select pg_notify(${mailChannel}, '')`)
}

export async function findDueMail({
  at,
  staleBefore,
  most,
  db,
}: {
  at: Date
  staleBefore: Date
  most: number
  db: Db
}): Promise<WorkItem[]> {
  const { rows } = await db.$client.query<{ agency_id: string; id: string }>(
    'SELECT agency_id, id FROM auth.due_mail($1, $2, $3)',
    [at, staleBefore, most],
  )
  return rows.map((row) => ({ agencyId: toAgencyId(row.agency_id), id: row.id }))
}

/** Takes the mail for one try; undefined where it is not due or somebody else was first. */
export async function claimMail({
  item,
  at,
  staleBefore,
  tx,
}: {
  item: WorkItem
  at: Date
  staleBefore: Date
  tx: Tx
}): Promise<ClaimedMail | undefined> {
  const [row] = await tx
    .update(mailMessages)
    .set({ state: 'sending', claimedAt: at, attempts: sql`${mailMessages.attempts} + 1` })
    .where(
      and(
        eq(mailMessages.agencyId, item.agencyId),
        eq(mailMessages.id, item.id),
        or(
          and(eq(mailMessages.state, 'queued'), lte(mailMessages.nextAttemptAt, at)),
          and(eq(mailMessages.state, 'sending'), lte(mailMessages.claimedAt, staleBefore)),
        ),
      ),
    )
    .returning()
  return row as ClaimedMail | undefined
}

export type MailSettlement = Pick<typeof mailMessages.$inferInsert, 'state'> &
  Partial<
    Pick<
      typeof mailMessages.$inferInsert,
      'lastError' | 'nextAttemptAt' | 'subject' | 'toAddress' | 'raw' | 'acceptedAt'
    >
  >

export async function settleMail({
  mail,
  settlement,
  tx,
}: {
  mail: ClaimedMail
  settlement: MailSettlement
  tx: Tx
}) {
  await tx
    .update(mailMessages)
    .set({ ...settlement, claimedAt: null })
    .where(and(eq(mailMessages.agencyId, mail.agencyId), eq(mailMessages.id, mail.id)))
}

/** True where the mail had been given up or refused and is queued again, with its tries counted anew. */
export async function requeueMail({
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
    .set({ state: 'queued', attempts: 0, nextAttemptAt: at })
    .where(
      and(
        eq(mailMessages.agencyId, agencyId),
        eq(mailMessages.id, mailId),
        inArray(mailMessages.state, ['refused', 'failed']),
      ),
    )
    .returning({ id: mailMessages.id })
  await tx.execute(sql`select pg_notify(${mailChannel}, '')`)
  return rows.length > 0
}
