import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { acquireLock } from './instanceLock.mjs'

const sources = ['domain', 'contract', 'documents', 'portal', 'server', 'web', 'scripts/start']
const skipped = new Set(['node_modules', 'dist', 'migrations', 'testing'])
const products = ['web/dist/index.html', 'server/dist/main.mjs', 'server/dist/operator.mjs']

/** Builds the workspace and the server when their sources are not those of the last build. */
export async function ensureBuilt({ root, node, env }) {
  const stamp = join(root, '.rytm', 'build-hash')
  if (isBuilt({ root, stamp })) return
  const lock = await acquireLock({ folder: join(root, '.rytm', 'building'), patienceMs: 300_000 })
  if (lock.heldBy) throw new Error(`Another start (process ${lock.heldBy}) is still building.`)
  try {
    if (isBuilt({ root, stamp })) return
    rmSync(stamp, { force: true })
    const hash = hashOf({ root })
    const vite = [
      'node_modules/vite/bin/vite.js',
      'build',
      '--config',
      'web/vite.config.ts',
      '--logLevel',
      'warn',
    ]
    step({ title: 'Building the workspace', words: vite, root, node, env })
    step({ title: 'Building the server', words: ['scripts/start/bundle.mjs'], root, node, env })
    mkdirSync(dirname(stamp), { recursive: true })
    writeFileSync(stamp, hash)
  } finally {
    lock.release()
  }
}

function isBuilt({ root, stamp }) {
  if (!products.every((product) => existsSync(join(root, product)))) return false
  return existsSync(stamp) && readFileSync(stamp, 'utf8') === hashOf({ root })
}

function step({ title, words, root, node, env }) {
  const started = performance.now()
  console.log(`${title} …`)
  const { status } = spawnSync(node, words, { cwd: root, env, stdio: ['ignore', 'inherit', 'inherit'] })
  if (status !== 0) throw new Error(`${title} failed; what went wrong stands above.`)
  console.log(`${title} took ${((performance.now() - started) / 1000).toFixed(1)} s.`)
}

/** The place belongs to it too: the bundle knows where its sources are. */
function hashOf({ root }) {
  const hash = createHash('sha256').update(root)
  for (const file of ['package-lock.json', ...sources.flatMap((folder) => filesBelow({ root, folder }))]) {
    hash
      .update(file)
      .update('\0')
      .update(readFileSync(join(root, file)))
  }
  return hash.digest('hex')
}

function filesBelow({ root, folder }) {
  const entries = readdirSync(join(root, folder), { withFileTypes: true })
  return entries
    .filter((entry) => !skipped.has(entry.name))
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      const path = `${folder}/${entry.name}`
      if (entry.isDirectory()) return filesBelow({ root, folder: path })
      // vite writes the tree of routes itself.
      return /\.test\.tsx?$|routeTree\.gen\.ts$/.test(entry.name) ? [] : [path]
    })
}
