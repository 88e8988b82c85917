import { getTableName } from 'drizzle-orm'
import { type AnyPgColumn, getTableConfig, type PgTable } from 'drizzle-orm/pg-core'

type Row<Table extends PgTable> = Table['$inferInsert']

/** Rows by the names of their columns, as `json_populate_recordset` reads them: one parameter for any number of rows. */
export function toJsonRows<Table extends PgTable>(table: Table, rows: readonly Row<Table>[]): string {
  const columns = columnsOf(table)
  return JSON.stringify(
    rows.map((row) =>
      Object.fromEntries(
        columns.map(({ name, key }) => [name, (row as Record<string, unknown>)[key] ?? null]),
      ),
    ),
  )
}

/** SQL that makes whole rows of the table from the parameter that `toJsonRows` gave. */
export function rowsIn({ table, parameter }: { table: PgTable; parameter: string }): string {
  const name = getTableName(table)
  return `INTO ${name} SELECT * FROM json_populate_recordset(null::${name}, ${parameter})`
}

/** SQL that gives the row `alias` as JSON with the keys of the table's own type. Instants are ISO text. */
export function jsonOf({ table, alias }: { table: PgTable; alias: string }): string {
  const pairs = columnsOf(table).map(({ name, key }) => `'${key}', ${alias}.${name}`)
  return `json_build_object(${pairs.join(', ')})`
}

/** `ON CONFLICT (key) DO UPDATE` that replaces every other column. */
export function replaceOn({ table, key }: { table: PgTable; key: readonly AnyPgColumn[] }): string {
  const names = key.map(({ name }) => name)
  const set = columnsOf(table)
    .filter(({ name }) => !names.includes(name))
    .map(({ name }) => `${name} = excluded.${name}`)
  return `ON CONFLICT (${names.join(', ')}) DO UPDATE SET ${set.join(', ')}`
}

const known = new WeakMap<PgTable, { name: string; key: string }[]>()

/** Kept, because Drizzle builds every key and index of the table anew to say them. */
function columnsOf(table: PgTable) {
  const columns = known.get(table) ?? readColumns(table)
  known.set(table, columns)
  return columns
}

function readColumns(table: PgTable) {
  const { columns } = getTableConfig(table)
  const keys = new Map(Object.entries(table).map(([key, column]) => [column, key]))
  return columns.map((column) => ({ name: column.name, key: keys.get(column) ?? column.name }))
}
