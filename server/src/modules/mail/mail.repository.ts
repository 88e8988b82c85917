import { and, eq, inArray, lte, or, sql } from 'drizzle-orm'
import { given, hotQuery } from '#platform/db/hotQuery.ts'
import { insertRows } from '#platform/db/insertRows.ts'
import { runNamed, type Tx } from '#platform/db/tenancy.ts'
import type { WorkItem } from '#platform/jobs/claimedWork.ts'
import type { AgencyId } from '#platform/tenancy/agencyId.ts'
import { mailChannel } from './mail.constants.ts'
import { mailMessages } from './mail.tables.ts'
import type { ClaimedMail } from './mail.types.ts'

export async function insertMailMessage({
  message,
  tx,
}: {
  message: typeof mailMessages.$inferSelect
  tx: Tx
}) {
  await Promise.all([insertRows({ table: mailMessages, rows: [message], tx }), wakeSender({ tx })])
}

/** Once the transaction is committed. */
export async function wakeSender({ tx }: { tx: Tx }) {
  await runNamed({ name: 'mail.wake', text: `SELECT pg_notify('${mailChannel}', '')`, values: [], tx })
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
  const [row] = await claimed({ ...item, at, staleBefore, tx })
  return row as ClaimedMail | undefined
}

const claimed = hotQuery('mail.claim', (db) => {
  const { agencyId, id, state, attempts, nextAttemptAt, claimedAt } = mailMessages
  const at = sql.placeholder('at')
  return db
    .update(mailMessages)
    .set({ state: 'sending', claimedAt: sql`${at}::timestamptz`, attempts: sql`${attempts} + 1` })
    .where(
      and(
        given(agencyId, 'agencyId'),
        given(id, 'id'),
        or(
          and(eq(state, 'queued'), sql`${nextAttemptAt} <= ${at}::timestamptz`),
          and(eq(state, 'sending'), lte(claimedAt, sql.placeholder('staleBefore'))),
        ),
      ),
    )
    .returning()
})

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
  const { agencyId, id } = mail
  const { state, subject, toAddress, acceptedAt, ...rest } = settlement
  if (state === 'accepted' && !rest.raw)
    return void (await accepted({ agencyId, id, subject, toAddress, acceptedAt, tx }))
  await tx
    .update(mailMessages)
    .set({ ...settlement, claimedAt: null })
    .where(and(eq(mailMessages.agencyId, agencyId), eq(mailMessages.id, id)))
}

/** How nearly all of them end. */
const accepted = hotQuery('mail.accepted', (db) => {
  const [subject, toAddress] = [sql`${sql.placeholder('subject')}`, sql`${sql.placeholder('toAddress')}`]
  return db
    .update(mailMessages)
    .set({
      ...{ state: 'accepted', claimedAt: null, lastError: null, subject, toAddress },
      acceptedAt: sql`${sql.placeholder('acceptedAt')}::timestamptz`,
    })
    .where(and(given(mailMessages.agencyId, 'agencyId'), given(mailMessages.id, 'id')))
})

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
  await wakeSender({ tx })
  return rows.length > 0
}
