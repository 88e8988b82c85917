import type { Client } from 'pg'
import type { Clock } from '#platform/clock/clock.ts'
import { closeLedger, grantFutureObjects, migrationLock } from '#platform/db/migrate.ts'
import { withClient } from '#platform/postgres/roles.ts'
import { openArchive } from './archiveReader.ts'
import type { BackupManifest } from './backupFormat.ts'
import { BackupProblem } from './backupProblem.ts'
import { assertEmpty, assertUnused, clearSchema } from './emptyInstallation.ts'
import { applyMigrations, compareMigrations, createLedger, knownMigrations } from './ledger.ts'
import { loadTables, verifyTables } from './loadTables.ts'
import { createProgress, type Say } from './progress.ts'
import { plainSession } from './tableContent.ts'

interface Restore {
  file: string
  ownerUrl: string
  migrationsFolder?: string
  clock: Clock
  say: Say
}

/** All or nothing: one transaction, and the database agrees with the file before it ends. */
export async function restoreBackup({
  file,
  ownerUrl,
  migrationsFolder,
  ...told
}: Restore): Promise<BackupManifest> {
  told.say(`Reading ${file} …`)
  const manifest = await openArchive({ file })
  const steps = stepsOf({ manifest, migrationsFolder, file })
  await withClient(ownerUrl, async (client) => {
    await client.query(plainSession)
    await client.query('SELECT pg_advisory_lock($1)', [migrationLock])
    await assertUnused({ client })
    await assertEmpty({ client })
    await inTransaction({ client }, () => restoreInto({ file, manifest, ...steps, client, ...told }))
    // Without fresh figures the first questions would be planned as if the tables were empty.
    await client.query('ANALYZE')
  })
  return manifest
}

function stepsOf({
  manifest,
  migrationsFolder,
  file,
}: {
  manifest: BackupManifest
  migrationsFolder: string | undefined
  file: string
}) {
  const known = knownMigrations(migrationsFolder ? { migrationsFolder } : {})
  const { migrations, appVersion } = manifest.header
  const { pending, unknown } = compareMigrations({ applied: migrations, known })
  if (unknown.length > 0) {
    throw new BackupProblem(
      `${file} was made by a Rytm (${appVersion}) with changes of the database that this one does not have. ` +
        'Update Rytm to at least that one, then restore. Nothing was changed.',
    )
  }
  return { before: known.slice(0, migrations.length), after: pending }
}

interface RestoreInto extends Pick<Restore, 'file' | 'clock' | 'say'> {
  manifest: BackupManifest
  before: ReturnType<typeof knownMigrations>
  after: ReturnType<typeof knownMigrations>
  client: Client
}

async function restoreInto({ file, manifest, before, after, client, say, clock }: RestoreInto) {
  const progress = () => createProgress({ total: manifest.tables.length, say, clock })
  await clearSchema({ client })
  await grantFutureObjects(client)
  await createLedger({ client })
  await applyMigrations({ migrations: before, client })
  say('Restoring …')
  await loadTables({ file, manifest, client, progress: progress() })
  say('Verifying …')
  await verifyTables({ manifest, client, progress: progress() })
  if (after.length > 0) say(`Bringing it up to date: ${after.length} changes of the database …`)
  await applyMigrations({ migrations: after, client })
  await closeLedger(client)
}

async function inTransaction({ client }: { client: Client }, work: () => Promise<void>) {
  await client.query('BEGIN')
  await work()
  await client.query('COMMIT')
}
