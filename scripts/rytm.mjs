// `npm run rytm -- backup FILE`: the operator's commands. Plain code for any Node ≥ 20, as the start itself.
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
const words = process.argv.slice(2)

try {
  process.exitCode = await command()
} catch (error) {
  console.error(`The command did not run. ${error instanceof Error ? error.message : error}`)
  process.exitCode = 1
}

async function command() {
  const folder = dataFolder({ root, env: process.env })
  ensureInstalled({ root })
  assertNativePackages({ root, env: process.env })
  const node = projectNode({ root })
  await ensureBuilt({ root, node, env: environment({ root }) })
  const { lock, tells } = await holdData({ folder })
  try {
    // Where npm was called: the names of files are meant from there.
    const from = process.env.INIT_CWD ?? process.cwd()
    const env = { ...environment({ root }), ...tells, DATA_DIR: folder, RYTM_CALLED_FROM: from }
    const program = ['--enable-source-maps', 'server/dist/operator.mjs', ...words]
    return await runServer({ node, words: program, root, env, lock })
  } finally {
    lock.release()
  }
}

/** A Rytm that runs keeps its lock, and the command works beside it, on its database. */
async function holdData({ folder }) {
  const nothing = { addHelper() {}, markStopping() {}, release() {} }
  const asksOnly = words.length === 0 || words.includes('--help') || words.includes('-h')
  if (process.env.DATABASE_URL || asksOnly) return { lock: nothing, tells: {} }
  mkdirSync(folder, { recursive: true, mode: 0o711 })
  const lock = await acquireLock({ folder: join(folder, 'instance') })
  if (lock.heldBy) return { lock: nothing, tells: { RYTM_BESIDE: String(lock.heldBy) } }
  return { lock, tells: { RYTM_LAUNCHER: String(process.pid) } }
}
