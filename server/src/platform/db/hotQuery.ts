import { eq, type SQL, sql } from 'drizzle-orm'
import { drizzle, type NodePgDatabase } from 'drizzle-orm/node-postgres'
import type { AnyPgColumn } from 'drizzle-orm/pg-core'
import { type JoinedTables, rowMapping, type SelectedField } from './rowMapping.ts'
import { clientOf, type Tx } from './tenancy.ts'

interface Prepared<Result> {
  execute(values?: Record<string, unknown>): Promise<Result>
}

/** What Drizzle keeps for itself in a prepared query. */
interface Inside {
  fields?: SelectedField[]
  joinsNotNullableMap?: JoinedTables
  customResultMapper?: (rows: unknown[][]) => unknown
}

const builder: NodePgDatabase = drizzle.mock()

/**
 * A query of Drizzle that is built once for the process and planned once for a connection; its values are
 * `sql.placeholder`s. Drizzle's own prepared statement keeps the client on which it was made and would leave the
 * transaction, so this one is given the client of each transaction in which it runs.
 */
export function hotQuery<Result>(
  name: string,
  build: (db: NodePgDatabase) => { prepare(name: string): Prepared<Result> },
): <Run extends { tx: Tx }>(run: Run) => Promise<Result> {
  let prepared: Prepared<Result> | undefined
  return ({ tx, ...values }) => {
    prepared ??= withOwnMapping(build(builder).prepare(name))
    const here: Prepared<Result> = Object.create(prepared, { client: { value: clientOf(tx) } })
    return here.execute(values)
  }
}

/** Its rows are made into objects by what is decided once. */
function withOwnMapping<Result>(prepared: Prepared<Result>): Prepared<Result> {
  const inside = prepared as Inside
  const { fields, joinsNotNullableMap: joins, customResultMapper } = inside
  if (fields && !customResultMapper) inside.customResultMapper = rowMapping({ fields, joins })
  return prepared
}

/** The column is the value that comes under this name. */
export function given(column: AnyPgColumn, name: string): SQL {
  return eq(column, sql.placeholder(name))
}

/** The column is one of the ids that come under this name. */
export function among(column: AnyPgColumn, name: string): SQL {
  return sql`${column} = any(${sql.placeholder(name)}::uuid[])`
}
