import pg, { type Client } from 'pg'
import { tableName } from './backupFormat.ts'

export interface CatalogueTable {
  schema: string
  name: string
  columns: string[]
  /** What the rows are ordered by, so that the same rows are always the same text. */
  orderBy: string
  estimatedRows: number
}

export const { escapeIdentifier } = pg

export function qualified({ schema, name }: { schema: string; name: string }): string {
  return `${escapeIdentifier(schema)}.${escapeIdentifier(name)}`
}

/** The ledger of migrations is not data: the header carries it, and applying the migrations writes it again. */
export const ledgerSchema = 'drizzle'

const systemSchemas = `n.nspname NOT LIKE 'pg\\_%' AND n.nspname <> 'information_schema'`
const ofExtension = (oid: string) =>
  `EXISTS (SELECT FROM pg_depend d WHERE d.objid = ${oid} AND d.deptype = 'e')`
/** Whoever migrated owns every table of Rytm; what others keep in the same database is theirs. */
const ours = "pg_has_role(current_user, c.relowner, 'MEMBER')"

/** Every table with data, asked of the database itself, so that a new one cannot be forgotten. */
export async function readTables({ client }: { client: Client }): Promise<CatalogueTable[]> {
  const { rows } = await client.query<CatalogueTable & { key: { name: string; isText: boolean }[] }>(`
    SELECT n.nspname AS schema, c.relname AS name, greatest(c.reltuples, 0)::float8 AS "estimatedRows",
      (SELECT json_agg(a.attname ORDER BY a.attnum) FROM pg_attribute a
        WHERE a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped AND a.attgenerated = '') AS columns,
      (SELECT json_agg(json_build_object('name', a.attname, 'isText', a.attcollation <> 0) ORDER BY k.place)
        FROM pg_index i CROSS JOIN unnest(i.indkey::int2[]) WITH ORDINALITY k(attnum, place)
        JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum = k.attnum
        WHERE i.indrelid = c.oid AND i.indisprimary) AS key
    FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
    WHERE c.relkind = 'r' AND ${systemSchemas} AND n.nspname <> '${ledgerSchema}'
      AND ${ours} AND NOT ${ofExtension('c.oid')}
    ORDER BY n.nspname COLLATE "C", c.relname COLLATE "C"`)
  return rows.map(({ key, ...table }) => ({ ...table, orderBy: orderOf({ key, table }) }))
}

/** Text is ordered by its bytes: collations differ from one server to the next. */
function orderOf({ key, table }: { key: { name: string; isText: boolean }[] | null; table: CatalogueTable }) {
  if (!key) throw new Error(`${tableName(table)} has no primary key`)
  return key.map(({ name, isText }) => `${escapeIdentifier(name)}${isText ? ' COLLATE "C"' : ''}`).join(', ')
}

/** What stands in the database beside Rytm: named, because it is in no backup. */
export async function readForeignTables({ client }: { client: Client }): Promise<string[]> {
  const { rows } = await client.query<{ name: string }>(`
    SELECT format('%I.%I', n.nspname, c.relname) AS name
    FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
    WHERE c.relkind IN ('r', 'p') AND ${systemSchemas} AND NOT (${ours}) AND NOT ${ofExtension('c.oid')}
    ORDER BY 1`)
  return rows.map(({ name }) => name)
}

export async function readSequences({ client }: { client: Client }) {
  const { rows } = await client.query<{ schema: string; name: string }>(`
    SELECT n.nspname AS schema, c.relname AS name FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
    WHERE c.relkind = 'S' AND ${systemSchemas} AND n.nspname <> '${ledgerSchema}'
      AND ${ours} AND NOT ${ofExtension('c.oid')} ORDER BY 1, 2`)
  const read = async (sequence: { schema: string; name: string }) => {
    const { rows: state } = await client.query<{ value: string; isCalled: boolean }>(
      `SELECT last_value::text AS value, is_called AS "isCalled" FROM ${qualified(sequence)}`,
    )
    return { ...sequence, value: state[0]?.value ?? '1', isCalled: state[0]?.isCalled ?? false }
  }
  const sequences: Awaited<ReturnType<typeof read>>[] = []
  for (const sequence of rows) sequences.push(await read(sequence))
  return sequences
}

/** Foreign keys and own triggers: taken away while rows come in, and put back as they were. */
export async function readForeignKeys({ client }: { client: Client }) {
  const { rows } = await client.query<{ table: string; name: string; definition: string }>(`
    SELECT format('%I.%I', n.nspname, c.relname) AS table, k.conname AS name,
      pg_get_constraintdef(k.oid) AS definition
    FROM pg_constraint k JOIN pg_class c ON c.oid = k.conrelid JOIN pg_namespace n ON n.oid = c.relnamespace
    WHERE k.contype = 'f' AND k.conparentid = 0 AND ${systemSchemas} AND ${ours} ORDER BY k.oid`)
  return rows
}

export async function readTriggeredTables({ client }: { client: Client }): Promise<string[]> {
  const { rows } = await client.query<{ name: string }>(`
    SELECT DISTINCT format('%I.%I', n.nspname, c.relname) AS name
    FROM pg_trigger t JOIN pg_class c ON c.oid = t.tgrelid JOIN pg_namespace n ON n.oid = c.relnamespace
    WHERE NOT t.tgisinternal AND t.tgenabled = 'O' AND ${systemSchemas} AND ${ours}`)
  return rows.map(({ name }) => name)
}
