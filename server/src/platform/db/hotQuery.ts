import { eq, fillPlaceholders, type SQL, sql } from 'drizzle-orm'
import { drizzle, type NodePgDatabase } from 'drizzle-orm/node-postgres'
import type { AnyPgColumn } from 'drizzle-orm/pg-core'
import type { CustomTypesConfig } from 'pg'
import { type JoinedTables, rowMapping, type SelectedField } from './rowMapping.ts'
import { clientOf, type Tx } from './tenancy.ts'

interface Prepared<Result> {
  execute(values?: Record<string, unknown>): Promise<Result>
}

/** What Drizzle keeps for itself in a prepared query. */
interface Inside {
  queryConfig: { name: string; text: string; rowMode: 'array'; types: CustomTypesConfig }
  params: unknown[]
  fields?: SelectedField[]
  joinsNotNullableMap?: JoinedTables
}

const builder: NodePgDatabase = drizzle.mock()

/**
 * A query of Drizzle that is built once for the process and planned once for a connection; its values are
 * `sql.placeholder`s. Drizzle's own prepared statement keeps the client on which it was made and would leave the
 * transaction, so this one asks the client of each transaction in which it runs. It gives rows: a write without
 * `returning` gives none.
 */
export function hotQuery<Result>(
  name: string,
  build: (db: NodePgDatabase) => { prepare(name: string): Prepared<Result> },
): <Run extends { tx: Tx }>(run: Run) => Promise<Result> {
  let inside: (Inside & { toObjects: ReturnType<typeof rowMapping> }) | undefined
  return async ({ tx, ...values }) => {
    inside ??= withMapping(build(builder).prepare(name) as unknown as Inside)
    const { queryConfig, params, toObjects } = inside
    const { rows } = await clientOf(tx).query<unknown[]>(queryConfig, fillPlaceholders(params, values))
    return toObjects(rows) as Result
  }
}

function withMapping({ queryConfig, params, fields = [], joinsNotNullableMap: joins }: Inside) {
  return { queryConfig, params, toObjects: rowMapping({ fields, joins }) }
}

/** The column is the value that comes under this name. */
export function given(column: AnyPgColumn, name: string): SQL {
  return eq(column, sql.placeholder(name))
}

/** The column is one of the ids that come under this name. */
export function among(column: AnyPgColumn, name: string): SQL {
  return sql`${column} = any(${sql.placeholder(name)}::uuid[])`
}
