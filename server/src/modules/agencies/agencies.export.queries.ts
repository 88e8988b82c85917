import { sql } from 'drizzle-orm'
import { csvMark, csvRows } from '#platform/csv/writeCsv.ts'
import type { Tx } from '#platform/db/tenancy.ts'
import type { ZipEntry } from '#platform/zip/zipStream.ts'

interface Column {
  name: string
  type: string
}

export interface ExportedTable {
  name: string
  key: string[]
  columns: Column[]
  /** Columns of bytes: they become files. */
  files: string[]
}

/** Stored letters hold codes and links that let people in; a hash of a token is of no use to anybody but a thief. */
export const withheld = new Set(['mail_messages.raw', 'invitations.token_hash'])

const rowsAtOnce = 200

/** Every table of agencies, asked of the database: what a later version adds is exported without being listed. */
export async function readExportedTables({ tx }: { tx: Tx }): Promise<ExportedTable[]> {
  const { rows } = await tx.execute<{ name: string; key: string[] | null; columns: Column[] }>(sql`
    SELECT c.relname AS name,
      (SELECT json_agg(a.attname ORDER BY a.attnum) FROM pg_index i
        JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum = ANY (i.indkey)
        WHERE i.indrelid = c.oid AND i.indisprimary AND a.attname <> 'agency_id') AS key,
      (SELECT json_agg(json_build_object('name', a.attname, 'type', a.atttypid::regtype::text) ORDER BY a.attnum)
        FROM pg_attribute a WHERE a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped) AS columns
    FROM pg_class c WHERE c.relkind = 'r' AND c.relnamespace = 'public'::regnamespace
      AND (c.relname = 'agencies' OR EXISTS (
        SELECT FROM pg_attribute a WHERE a.attrelid = c.oid AND a.attname = 'agency_id' AND NOT a.attisdropped))
    ORDER BY c.relname COLLATE "C"`)
  return rows.map(({ name, key, columns }) => {
    const given = columns.filter((column) => !withheld.has(`${name}.${column.name}`))
    const files = given.filter(({ type }) => type === 'bytea').map((column) => column.name)
    return { name, key: key ?? ['agency_id'], columns: given.filter(({ type }) => type !== 'bytea'), files }
  })
}

/** Row-level security leaves only what the member may see of the own agency. */
export async function* exportEntries({
  tables,
  about,
  tx,
}: {
  tables: ExportedTable[]
  about: Record<string, unknown>
  tx: Tx
}): AsyncGenerator<ZipEntry> {
  const counted: { name: string; rows: number }[] = []
  for (const table of tables) {
    const count = { name: table.name, rows: 0 }
    yield { name: `json/${table.name}.json`, content: jsonOf({ table, count, tx }) }
    yield { name: `csv/${table.name}.csv`, content: csvOf({ table, tx }) }
    yield* filesOf({ table, tx })
    counted.push(count)
  }
  const members = sql`SELECT m.id AS member_id, u.name, u.email FROM memberships m
    JOIN auth.users u ON u.id = m.user_id ORDER BY m.id`
  const { rows } = await tx.execute(members)
  yield { name: 'json/member_addresses.json', content: [textOf(rows)] }
  yield { name: 'export.json', content: [textOf({ ...about, tables: counted })] }
}

interface Reading {
  table: ExportedTable
  tx: Tx
}

async function* jsonOf({ table, count, tx }: Reading & { count: { rows: number } }) {
  yield Buffer.from('[')
  for await (const rows of pagesOf({ table, select: sql`to_json(r)::text AS row`, tx })) {
    const lines = rows.map(({ row }) => `\n${row}`).join(',')
    yield Buffer.from(`${count.rows > 0 ? ',' : ''}${lines}`)
    count.rows += rows.length
  }
  yield Buffer.from('\n]\n')
}

const numbers = new Set(['integer', 'smallint', 'double precision', 'real'])

/** The same texts as in the JSON; whole numbers stay numbers, so that a spreadsheet counts with them. */
async function* csvOf({ table, tx }: Reading) {
  yield Buffer.concat([csvMark, csvRows([table.columns.map(({ name }) => name)])])
  const cells = table.columns.map(({ name }) => sql`to_json(r.${sql.identifier(name)}) #>> '{}'`)
  const select = sql`json_build_array(${sql.join(cells, sql`, `)}) AS row`
  for await (const rows of pagesOf<(string | null)[]>({ table, select, tx })) {
    yield csvRows(
      rows.map(({ row }) => row.map((text, index) => cellOf({ text, type: table.columns[index]?.type }))),
    )
  }
}

function cellOf({ text, type = '' }: { text: string | null; type: string | undefined }) {
  if (text === null) return ''
  return numbers.has(type) ? Number(text) : text
}

async function* pagesOf<Row = string>({
  table: { name, key, columns },
  select,
  tx,
}: Reading & { select: ReturnType<typeof sql> }) {
  const identifiers = (names: string[]) =>
    sql.join(
      names.map((part) => sql.identifier(part)),
      sql`, `,
    )
  const own = identifiers(columns.map((column) => column.name))
  const rowsOf = sql`SELECT ${own} FROM public.${sql.identifier(name)} ORDER BY ${identifiers(key)}`
  await tx.execute(sql`DECLARE exported NO SCROLL CURSOR FOR SELECT ${select} FROM (${rowsOf}) r`)
  while (true) {
    const { rows } = await tx.execute<{ row: Row }>(sql`FETCH ${sql.raw(String(rowsAtOnce))} FROM exported`)
    if (rows.length > 0) yield rows
    if (rows.length < rowsAtOnce) break
  }
  await tx.execute(sql`CLOSE exported`)
}

/** One file in memory at a time; its name is the key of its row, what it was called stands in that row. */
async function* filesOf({ table: { name, key, files }, tx }: Reading): AsyncGenerator<ZipEntry> {
  if (files.length === 0) return
  const table = sql`public.${sql.identifier(name)}`
  const id = sql.join(
    key.map((part) => sql`${sql.identifier(part)}::text`),
    sql` || '-' || `,
  )
  const { rows: ids } = await tx.execute<{ id: string }>(sql`SELECT ${id} AS id FROM ${table} ORDER BY 1`)
  for (const column of files)
    for (const row of ids) {
      const bytes = sql`SELECT ${sql.identifier(column)} AS content FROM ${table} WHERE ${id} = ${row.id}`
      const { rows } = await tx.execute<{ content: Buffer | null }>(bytes)
      const content = rows[0]?.content
      if (content)
        yield { name: `files/${name}/${column}/${row.id.replace(/[^\w.-]/g, '_')}`, content: [content] }
    }
}

function textOf(value: unknown) {
  return Buffer.from(`${JSON.stringify(value, undefined, 2)}\n`)
}
