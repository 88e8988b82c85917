import { Column, getTableName, is, SQL, type Subquery } from 'drizzle-orm'

/** What Drizzle knows of the columns of a prepared query, in their order. */
export interface SelectedField {
  path: string[]
  field: Column | SQL | SQL.Aliased | Subquery
}

export type JoinedTables = Record<string, boolean>

type Row = Record<string, unknown>
type Decode = (value: never) => unknown

/**
 * Makes objects of rows as Drizzle does, with everything decided beforehand that is the same for each row: asking what a
 * column is for each value took longer than the statement. Like Drizzle's, an object of one joined table is null where
 * its first column is.
 */
export function rowMapping({
  fields,
  joins,
}: {
  fields: readonly SelectedField[]
  joins: JoinedTables | undefined
}): (rows: readonly unknown[][]) => Row[] {
  const columns = fields.map(({ path, field }) => ({ path, decode: decoderOf(field) }))
  const nullable = joins ? nullableObjects({ fields, joins }) : []
  return (rows) =>
    rows.map((values) => {
      const row: Row = {}
      columns.forEach(({ path, decode }, place) => {
        const value = values[place] ?? null
        put({ row, path, value: value === null ? null : decode(value as never) })
      })
      for (const { name, first } of nullable) if ((values[first] ?? null) === null) row[name] = null
      return row
    })
}

function put({ row, path, value }: { row: Row; path: string[]; value: unknown }) {
  let node = row
  for (let depth = 0; depth < path.length - 1; depth++) {
    const name = path[depth] as string
    node[name] ??= {}
    node = node[name] as Row
  }
  node[path.at(-1) as string] = value
}

function decoderOf(field: SelectedField['field']): Decode {
  const decoder = decoderIn(field)
  return (value) => decoder.mapFromDriverValue(value)
}

function decoderIn(field: SelectedField['field']): { mapFromDriverValue: Decode } {
  if (is(field, Column)) return field
  if (is(field, SQL)) return decoderOfSql(field)
  return decoderOfSql(is(field, SQL.Aliased) ? field.sql : field._.sql)
}

/** Drizzle keeps it for itself. */
function decoderOfSql(sql: SQL): { mapFromDriverValue: Decode } {
  return (sql as unknown as { decoder: { mapFromDriverValue: Decode } }).decoder
}

/** Objects of columns of one table that a join may leave out, each with the place of its first column. */
function nullableObjects({ fields, joins }: { fields: readonly SelectedField[]; joins: JoinedTables }) {
  const placed = fields.flatMap(({ path, field }, place) =>
    path.length === 2 && is(field, Column)
      ? [{ name: path[0] as string, table: getTableName(field.table), place }]
      : [],
  )
  return [...Map.groupBy(placed, ({ name }) => name)].flatMap(([name, columns]) => {
    const [first] = columns
    const isOptional = first && !joins[first.table] && columns.every(({ table }) => table === first.table)
    return isOptional ? [{ name, first: first.place }] : []
  })
}
