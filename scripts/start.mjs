// `npm start`: installs, builds and runs Rytm. Plain code for any Node ≥ 20: it runs before anything is installed.
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { ensureInstalled, environment, projectNode } from './install.mjs'
import { ensureBuilt } from './start/build.mjs'
import { dataFolder } from './start/dataFolder.mjs'
import { acquireLock } from './start/instanceLock.mjs'
import { assertNativePackages } from './start/nativePackages.mjs'
import { runServer } from './start/runServer.mjs'

const root = fileURLToPath(new URL('..', import.meta.url)).replace(/\/$/, '')
/** From the sources, without building: for people who change them. */
const fromSources = process.argv.includes('--dev')

try {
  process.exitCode = await start()
} catch (error) {
  console.error(`Rytm did not start. ${error instanceof Error ? error.message : error}`)
  process.exitCode = 1
}

async function start() {
  const folder = dataFolder({ root, env: process.env })
  const lock = process.env.DATABASE_URL ? noLock() : await lockData({ folder })
  try {
    ensureInstalled({ root })
    assertNativePackages({ root, env: process.env })
    const node = projectNode({ root })
    const env = { ...environment({ root }), DATA_DIR: folder, RYTM_LAUNCHER: String(process.pid) }
    if (!fromSources) await ensureBuilt({ root, node, env })
    const words = fromSources
      ? ['--import', 'tsx', 'server/src/main.ts']
      : ['--enable-source-maps', 'server/dist/main.mjs']
    return await runServer({ node, words, root, env, lock })
  } finally {
    lock.release()
  }
}

async function lockData({ folder }) {
  try {
    // The user of the embedded database passes through this folder when root starts Rytm.
    mkdirSync(folder, { recursive: true, mode: 0o711 })
  } catch (error) {
    throw new Error(`The data folder ${folder} cannot be used: ${error.message}`)
  }
  const onWait = (pid) => console.log(`Waiting until the Rytm before this one (process ${pid}) has stopped …`)
  const lock = await acquireLock({ folder: join(folder, 'instance'), onWait })
  if (!lock.heldBy) return lock
  throw new Error(
    `Another Rytm (process ${lock.heldBy}) already uses the data in ${folder}. ` +
      'Stop it first, or give this one a folder of its own with DATA_DIR and a PORT of its own.',
  )
}

/** Several processes may share a database that is not ours. */
function noLock() {
  return { addHelper() {}, markStopping() {}, release() {} }
}
