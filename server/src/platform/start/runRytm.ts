import { loadSettings } from '#platform/config/loadSettings.ts'
import { secretKey } from '#platform/config/secretKey.ts'
import type { Settings } from '#platform/config/settings.ts'
import { type OpenDatabase, openDatabase } from '#platform/db/openDatabase.ts'
import { StartProblem } from '#platform/postgres/startProblem.ts'
import { stopOnce } from './stopOnce.ts'

export interface Foundation {
  settings: Settings
  secretKey: string
  database: OpenDatabase
}

/** What is to be stopped before the database goes. */
export interface Running {
  stop(): Promise<void>
}

interface Options {
  env: Record<string, string | undefined>
  compose: (foundation: Foundation) => Promise<Running>
}

/** One process from its settings to its end. */
export async function runRytm({ env, compose }: Options): Promise<void> {
  const cleanups: (() => Promise<void>)[] = []
  const stop = stopOnce({ cleanups })
  try {
    const settings = loadSettings({ env })
    const dataFolder = lockedDataFolder({ settings, env })
    const database = await openDatabase({ settings, dataFolder })
    cleanups.unshift(database.stop)
    const lost = () => stop({ exitCode: 1, reason: 'The database has stopped and does not come back.' })
    database.ended.then(lost, lost)
    const key = secretKey({ given: settings.secretKey, dataFolder })
    const running = await compose({ settings, secretKey: key, database })
    cleanups.unshift(running.stop)
  } catch (error) {
    await stop({ exitCode: 1, reason: `Rytm did not start. ${explain(error)}` })
  }
}

/** Only the launcher takes the lock of the data folder; without it two servers could meet on one database. */
function lockedDataFolder({ settings, env }: { settings: Settings; env: Options['env'] }) {
  if (settings.dataDir && env.RYTM_LAUNCHER) return settings.dataDir
  if (settings.databaseUrl) return settings.dataDir ?? ''
  throw new StartProblem('The embedded database is started by "npm start" only; or set DATABASE_URL.')
}

function explain(error: unknown) {
  if (error instanceof StartProblem) return error.message
  return error instanceof Error ? (error.stack ?? error.message) : String(error)
}
