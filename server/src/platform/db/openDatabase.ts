import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Settings } from '#platform/config/settings.ts'
import { withTarget } from '#platform/postgres/connectionUrl.ts'
import { startEmbedded } from '#platform/postgres/embedded.ts'
import { checkoutHome } from '#platform/postgres/home.ts'
import { appRole, ensureDatabase, ensureRoles, ownerRole } from '#platform/postgres/roles.ts'
import { assertAnswers, assertAppRole, assertServer } from './assertDatabase.ts'
import { migrate } from './migrate.ts'

export interface OpenDatabase {
  appUrl: string
  ownerUrl: string
  /** Settles when the embedded server ends, asked for or not; never for one that we did not start. */
  ended: Promise<void>
  stop(): Promise<void>
}

interface Options {
  settings: Pick<Settings, 'databaseUrl' | 'databaseOwnerUrl'>
  dataFolder: string
}

/** The database of this start: running, migrated, and with an app role that row-level security binds. */
export async function openDatabase({ settings, dataFolder }: Options): Promise<OpenDatabase> {
  const { databaseUrl, databaseOwnerUrl } = settings
  const database =
    databaseUrl && databaseOwnerUrl
      ? await existing({ appUrl: databaseUrl, ownerUrl: databaseOwnerUrl })
      : await startOwnDatabase({ dataFolder })
  try {
    await assertServer(database)
    await migrate(database)
    await assertAppRole(database)
    return database
  } catch (error) {
    await database.stop()
    throw error
  }
}

async function existing({ appUrl, ownerUrl }: { appUrl: string; ownerUrl: string }): Promise<OpenDatabase> {
  await assertAnswers({ url: appUrl, env: 'DATABASE_URL' })
  await assertAnswers({ url: ownerUrl, env: 'DATABASE_OWNER_URL' })
  return { appUrl, ownerUrl, ended: new Promise(() => {}), stop: async () => {} }
}

/** Ours, with its roles and its one database; not migrated. */
export async function startOwnDatabase({ dataFolder }: { dataFolder: string }): Promise<OpenDatabase> {
  // The user of the database passes through this folder when it is not ours.
  mkdirSync(dataFolder, { recursive: true, mode: 0o711 })
  const server = await startEmbedded({ dataFolder: join(dataFolder, 'postgres'), home: checkoutHome() })
  const { adminUrl } = server
  await ensureRoles({ adminUrl })
  await ensureDatabase({ adminUrl, name: 'rytm' })
  return { ...databaseUrls({ adminUrl }), ended: server.ended, stop: server.stop }
}

export function databaseUrls({ adminUrl }: { adminUrl: string }) {
  return {
    appUrl: withTarget(adminUrl, { user: appRole, database: 'rytm' }),
    ownerUrl: withTarget(adminUrl, { user: ownerRole, database: 'rytm' }),
  }
}
