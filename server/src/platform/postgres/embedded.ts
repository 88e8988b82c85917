import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import pg from 'pg'
import { binariesFor } from './binaries.ts'
import { socketUrl } from './connectionUrl.ts'
import { initialise, type ServerPlace, spawnServer, stopLeftover } from './serverProcess.ts'
import { StartProblem } from './startProblem.ts'
import { type Supervised, supervise } from './supervise.ts'
import { databaseUser, type SystemUser } from './systemUser.ts'

export interface EmbeddedPostgres {
  /** The superuser's address; everything else connects as a lesser role. */
  adminUrl: string
  socketFolder: string
  /** Settles when the server has ended for good, asked for or not. */
  ended: Promise<void>
  stop(): Promise<void>
}

interface Options {
  dataFolder: string
  /** Where root keeps the copy of the binaries. */
  home: string
  settings?: Record<string, string>
  throwawayFolder?: string
}

/** The caller holds the instance lock of the data folder: any server found there is a leftover. */
export async function startEmbedded(options: Options): Promise<EmbeddedPostgres> {
  const place = preparePlace(options)
  const server = supervise({ spawn: () => spawnServer(place) })
  const ended = server.ended.then(() => rmSync(place.socketFolder, { recursive: true, force: true }))
  const stop = async () => {
    await server.stop()
    await ended
  }
  const adminUrl = socketUrl({ socketFolder: place.socketFolder, user: 'postgres', database: 'postgres' })
  await untilReady({ adminUrl, server, place })
  return { adminUrl, socketFolder: place.socketFolder, ended, stop }
}

/** Tables grow from nothing within minutes of the first import: a plan made while they were empty must not last. */
const ownSettings = { autovacuum_naptime: '10s' }

function preparePlace({ dataFolder, home, settings = ownSettings, throwawayFolder }: Options): ServerPlace {
  const user = databaseUser()
  const binaries = binariesFor({ user, home })
  if (!existsSync(join(dataFolder, 'PG_VERSION'))) {
    createData({ binaries, dataFolder, user })
  }
  assertSameVersion({ binaries, dataFolder })
  stopLeftover({ binaries, dataFolder, user })
  const socketFolder = mkdtempSync(join(tmpdir(), 'rytm-'))
  ownFolder({ path: socketFolder, user })
  const logFile = join(dirname(dataFolder), 'postgres.log')
  return { binaries, dataFolder, socketFolder, logFile, settings, throwawayFolder, user }
}

/** A kill in the middle must not leave half a database under the final name: the rename is the last step. */
function createData({ binaries, dataFolder, user }: Pick<ServerPlace, 'binaries' | 'dataFolder' | 'user'>) {
  const unfinished = `${dataFolder}.initialising`
  rmSync(unfinished, { recursive: true, force: true })
  ownFolder({ path: unfinished, user })
  try {
    initialise({ binaries, dataFolder: unfinished, user })
  } catch (error) {
    const { stderr } = error as { stderr?: Buffer }
    throw new StartProblem(
      `The database could not be made in ${dataFolder}: ${stderr?.toString().trim() ?? error}`,
    )
  }
  renameSync(unfinished, dataFolder)
}

function ownFolder({ path, user }: { path: string; user?: SystemUser }) {
  mkdirSync(path, { recursive: true, mode: 0o700 })
  if (user) chownSync(path, user.uid, user.gid)
  chmodSync(path, 0o700)
}

function assertSameVersion({ binaries, dataFolder }: { binaries: string; dataFolder: string }) {
  const found = readFileSync(join(dataFolder, 'PG_VERSION'), 'utf8').trim()
  if (found !== '18') {
    throw new StartProblem(
      `The data in ${dataFolder} were written by PostgreSQL ${found}; ${binaries} has 18. Make a backup with the Rytm that wrote them, and restore it into an empty folder.`,
    )
  }
}

async function untilReady(args: { adminUrl: string; server: Supervised; place: ServerPlace }) {
  const { adminUrl, server, place } = args
  // Crash recovery of a large write-ahead log is allowed to take minutes.
  for (let attempt = 0; attempt < 6000; attempt += 1) {
    if (server.hasEnded())
      throw new StartProblem(
        `PostgreSQL did not start. Its log is ${place.logFile}:\n${lastLines(place.logFile)}`,
      )
    if (await answers(adminUrl)) return
    await wait(50)
  }
  throw new StartProblem(`PostgreSQL does not answer after five minutes. Its log is ${place.logFile}.`)
}

async function answers(connectionString: string) {
  const client = new pg.Client({ connectionString })
  try {
    await client.connect()
    await client.query('SELECT 1')
    return true
  } catch {
    return false
  } finally {
    await client.end().catch(() => {})
  }
}

function lastLines(file: string) {
  return existsSync(file) ? readFileSync(file, 'utf8').trimEnd().split('\n').slice(-8).join('\n') : ''
}
