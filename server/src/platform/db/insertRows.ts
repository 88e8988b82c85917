import { getTableName } from 'drizzle-orm'
import type { PgTable } from 'drizzle-orm/pg-core'
import { rowsIn, toJsonRows } from './jsonRows.ts'
import { runNamed, type Tx } from './tenancy.ts'

/** Whole rows of one table in one statement that is planned once for a connection, however many they are. */
export async function insertRows<Table extends PgTable>({
  table,
  rows,
  tx,
}: {
  table: Table
  rows: readonly Table['$inferSelect'][]
  tx: Tx
}): Promise<void> {
  if (rows.length === 0) return
  const values = [toJsonRows(table, rows)]
  const text = `INSERT ${rowsIn({ table, parameter: '$1' })}`
  await runNamed({ name: `insert.${getTableName(table)}`, text, values, tx })
}
