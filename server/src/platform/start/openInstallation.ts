import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { compareMigrations, knownMigrations, readLedger } from '#platform/backup/ledger.ts'
import { knownSecretKey } from '#platform/config/secretKey.ts'
import type { Settings } from '#platform/config/settings.ts'
import { assertAnswers, assertServer } from '#platform/db/assertDatabase.ts'
import { migrate } from '#platform/db/migrate.ts'
import { databaseUrls, startOwnDatabase } from '#platform/db/openDatabase.ts'
import { socketUrl } from '#platform/postgres/connectionUrl.ts'
import { withClient } from '#platform/postgres/roles.ts'
import { StartProblem } from '#platform/postgres/startProblem.ts'

export interface Installation {
  appUrl: string
  ownerUrl: string
  /** Where the embedded database lies; undefined with DATABASE_URL. */
  embeddedIn: string | undefined
  secretKey: string | undefined
  /** The process of the Rytm that runs meanwhile, where that can be known. */
  besideProcess: string | undefined
  stop(): Promise<void>
}

interface Options {
  settings: Settings
  env: Record<string, string | undefined>
  /** Makes the embedded database where there is none yet. */
  mayBegin: boolean
}

/**
 * The database as it is, for a command of the operator: shared with the Rytm that runs, else started for as long as
 * the command takes. Nothing is migrated, so that a backup before an update is of the state before it.
 */
export async function openInstallation({ settings, env, mayBegin }: Options): Promise<Installation> {
  const { databaseUrl, databaseOwnerUrl, dataDir = '' } = settings
  const secretKey = knownSecretKey({ given: settings.secretKey, dataFolder: dataDir })
  const common = { secretKey, besideProcess: env.RYTM_BESIDE, stop: async () => {} }
  if (databaseUrl && databaseOwnerUrl) {
    await assertAnswers({ url: databaseUrl, env: 'DATABASE_URL' })
    await assertAnswers({ url: databaseOwnerUrl, env: 'DATABASE_OWNER_URL' })
    await assertServer({ ownerUrl: databaseOwnerUrl })
    return { ...common, appUrl: databaseUrl, ownerUrl: databaseOwnerUrl, embeddedIn: undefined }
  }
  if (env.RYTM_BESIDE) return { ...common, ...(await besideRunning({ dataDir })), embeddedIn: dataDir }
  if (!dataDir || !env.RYTM_LAUNCHER) {
    throw new StartProblem('Commands are called by "npm run rytm -- …" only; or set DATABASE_URL.')
  }
  if (!mayBegin && !existsSync(join(dataDir, 'postgres', 'PG_VERSION'))) {
    throw new StartProblem(`There is no installation in ${dataDir} yet. "npm start" makes one.`)
  }
  return { ...common, ...(await startOwnDatabase({ dataFolder: dataDir })), embeddedIn: dataDir }
}

/** The fifth line of postmaster.pid names the folder of the socket. */
async function besideRunning({ dataDir }: { dataDir: string }) {
  const file = join(dataDir, 'postgres', 'postmaster.pid')
  const socketFolder = existsSync(file) ? readFileSync(file, 'utf8').split('\n')[4] : undefined
  if (!socketFolder) {
    throw new StartProblem('Another Rytm is just starting or stopping on this data. Try again in a moment.')
  }
  const urls = databaseUrls({ adminUrl: socketUrl({ socketFolder, user: 'postgres', database: 'postgres' }) })
  await assertAnswers({ url: urls.ownerUrl, env: `The database in ${dataDir}` })
  return urls
}

/** For commands that work with today's tables; a database that others may use is migrated by a start only. */
export async function bringUpToDate({ installation }: { installation: Installation }): Promise<void> {
  const { embeddedIn, besideProcess, ownerUrl } = installation
  if (embeddedIn && !besideProcess) return migrate({ ownerUrl })
  const applied = (await withClient(ownerUrl, (client) => readLedger({ client }))) ?? []
  const { pending, unknown } = compareMigrations({ applied, known: knownMigrations() })
  if (pending.length === 0 && unknown.length === 0) return
  throw new StartProblem(
    'The database is not at the state of this Rytm. Start this version once, then call the command again.',
  )
}
