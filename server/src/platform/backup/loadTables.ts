import { once } from 'node:events'
import { finished } from 'node:stream/promises'
import { promisify } from 'node:util'
import { gunzip } from 'node:zlib'
import type { Client } from 'pg'
import { type CopyStreamQuery, from as copyFrom } from 'pg-copy-streams'
import { entriesOf } from './archiveReader.ts'
import { type BackupManifest, type BackupTable, partEntry, tableName } from './backupFormat.ts'
import { BackupProblem } from './backupProblem.ts'
import {
  type CatalogueTable,
  escapeIdentifier,
  qualified,
  readForeignKeys,
  readTables,
  readTriggeredTables,
} from './catalogue.ts'
import type { createProgress } from './progress.ts'
import { columnList, measureContent } from './tableContent.ts'

type Progress = ReturnType<typeof createProgress>

interface Loading {
  file: string
  manifest: BackupManifest
  client: Client
  progress: Progress
}

const unpack = promisify(gunzip)

/** The rows of the file into the tables that the migrations of the file have made. */
export async function loadTables({ file, manifest, client, progress }: Loading): Promise<void> {
  const tables = await assertSameTables({ manifest, client })
  if (tables.length === 0) return
  await client.query(`TRUNCATE ${tables.map(qualified).join(', ')}`)
  await withoutRules({ client }, async () => {
    const parts = entriesOf({ file, wanted: (name) => name.startsWith('tables/') })
    try {
      for (const table of manifest.tables) await loadTable({ table, parts, client, progress })
    } finally {
      await parts.return(undefined)
    }
  })
  for (const sequence of manifest.sequences)
    await client.query('SELECT setval($1, $2, $3)', [qualified(sequence), sequence.value, sequence.isCalled])
}

/**
 * Foreign keys come back after the rows, which asks for no order among the tables, not even where two refer to each
 * other; adding one checks every row. Triggers guard what people do, and this is no such deed.
 */
async function withoutRules({ client }: { client: Client }, work: () => Promise<void>) {
  const keys = await readForeignKeys({ client })
  const triggered = await readTriggeredTables({ client })
  for (const { table, name } of keys)
    await client.query(`ALTER TABLE ${table} DROP CONSTRAINT ${escapeIdentifier(name)}`)
  for (const table of triggered) await client.query(`ALTER TABLE ${table} DISABLE TRIGGER USER`)
  await work()
  for (const { table, name, definition } of keys)
    await client.query(`ALTER TABLE ${table} ADD CONSTRAINT ${escapeIdentifier(name)} ${definition}`)
  for (const table of triggered) await client.query(`ALTER TABLE ${table} ENABLE TRIGGER USER`)
}

/** The parts lie in the file in the order of the manifest. */
async function loadTable({
  table,
  parts,
  client,
  progress,
}: {
  table: BackupTable
  parts: ReturnType<typeof entriesOf>
  client: Client
  progress: Progress
}) {
  const { schema, name } = table
  const label = tableName(table)
  const rows = client.query(copyFrom(`COPY ${qualified(table)} (${columnList(table.columns)}) FROM STDIN`))
  const whole = finished(rows)
  whole.catch(() => {})
  for (let part = 1; part <= table.parts; part += 1) {
    const { value: entry } = await parts.next()
    if (entry?.name !== partEntry({ schema, name, part }))
      throw new BackupProblem(`The file is not what its manifest says: a part of ${label} is missing.`)
    await send({ content: await unpack(entry.content), rows, whole })
    progress.during({ name: label, rows: Math.round((table.rows * part) / table.parts) })
  }
  rows.end()
  await whole
  progress.done({ name: label, rows: table.rows })
}

/** The database may refuse a row while we wait for room. */
async function send({
  content,
  rows,
  whole,
}: {
  content: Buffer
  rows: CopyStreamQuery
  whole: Promise<void>
}) {
  if (rows.write(content)) return
  await Promise.race([once(rows, 'drain'), whole])
}

async function assertSameTables({
  manifest,
  client,
}: Pick<Loading, 'manifest' | 'client'>): Promise<CatalogueTable[]> {
  const tables = await readTables({ client })
  const shape = (table: Pick<CatalogueTable, 'schema' | 'name' | 'columns'>) =>
    `${tableName(table)} (${[...table.columns].sort().join(', ')})`
  const wanted = new Set(manifest.tables.map(shape))
  const found = new Set(tables.map(shape))
  const odd = [...wanted].filter((table) => !found.has(table))
  const missing = [...found].filter((table) => !wanted.has(table))
  if (odd.length === 0 && missing.length === 0) return tables
  throw new BackupProblem(
    `The tables of the backup are not those of Rytm. Only in the file: ${odd.join('; ') || 'none'}. ` +
      `Only in Rytm: ${missing.join('; ') || 'none'}. Nothing was changed.`,
  )
}

/** What the database now gives back must be what the manifest promises, byte by byte. */
export async function verifyTables({ manifest, client, progress }: Omit<Loading, 'file'>): Promise<void> {
  const orders = new Map((await readTables({ client })).map((table) => [tableName(table), table.orderBy]))
  for (const table of manifest.tables) {
    const name = tableName(table)
    const found = await measureContent({ table: { ...table, orderBy: orders.get(name) ?? '' }, client })
    if (found.rows !== table.rows || found.sha256 !== table.sha256) {
      throw new BackupProblem(
        `${name} came out different from the backup (${found.rows} of ${table.rows} rows). The restore was taken back; the installation is as empty as before.`,
      )
    }
    progress.done({ name, rows: found.rows })
  }
}
