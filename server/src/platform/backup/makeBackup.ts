import { promisify } from 'node:util'
import { gzip } from 'node:zlib'
import type { Client } from 'pg'
import type { Clock } from '#platform/clock/clock.ts'
import { migrationLock } from '#platform/db/migrate.ts'
import { withClient } from '#platform/postgres/roles.ts'
import { type ArchiveWriter, createArchive } from './archiveWriter.ts'
import {
  type BackupHeader,
  type BackupManifest,
  type BackupTable,
  formatVersion,
  headerEntry,
  manifestEntry,
  partEntry,
  tableName,
} from './backupFormat.ts'
import { BackupProblem } from './backupProblem.ts'
import { type CatalogueTable, qualified, readForeignTables, readSequences, readTables } from './catalogue.ts'
import { fingerprintOf } from './keyFingerprint.ts'
import { compareMigrations, knownMigrations, readLedger } from './ledger.ts'
import { createProgress, type Say } from './progress.ts'
import { createMeter, plainSession, readContent } from './tableContent.ts'

const partBytes = 4 * 1024 * 1024
const compress = promisify(gzip)

interface MakeBackup {
  file: string
  ownerUrl: string
  appVersion: string
  secretKey: string | undefined
  clock: Clock
  say: Say
}

/** Everything in the database as it is at one moment, while others go on writing. */
export async function makeBackup({
  file,
  ownerUrl,
  ...told
}: MakeBackup): Promise<BackupManifest & { bytes: number }> {
  const archive = await createArchive({ file })
  try {
    const manifest = await withClient(ownerUrl, async (client) => {
      const tables = await openSnapshot({ client })
      return writeSnapshot({ tables, client, archive, ...told })
    })
    return { ...manifest, ...(await archive.finish()) }
  } catch (error) {
    await archive.abandon()
    throw outOfSpace({ error, file })
  }
}

/**
 * The moment is taken by the first statement of the transaction. Nobody migrates until every table is held, so the
 * tables and the ledger of migrations belong together; from then on the locks see to it.
 */
async function openSnapshot({ client }: { client: Client }): Promise<CatalogueTable[]> {
  await client.query(plainSession)
  await client.query('SELECT pg_advisory_lock_shared($1)', [migrationLock])
  await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY')
  const tables = await readTables({ client })
  if (tables.length > 0)
    await client.query(`LOCK TABLE ${tables.map(qualified).join(', ')} IN ACCESS SHARE MODE`)
  await client.query('SELECT pg_advisory_unlock_shared($1)', [migrationLock])
  return tables
}

type Writing = Omit<MakeBackup, 'file' | 'ownerUrl'> & {
  tables: CatalogueTable[]
  client: Client
  archive: ArchiveWriter
}

async function writeSnapshot({ tables, client, archive, say, clock, ...told }: Writing) {
  const header = await describe({ client, clock, ...told })
  await archive.add({ name: headerEntry, content: jsonOf(header) })
  for (const name of await readForeignTables({ client })) say(`Left out, because it is not of Rytm: ${name}`)
  const { unknown } = compareMigrations({ applied: header.migrations, known: knownMigrations() })
  if (unknown.length > 0) say(newerDatabase)
  const progress = createProgress({ total: tables.length, say, clock })
  const written: BackupTable[] = []
  for (const table of tables) written.push(await writeTable({ table, client, archive, progress }))
  const manifest: BackupManifest = { header, tables: written, sequences: await readSequences({ client }) }
  await archive.add({ name: manifestEntry, content: jsonOf(manifest) })
  return manifest
}

const newerDatabase =
  'The database was changed by another version of Rytm than this one; the file can be restored with that one only.'

async function describe({
  client,
  clock,
  appVersion,
  secretKey,
}: Pick<Writing, 'client' | 'clock' | 'appVersion' | 'secretKey'>): Promise<BackupHeader> {
  const migrations = await readLedger({ client })
  if (!migrations?.length) {
    throw new BackupProblem('There is nothing to back up: this database was never used by Rytm.')
  }
  const { rows } = await client.query<{ version: string }>(
    `SELECT current_setting('server_version') AS version`,
  )
  return {
    format: formatVersion,
    appVersion,
    serverVersion: rows[0]?.version ?? '',
    madeAt: clock.now().toString(),
    migrations,
    secretKey: secretKey ? fingerprintOf({ secretKey }) : null,
  }
}

type Progress = ReturnType<typeof createProgress>

/** The next part is read while the last one is compressed and written. */
async function writeTable({
  table,
  client,
  archive,
  progress,
}: Pick<Writing, 'client' | 'archive'> & {
  table: CatalogueTable
  progress: Progress
}): Promise<BackupTable> {
  const { schema, name, columns, estimatedRows } = table
  const label = tableName(table)
  const meter = createMeter()
  let parts = 0
  let written = Promise.resolve()
  for await (const content of partsOf(readContent({ table, client }))) {
    meter.pass(content)
    progress.during({ name: label, rows: meter.measured.rows, of: estimatedRows })
    await written
    parts += 1
    const entry = partEntry({ schema, name, part: parts })
    written = compress(content, { level: 4 }).then((packed) => archive.add({ name: entry, content: packed }))
    // It is awaited before the next part; a failure meanwhile is not one that nobody handles.
    written.catch(() => {})
  }
  await written
  const measured = meter.finish()
  progress.done({ name: label, rows: measured.rows })
  return { schema, name, columns, ...measured, parts }
}

async function* partsOf(chunks: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  let kept: Buffer[] = []
  let bytes = 0
  for await (const chunk of chunks) {
    kept.push(chunk)
    bytes += chunk.length
    if (bytes < partBytes) continue
    yield Buffer.concat(kept)
    kept = []
    bytes = 0
  }
  if (bytes > 0) yield Buffer.concat(kept)
}

function jsonOf(value: unknown) {
  return Buffer.from(`${JSON.stringify(value, undefined, 2)}\n`)
}

function outOfSpace({ error, file }: { error: unknown; file: string }) {
  const { code } = error as NodeJS.ErrnoException
  if (code !== 'ENOSPC' && code !== 'EDQUOT') return error
  return new BackupProblem(`There is no space left for ${file}; what was written of it is removed again.`)
}
