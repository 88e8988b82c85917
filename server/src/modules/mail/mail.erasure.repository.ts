import { and, eq, inArray } from 'drizzle-orm'
import type { Tx } from '#platform/db/tenancy.ts'
import type { AgencyId } from '#platform/tenancy/agencyId.ts'
import { mailMessages } from './mail.tables.ts'

interface InTx {
  agencyId: AgencyId
  tx: Tx
}

export async function readRaw({ agencyId, mailId, tx }: InTx & { mailId: string }) {
  const [row] = await tx
    .select({ raw: mailMessages.raw })
    .from(mailMessages)
    .where(and(eq(mailMessages.agencyId, agencyId), eq(mailMessages.id, mailId)))
  return row?.raw ?? undefined
}

/** That the letter went, and when, stays. */
export async function dropContent({ agencyId, mailIds, tx }: InTx & { mailIds: string[] }) {
  if (mailIds.length === 0) return
  await tx
    .update(mailMessages)
    .set({ raw: null })
    .where(and(eq(mailMessages.agencyId, agencyId), inArray(mailMessages.id, mailIds)))
}

/** Content and address of all letters to a contact. */
export async function dropLettersTo({ agencyId, contactId, tx }: InTx & { contactId: string }) {
  const to = and(eq(mailMessages.agencyId, agencyId), eq(mailMessages.contactId, contactId))
  const rows = await tx
    .update(mailMessages)
    .set({ raw: null, toAddress: null })
    .where(to)
    .returning({ id: mailMessages.id })
  return rows.length
}

export async function countLettersTo({ agencyId, contactId, tx }: InTx & { contactId: string }) {
  return tx.$count(
    mailMessages,
    and(eq(mailMessages.agencyId, agencyId), eq(mailMessages.contactId, contactId)),
  )
}
