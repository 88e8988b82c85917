import type { Tx } from '#platform/db/tenancy.ts'
import { mailMessages } from './mail.tables.ts'

export async function insertMailMessage({
  message,
  tx,
}: {
  message: typeof mailMessages.$inferInsert
  tx: Tx
}) {
  await tx.insert(mailMessages).values(message)
}
