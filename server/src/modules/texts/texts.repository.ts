import type { Tx } from '#platform/db/tenancy.ts'
import { textTemplates } from './texts.tables.ts'

/** False when somebody saved this revision first; what is there is never changed. */
export async function insertText({
  row,
  tx,
}: {
  row: typeof textTemplates.$inferInsert
  tx: Tx
}): Promise<boolean> {
  const rows = await tx
    .insert(textTemplates)
    .values(row)
    .onConflictDoNothing()
    .returning({ id: textTemplates.id })
  return rows.length > 0
}
